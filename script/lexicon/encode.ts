import { deflateRawSync } from 'node:zlib';
import type { LexiconWord } from './words.ts';

/** Jieba's own total; only ratios matter, so one fixed total keeps costs comparable between builds. */
const TOTAL_FREQUENCY = 60_000_000;
/** Costs are negative natural logarithms in steps of 1/12, so a byte spans 21 nats. */
const STEPS_PER_NAT = 12;
const MAGIC = 'GKPY0001';

interface Entry {
  readonly characterIds: readonly number[];
  readonly syllableIds: readonly number[];
  readonly cost: number;
}

/**
 * The lexicon file, raw deflate over: magic, then sections each led by its byte length (u32 LE):
 * syllable names joined by a space; code points of all characters as varint differences;
 * then over all entries in the order of their syllables, one section per column:
 * syllables shared with the entry before; further syllables (varint); characters (varint ranks
 * among the characters of that syllable); cost (u8).
 * The rank tables need no section: entries of one syllable come first in the order of rank.
 */
export function encodeLexicon(words: readonly LexiconWord[]): Uint8Array<ArrayBuffer> {
  const syllables = sortedUnique(words.flatMap((word) => word.syllables));
  const characters = sortedUnique(words.flatMap((word) => word.characters));
  const entries = toEntries(words, syllables, characters);
  const sections = [
    [...new TextEncoder().encode(syllables.join(' '))],
    varintDifferences(characters.map((character) => character.codePointAt(0) ?? 0)),
    ...encodeSingles(entries.filter((entry) => entry.syllableIds.length === 1)),
    ...encodeWords(entries),
  ];
  return new Uint8Array(deflateRawSync(joinSections(sections), { level: 9, memLevel: 9 }));
}

/** Singles: per entry the syllable (varint difference), the character (varint), the cost. */
function encodeSingles(singles: readonly Entry[]): number[][] {
  const syllables: number[] = [];
  const characters: number[] = [];
  let previous = 0;
  for (const { syllableIds, characterIds } of singles) {
    const syllable = syllableIds[0] ?? 0;
    pushVarint(syllables, syllable - previous);
    pushVarint(characters, characterIds[0] ?? 0);
    previous = syllable;
  }
  return [syllables, characters, singles.map((single) => single.cost)];
}

function encodeWords(entries: readonly Entry[]): number[][] {
  const ranks = ranksBySyllable(entries);
  const shared: number[] = [];
  const further: number[] = [];
  const characters: number[] = [];
  const costs: number[] = [];
  let previous: readonly number[] = [];
  for (const { syllableIds, characterIds, cost } of entries) {
    if (syllableIds.length === 1) continue;
    const common = sharedLength(previous, syllableIds);
    shared.push(common * 16 + (syllableIds.length - common));
    syllableIds.slice(common).forEach((syllable) => pushVarint(further, syllable));
    characterIds.forEach((character, index) => {
      const rank = ranks.get(rankKey(syllableIds[index] ?? 0, character));
      if (rank === undefined) throw new Error(`No single for character id ${character}`);
      pushVarint(characters, rank);
    });
    costs.push(cost);
    previous = syllableIds;
  }
  return [shared, further, characters, costs];
}

function ranksBySyllable(entries: readonly Entry[]): Map<number, number> {
  const ranks = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { syllableIds, characterIds } of entries) {
    if (syllableIds.length !== 1) continue;
    const syllable = syllableIds[0] ?? 0;
    const rank = counts.get(syllable) ?? 0;
    ranks.set(rankKey(syllable, characterIds[0] ?? 0), rank);
    counts.set(syllable, rank + 1);
  }
  return ranks;
}

function rankKey(syllable: number, character: number): number {
  return syllable * 65_536 + character;
}

function toEntries(
  words: readonly LexiconWord[],
  syllables: readonly string[],
  characters: readonly string[],
): Entry[] {
  const syllableIds = new Map(syllables.map((syllable, id) => [syllable, id]));
  const characterIds = new Map(characters.map((character, id) => [character, id]));
  const entries = words.map((word) => ({
    characterIds: word.characters.map((character) => characterIds.get(character) ?? 0),
    syllableIds: word.syllables.map((syllable) => syllableIds.get(syllable) ?? 0),
    cost: costOf(word.frequency),
  }));
  return entries.sort(compareEntries);
}

function costOf(frequency: number): number {
  const nats = -Math.log(Math.min(1, frequency / TOTAL_FREQUENCY));
  return Math.min(255, Math.max(0, Math.round(nats * STEPS_PER_NAT)));
}

function compareEntries(left: Entry, right: Entry): number {
  return (
    compareNumbers(left.syllableIds, right.syllableIds) ||
    left.cost - right.cost ||
    compareNumbers(left.characterIds, right.characterIds)
  );
}

function compareNumbers(left: readonly number[], right: readonly number[]): number {
  const common = sharedLength(left, right);
  return (left[common] ?? -1) - (right[common] ?? -1);
}

function sharedLength(left: readonly number[], right: readonly number[]): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left[length] === right[length]) length += 1;
  return length;
}

/** Sorted by code unit, never by locale, so every machine builds the same bytes. */
function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((left, right) =>
    (left.codePointAt(0) ?? 0) === (right.codePointAt(0) ?? 0)
      ? Number(left > right) - Number(left < right)
      : (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0),
  );
}

function varintDifferences(ascending: readonly number[]): number[] {
  const bytes: number[] = [];
  ascending.forEach((value, index) => pushVarint(bytes, value - (ascending[index - 1] ?? 0)));
  return bytes;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function joinSections(sections: readonly (readonly number[])[]): Uint8Array {
  const parts: Uint8Array[] = [new TextEncoder().encode(MAGIC)];
  for (const section of sections) {
    parts.push(new Uint8Array(new Uint32Array([section.length]).buffer), Uint8Array.from(section));
  }
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
