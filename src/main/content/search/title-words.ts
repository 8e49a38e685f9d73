/**
 * Words of this district out of its titles, without a dictionary: a run of characters that comes
 * again and again with different neighbours is a word (branching of neighbours as the sign of a
 * word's edge: Harris 1955; runs grown level by level as in Apriori).
 */

const shortest = 3;
const longest = 8;
const mostWords = 600;
/** Runs that begin or end so are the joints of titles, not words. */
const joint =
  /^(?:关于|印发|[的和与及在对为于等之了年月日第])|(?:关于|[的和与及在对为于等之了年月第])$/u;
const notHan = /[^\p{Script=Han}]+/u;
const edge = '';

export interface TitleWord {
  readonly text: string;
  /** In how many places of titles it stands. */
  readonly weight: number;
}

/** What stands on one side of a run: nothing seen yet, always the same, or different things. */
class Neighbours {
  #first: string | null = null;
  varied = false;

  see(neighbour: string): void {
    // The edge of a title is the edge of a word, however often it is seen.
    if (neighbour === edge || (this.#first !== null && this.#first !== neighbour))
      this.varied = true;
    this.#first ??= neighbour;
  }
}

class Run {
  count = 0;
  readonly before = new Neighbours();
  readonly after = new Neighbours();
}

type Runs = Map<string, Run>;

const seeRuns = (runs: Runs, part: string, length: number, shorter: Runs | null): void => {
  for (let start = 0; start + length <= part.length; start++) {
    const text = part.slice(start, start + length);
    if (shorter && !(shorter.has(text.slice(1)) && shorter.has(text.slice(0, -1)))) continue;
    const run = runs.get(text) ?? new Run();
    if (run.count === 0) runs.set(text, run);
    run.count += 1;
    run.before.see(part.charAt(start - 1));
    run.after.see(part.charAt(start + length));
  }
};

const wordsAmong = (runs: Runs): TitleWord[] =>
  Array.from(runs)
    .filter(([text, { before, after }]) => before.varied && after.varied && !joint.test(text))
    .map(([text, { count }]) => ({ text, weight: count }));

/** Enough titles share a run that is no accident; a small district has few of any. */
const leastCount = (titleCount: number): number => Math.max(2, Math.ceil(titleCount / 1_000));

const titlesAtOnce = 200;

/**
 * The words, the weightiest first. Pauses after some titles each time, so that searches that arrive
 * meanwhile are answered between.
 */
export function* findingTitleWords(titles: readonly string[]): Generator<undefined, TitleWord[]> {
  const parts = titles.map((title) => title.split(notHan));
  const least = leastCount(titles.length);
  const found: TitleWord[] = [];
  let shorter: Runs | null = null;
  for (let length = 2; length <= longest; length++) {
    const runs: Runs = new Map();
    for (let at = 0; at < parts.length; at++) {
      for (const part of parts[at] ?? []) seeRuns(runs, part, length, shorter);
      if (at % titlesAtOnce === titlesAtOnce - 1) yield;
    }
    for (const [text, { count }] of runs) if (count < least) runs.delete(text);
    if (length >= shortest) found.push(...wordsAmong(runs));
    shorter = runs;
  }
  const worth = ({ text, weight }: TitleWord): number => weight * text.length;
  return found.sort((a, b) => worth(b) - worth(a)).slice(0, mostWords);
}
