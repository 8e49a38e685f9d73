import type { Lexicon } from './lexicon.ts';
import { matchWords, readLetters, type Letters, type Match } from './matcher.ts';
import { bestSentences, costsOfRest, type Sentence } from './sentence.ts';
import { buildSpellingTable } from './spelling.ts';
import type { Trie } from './trie.ts';
import {
  buildWordTrie,
  readCharacterReadings,
  readingsOfText,
  type KnownWord,
} from './word-list.ts';

export interface Candidate {
  readonly text: string;
  /** How many typed letters (separators counted) this candidate uses up, from the left; at least 1. */
  readonly consumed: number;
  /** Its syllables, e.g. "gong ji jin"; empty when the letters themselves are offered. */
  readonly reading: string;
}

/** A word of the content, e.g. out of a title. `weight` is how often it occurs there (at least 1). */
export interface AddedWord {
  readonly text: string;
  readonly weight: number;
}

export interface PinyinEngine {
  /** Candidates for lower-case letters and `'`, best first. Empty only for input without letters. */
  candidates(letters: string, limit: number): Candidate[];
}

/** Longer input is cut: nobody types more in one go, and the cost of decoding stays bounded. */
export const MAX_LETTERS = 60;
const KEEP_AT_START = 90;
const KEEP_ELSEWHERE = 3;
const MAX_COMPLETIONS_SHOWN = 3;
const MAX_ADDED_CHARACTERS = 16;
const COST_OF_SINGLE_CHARACTER = 5;
/** An added word of weight 1 counts like a word met 600 times in jieba's 60 million. */
const COST_OF_ADDED = 11.5;
const COST_OF_ADDED_FLOOR = 7;

/** Words of the content made ready for engines: a few milliseconds, so once and not with each engine. */
export function buildAddedWords(lexicon: Lexicon, words: readonly AddedWord[]): Trie {
  return buildWordTrie(readAddedWords(lexicon, words));
}

/** Makes an engine. It learns nothing: the same letters always mean the same, whoever wrote before. */
export function createPinyinEngine(lexicon: Lexicon, added?: Trie): PinyinEngine {
  const table = buildSpellingTable(lexicon.syllables);
  const tries = added === undefined ? [lexicon.trie] : [lexicon.trie, added];
  return {
    candidates(typed, limit) {
      const letters = readLetters(cleanLetters(typed), table);
      if (letters.text.length === 0) return [];
      return decode(tries, letters, lexicon.syllables).slice(0, limit);
    },
  };
}

function cleanLetters(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z']/g, '')
    .slice(0, MAX_LETTERS);
}

function decode(
  tries: readonly Trie[],
  letters: Letters,
  syllables: readonly string[],
): Candidate[] {
  const lattice = buildLattice(tries, letters);
  const atStart = lattice[0] ?? [];
  const whole = rankWhole(atStart.at(-1) ?? [], bestSentences(letters, lattice));
  const partial = rankPartial(atStart.slice(0, -1).flat(), costsOfRest(letters, lattice));
  const name = (match: Match): Candidate => ({
    text: match.text,
    consumed: letters.typedLength[match.end] ?? 0,
    reading: match.syllables.map((id) => syllables[id] ?? '').join(' '),
  });
  const found = withoutDoubles([...whole, ...partial].map(name));
  return found.length > 0 ? found : [lettersThemselves(letters)];
}

/** Looks for words only where another word can end. */
function buildLattice(tries: readonly Trie[], letters: Letters): Match[][][] {
  const reachable = [true];
  return Array.from(letters.text, (_, start) => {
    if (reachable[start] !== true) return [];
    const keep = start === 0 ? KEEP_AT_START : KEEP_ELSEWHERE;
    const found = matchWords(tries, letters, start, keep);
    for (const [end, matches] of found.entries()) reachable[end] ||= matches.length > 0;
    return found;
  });
}

/** Nothing can be read: offer the letters, so that whatever was typed can always be taken. */
function lettersThemselves(letters: Letters): Candidate {
  return { text: letters.text, consumed: letters.typedLength.at(-1) ?? 0, reading: '' };
}

/**
 * Words and sentences over all letters, cheapest first, with a few words that go on after them.
 * What only sounds alike never comes before the likeliest word that is spelled as typed.
 */
function rankWhole(words: readonly Match[], sentences: readonly Sentence[]): Match[] {
  const exact = words.filter((match) => !match.completed);
  const completed = words.filter((match) => match.completed).slice(0, MAX_COMPLETIONS_SHOWN);
  const joined = sentences.filter((one) => one.matches.length > 1).map(joinMatches);
  const ranked = [...exact, ...joined].sort((left, right) => left.cost - right.cost);
  const spelled = exact.find((match) => !match.alike);
  const first = ranked[0]?.alike === true ? (spelled ?? ranked[0]) : ranked[0];
  const others = ranked.filter((match) => match !== first);
  const rest = [...others, ...completed].sort((left, right) => left.cost - right.cost);
  return first === undefined ? rest : [first, ...rest];
}

/**
 * Words over the first letters only: those first that begin the likeliest reading of everything.
 * Single characters stand back, because people look for words.
 */
function rankPartial(words: readonly Match[], costOfRest: readonly number[]): Match[] {
  const total = (match: Match): number =>
    match.cost +
    (costOfRest[match.end] ?? 0) +
    (match.syllables.length === 1 ? COST_OF_SINGLE_CHARACTER : 0);
  return words.toSorted((left, right) => total(left) - total(right));
}

function joinMatches(sentence: Sentence): Match {
  return {
    text: sentence.matches.map((match) => match.text).join(''),
    syllables: sentence.matches.flatMap((match) => match.syllables),
    end: sentence.matches.at(-1)?.end ?? 0,
    cost: sentence.cost,
    completed: false,
    alike: sentence.matches.some((match) => match.alike),
  };
}

function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text, consumed }) => {
    const key = `${consumed} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readAddedWords(lexicon: Lexicon, words: readonly AddedWord[]): KnownWord[] {
  const readings = readCharacterReadings(lexicon, words.map(({ text }) => text).join(''));
  return words.flatMap(({ text, weight }) => {
    const length = Array.from(text).length;
    if (length < 2 || length > MAX_ADDED_CHARACTERS) return [];
    const cost = Math.max(COST_OF_ADDED_FLOOR, COST_OF_ADDED - Math.log(Math.max(1, weight)));
    return readingsOfText(text, readings).map((syllables) => ({ text, syllables, cost }));
  });
}
