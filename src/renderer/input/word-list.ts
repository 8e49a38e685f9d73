import type { Lexicon } from './lexicon.ts';
import { STEPS_PER_NAT, TrieBuilder, type Trie } from './trie.ts';

export interface KnownWord {
  readonly text: string;
  readonly syllables: readonly number[];
  /** Nats. */
  readonly cost: number;
}

/** Builds a small trie beside the lexicon, for the words of the content or of this visit. */
export function buildWordTrie(words: readonly KnownWord[]): Trie {
  const sorted = words.toSorted(
    (left, right) => compareSyllables(left.syllables, right.syllables) || left.cost - right.cost,
  );
  const total = sorted.reduce((sum, word) => sum + word.syllables.length, 0);
  const builder = new TrieBuilder(sorted.length, total, total);
  let previous: readonly number[] = [];
  for (const { text, syllables, cost } of sorted) {
    const shared = sharedLength(previous, syllables);
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const steps = Math.min(255, Math.max(0, Math.round(cost * STEPS_PER_NAT)));
    builder.add(shared, syllables.length, syllables, codePoints, steps);
    previous = syllables;
  }
  return builder.finish();
}

function compareSyllables(left: readonly number[], right: readonly number[]): number {
  const shared = sharedLength(left, right);
  return (left[shared] ?? -1) - (right[shared] ?? -1);
}

function sharedLength(left: readonly number[], right: readonly number[]): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left[length] === right[length]) length += 1;
  return length;
}

/** Nats by which a second reading may be rarer than the first and still be tried. */
const RARE_READING_NATS = 3;
const MAX_READINGS_PER_WORD = 4;

/** Readings of the characters of a text, the usual one first, without the very rare ones. */
export function readCharacterReadings(lexicon: Lexicon, text: string): Map<string, number[]> {
  const { trie } = lexicon;
  const wanted = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const found = new Map<number, CharacterReading[]>();
  const last = trie.subtreeEnd[0] ?? 0;
  for (let node = 1; node < last; node = trie.subtreeEnd[node] ?? last) {
    const first = trie.firstWord[node] ?? 0;
    const count = (trie.firstWord[node + 1] ?? 0) - first;
    for (let index = 0; index < count; index += 1) {
      const codePoint = trie.text[(trie.textStart[node] ?? 0) + index] ?? 0;
      if (!wanted.has(codePoint)) continue;
      const reading = {
        syllable: trie.syllable[node] ?? 0,
        cost: trie.wordCost[first + index] ?? 0,
      };
      found.set(codePoint, [...(found.get(codePoint) ?? []), reading]);
    }
  }
  const named = Array.from(found, ([codePoint, readings]): [string, number[]] => [
    String.fromCodePoint(codePoint),
    usualReadings(readings),
  ]);
  return new Map(named);
}

interface CharacterReading {
  readonly syllable: number;
  /** In steps of 1/12 nat, as in the trie. */
  readonly cost: number;
}

function usualReadings(readings: readonly CharacterReading[]): number[] {
  const sorted = readings.toSorted((left, right) => left.cost - right.cost);
  const limit = (sorted[0]?.cost ?? 0) + RARE_READING_NATS * STEPS_PER_NAT;
  return sorted.filter((reading) => reading.cost <= limit).map((reading) => reading.syllable);
}

/** All likely readings of a text (at most four), or none when a character is unknown. */
export function readingsOfText(
  text: string,
  readingsOfCharacter: ReadonlyMap<string, readonly number[]>,
): number[][] {
  let partial: number[][] = [[]];
  for (const character of text) {
    const readings = readingsOfCharacter.get(character) ?? [];
    partial = partial
      .flatMap((before) => readings.map((syllable) => [...before, syllable]))
      .slice(0, MAX_READINGS_PER_WORD);
  }
  return partial;
}
