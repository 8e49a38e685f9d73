import { pinyin } from 'pinyin-pro';
import { syllables } from './syllables.ts';

/**
 * Readings of characters, and matching of titles by sound. A character with several readings
 * matches by any of them (行: xing, hang), so that neither index nor query must guess which is meant.
 */

const mostReadings = 4;
const known = new Map<number, readonly string[]>();

const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;
const isLatinOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

const lookUp = (unit: number): readonly string[] => {
  const character = String.fromCharCode(unit);
  if (isLatinOrDigit(unit)) return [character];
  if (!isHan(unit)) return [];
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
  return [...new Set(readings)].filter((reading) => syllables.has(reading)).slice(0, mostReadings);
};

/** The toneless readings of a folded unit; a Latin letter or digit reads as itself, anything else not at all. */
export const readingsOf = (unit: number): readonly string[] => {
  let readings = known.get(unit);
  if (!readings) known.set(unit, (readings = lookUp(unit)));
  return readings;
};

/** A stable 15-bit number for a syllable; two that meet only cost a candidate that is then refused. */
export const syllableKey = (syllable: string): number => {
  let hash = 0;
  for (let index = 0; index < syllable.length; index++)
    hash = Math.imul(hash ^ syllable.charCodeAt(index), 0x01000193) + index;
  return ((hash >>> 7) & 0x7fff) + 1;
};

export const pairKey = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** Index terms of a tight title by syllable, alone and in pairs. */
export const syllableTerms = (title: string): Set<number> => {
  const terms = new Set<number>();
  let before: readonly string[] = [];
  for (let index = 0; index < title.length; index++) {
    const readings = readingsOf(title.charCodeAt(index));
    for (const reading of readings) {
      terms.add(syllableKey(reading));
      for (const earlier of before) terms.add(pairKey(syllableKey(earlier), syllableKey(reading)));
    }
    before = readings;
  }
  return terms;
};

/** Index terms of a tight title by first letters, in pairs. */
export const initialTerms = (title: string): Set<number> => {
  const terms = new Set<number>();
  let before: readonly string[] = [];
  for (let index = 0; index < title.length; index++) {
    const readings = readingsOf(title.charCodeAt(index));
    for (const reading of readings)
      for (const earlier of before)
        terms.add(pairKey(earlier.charCodeAt(0), reading.charCodeAt(0)));
    before = readings;
  }
  return terms;
};

/** Where in a title something matched. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

const sounds = (unit: number, other: number): boolean =>
  unit === other || readingsOf(unit).some((reading) => readingsOf(other).includes(reading));

/** The first window of `title` that sounds like `words`, character by character. */
export const homophoneWindow = (title: string, words: string): Window | null => {
  for (let start = 0; start + words.length <= title.length; start++) {
    let index = 0;
    while (index < words.length && sounds(title.charCodeAt(start + index), words.charCodeAt(index)))
      index++;
    if (index === words.length) return { start, end: start + index };
  }
  return null;
};

/** Bit n of a unit's mask: it may begin with letter n; bit 31: the mask has been made. */
const initialMasks = new Uint32Array(65_536);
const made = 0x8000_0000;
const letterA = 0x61;

const initialMask = (unit: number): number => {
  if (initialMasks[unit] === 0) {
    let mask = made;
    for (const reading of readingsOf(unit)) {
      const letter = reading.charCodeAt(0) - letterA;
      if (letter >= 0) mask |= 1 << letter;
    }
    initialMasks[unit] = mask;
  }
  return initialMasks[unit]!;
};

const mayBegin = (unit: number, letter: number): boolean =>
  (initialMask(unit) & (1 << (letter - letterA))) !== 0;

/** The first window whose characters begin with these letters (a to z), one each. */
export const initialsWindow = (title: string, letters: string): Window | null => {
  for (let start = 0; start + letters.length <= title.length; start++) {
    let index = 0;
    while (
      index < letters.length &&
      mayBegin(title.charCodeAt(start + index), letters.charCodeAt(index))
    )
      index++;
    if (index === letters.length) return { start, end: start + index };
  }
  return null;
};

const spelledFrom = (title: string, at: number, letters: string, from: number): number => {
  if (from === letters.length) return at;
  if (at === title.length) return -1;
  for (const reading of readingsOf(title.charCodeAt(at))) {
    const rest = letters.length - from;
    if (rest < reading.length && reading.startsWith(letters.slice(from))) return at + 1;
    if (!letters.startsWith(reading, from)) continue;
    const end = spelledFrom(title, at + 1, letters, from + reading.length);
    if (end >= 0) return end;
  }
  return -1;
};

/** The first window whose readings spell these letters; the last syllable may be unfinished. */
export const spelledWindow = (title: string, letters: string): Window | null => {
  for (let start = 0; start < title.length; start++) {
    if (!mayBegin(title.charCodeAt(start), letters.charCodeAt(0))) continue;
    const end = spelledFrom(title, start, letters, 0);
    if (end >= 0) return { start, end };
  }
  return null;
};

const mostSpellings = 8;
const longestSyllable = 6;

/** The ways to read letters as whole syllables (an unfinished last one is left off), at most eight. */
export const spellings = (letters: string): string[][] => {
  const found: string[][] = [];
  const deadEnds = new Set<number>();
  const walk = (from: number, sofar: string[]): boolean => {
    if (found.length >= mostSpellings || deadEnds.has(from)) return false;
    const rest = letters.slice(from);
    if (rest === '' || isUnfinished(rest)) {
      if (sofar.length > 0) found.push(sofar);
      if (rest === '') return true;
    }
    let reached = false;
    for (let length = Math.min(longestSyllable, rest.length); length > 0; length--) {
      const syllable = rest.slice(0, length);
      if (syllables.has(syllable) && walk(from + length, [...sofar, syllable])) reached = true;
    }
    const usable = reached || isUnfinished(rest);
    if (!usable) deadEnds.add(from);
    return usable;
  };
  walk(0, []);
  return found;
};

const isUnfinished = (rest: string): boolean => {
  if (rest.length >= longestSyllable || syllables.has(rest)) return false;
  for (const syllable of syllables) if (syllable.startsWith(rest)) return true;
  return false;
};
