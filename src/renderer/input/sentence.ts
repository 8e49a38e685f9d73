import type { Letters, Match } from './matcher.ts';

/** Words that together read all letters. */
export interface Sentence {
  readonly matches: readonly Match[];
  readonly cost: number;
}

interface Path {
  readonly cost: number;
  readonly match: Match | undefined;
  readonly before: Path | undefined;
}

const PATHS_PER_POSITION = 5;
const COST_OF_SINGLE_CHARACTER = 2;
const COST_UNREADABLE_LETTER = 25;

/** Words by where they start, then by where they end, cheapest first. */
export type Lattice = readonly (readonly (readonly Match[])[])[];

/** The cheapest ways to read all letters as a row of words (Viterbi, the best three per position). */
export function bestSentences(letters: Letters, lattice: Lattice): Sentence[] {
  const length = letters.text.length;
  const paths: Path[][] = Array.from({ length: length + 1 }, () => []);
  paths[0] = [{ cost: 0, match: undefined, before: undefined }];
  for (let start = 0; start < length; start += 1) {
    const before = paths[start] ?? [];
    for (const matches of lattice[start] ?? []) extendPaths(paths, before, matches);
  }
  return (paths[length] ?? []).filter((path) => path.match !== undefined).map(toSentence);
}

/** Per position, the least that reading the rest can cost; unreadable letters cost a fixed amount. */
export function costsOfRest(letters: Letters, lattice: Lattice): number[] {
  const length = letters.text.length;
  const costs = Array.from({ length: length + 1 }, () => 0);
  for (let start = length - 1; start >= 0; start -= 1) {
    let least = COST_UNREADABLE_LETTER + (costs[start + 1] ?? 0);
    for (const [end, matches] of (lattice[start] ?? []).entries()) {
      const first = matches.find((match) => !match.completed);
      if (first !== undefined)
        least = Math.min(least, first.cost + costOfJoining(first) + (costs[end] ?? 0));
    }
    costs[start] = least;
  }
  return costs;
}

function extendPaths(paths: Path[][], before: readonly Path[], matches: readonly Match[]): void {
  const usable = matches.filter((match) => !match.completed).slice(0, PATHS_PER_POSITION);
  for (const match of usable) {
    for (const path of before) {
      const cost = path.cost + match.cost + costOfJoining(match);
      insertPath(paths[match.end] ?? [], { cost, match, before: path });
    }
  }
}

/** The dictionary counts 在 and 还 so often that without this they would push out real words. */
function costOfJoining(match: Match): number {
  return match.syllables.length === 1 ? COST_OF_SINGLE_CHARACTER : 0;
}

function insertPath(list: Path[], path: Path): void {
  let at = list.length;
  while (at > 0 && (list[at - 1]?.cost ?? 0) > path.cost) at -= 1;
  if (at >= PATHS_PER_POSITION) return;
  list.splice(at, 0, path);
  if (list.length > PATHS_PER_POSITION) list.pop();
}

function toSentence(last: Path): Sentence {
  const matches: Match[] = [];
  for (let path: Path | undefined = last; path?.match !== undefined; path = path.before) {
    matches.unshift(path.match);
  }
  return { matches, cost: last.cost };
}
