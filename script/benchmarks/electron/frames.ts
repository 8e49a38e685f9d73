import type { Page } from '@playwright/test';
import { quantile } from '../statistics.ts';

/**
 * Frames of a page while something moves on it, counted in the page. Scripts are text because they run in the
 * page's world, which the type checker of Node code knows nothing of.
 */

export interface Moved {
  /** From the first frame in which it moved to the last. */
  readonly framesPerSecond: number;
  /** Time between two frames, ms. */
  readonly intervals: readonly number[];
  /** How far it moved, in the unit of `place`. */
  readonly distance: number;
  /** The longest time that something stood for what was not there yet, ms. */
  readonly longestGapMs: number;
}

export interface Watched {
  /** An expression that gives a number: where the thing that moves is. */
  readonly place: string;
  /** An expression that is true while there is a gap on the screen. */
  readonly gap?: string;
}

interface Seen {
  readonly at: number;
  readonly place: number;
  readonly gap: boolean;
}

const watch = (page: Page, { place, gap = 'false' }: Watched): Promise<void> =>
  page.evaluate(`{
    const seen = [];
    globalThis.benchFrames = { seen, over: false };
    const watched = globalThis.benchFrames;
    const step = (at) => {
      seen.push({ at, place: ${place}, gap: ${gap} });
      if (!watched.over) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }`);

const seenBy = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate('(globalThis.benchFrames.over = true, globalThis.benchFrames.seen)');

/** The frames from the one in which it began to move to the last in which it had moved. */
const moving = (seen: readonly Seen[]): readonly Seen[] => {
  const hasMoved = (frame: Seen, index: number): boolean =>
    index > 0 && frame.place !== seen[index - 1]?.place;
  return seen.slice(Math.max(0, seen.findIndex(hasMoved) - 1), seen.findLastIndex(hasMoved) + 1);
};

const longestGap = (frames: readonly Seen[]): number => {
  let began: number | null = null;
  let longest = 0;
  for (const { at, gap } of frames) {
    if (!gap) began = null;
    else longest = Math.max(longest, at - (began ??= at));
  }
  return longest;
};

/** Nothing that moves is no measurement: throws. */
export const framesWhile = async (
  page: Page,
  watched: Watched,
  work: () => Promise<unknown>,
): Promise<Moved> => {
  await watch(page, watched);
  await work();
  const frames = moving(await seenBy(page));
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error(`${watched.place} did not move`);
  const intervals = frames.slice(1).map(({ at }, index) => at - (frames[index]?.at ?? at));
  return {
    framesPerSecond: ((frames.length - 1) * 1_000) / (last.at - first.at),
    intervals,
    distance: Math.abs(last.place - first.place),
    longestGapMs: longestGap(frames),
  };
};

/** The slowest frames: of a hundred one is slower, ms. */
export const slowFrame = ({ intervals }: Moved): number => quantile(intervals, 0.99);
