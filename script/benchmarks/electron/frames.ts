import type { Page } from '@playwright/test';
import { quantile } from '../statistics.ts';

/**
 * Frames of a page while something moves on it, counted in the page. Scripts are text because they run in the
 * page's world, which the type checker of Node code knows nothing of.
 */

export interface Moved {
  /** Over the frames in which it moved, and no others. */
  readonly framesPerSecond: number;
  /** How long each of them was on the way, ms. */
  readonly intervals: readonly number[];
  /** The longest between any two frames, whatever moved: what a finger that comes down then waits, ms. */
  readonly longestWaitMs: number;
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

const intervalsOf = (frames: readonly Seen[]): number[] =>
  frames.flatMap(({ at, place }, index) => {
    const before = frames[index - 1];
    return before === undefined || before.place === place ? [] : [at - before.at];
  });

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
  const frames = await seenBy(page);
  const intervals = intervalsOf(frames);
  if (intervals.length === 0) throw new Error(`${watched.place} did not move`);
  const totalMs = intervals.reduce((sum, one) => sum + one, 0);
  return {
    framesPerSecond: (intervals.length * 1_000) / totalMs,
    intervals,
    longestWaitMs: Math.max(
      ...frames.slice(1).map(({ at }, index) => at - (frames[index]?.at ?? at)),
    ),
    longestGapMs: longestGap(frames),
  };
};

/** The slowest frames: of a hundred one is slower, ms. */
export const slowFrame = ({ intervals }: Moved): number => quantile(intervals, 0.99);
