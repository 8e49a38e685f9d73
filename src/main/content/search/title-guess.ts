import { type DocSet, emptySet, intersect, sizeOf, unite } from './doc-set.ts';
import { gramsOf } from './indexer.ts';
import { halvesOf, nearMissWindow } from './near-miss.ts';
import {
  type Window,
  homophoneWindow,
  initialsWindow,
  pairKey,
  readingsOf,
  spelledWindow,
  spellings,
  syllableKey,
} from './pinyin.ts';
import type { PostingStore } from './posting-store.ts';
import type { Shelf } from './shelf.ts';
import { orderByTitle } from './title-order.ts';

/** A title that is probably meant, and the part of it that what was typed stands for. */
export interface Guess {
  readonly document: number;
  /** In units of the tight title. */
  readonly window: Window;
}

/** More candidates than this say that what was typed is too vague to guess from. */
const mostCandidates = 20_000;
/** So few are compared directly, without asking the index for more. */
const fewCandidates = 30;
/** Nobody pages through more guesses. */
const mostGuesses = 500;
const fewestForNearMiss = 4;
const fewestForHomophone = 2;

const titleOf = (shelf: Shelf, document: number): string =>
  shelf.headings[document]!.slice(0, shelf.titleLength[document]!);

/** The part that is meant is the greater, the shorter the title; among equals the newer first. */
const shortestFirst = (shelf: Shelf, candidates: DocSet): Uint32Array =>
  orderByTitle(shelf, candidates, '', mostCandidates);

const check = (
  shelf: Shelf,
  candidates: DocSet,
  windowIn: (title: string) => Window | null,
): Guess[] => {
  intersect(candidates, shelf.alive);
  const guesses: Guess[] = [];
  for (const document of shortestFirst(shelf, candidates)) {
    const window = windowIn(titleOf(shelf, document));
    if (window && guesses.push({ document, window }) === mostGuesses) break;
  }
  return guesses;
};

/** Titles with a part that sounds like `words`. */
const guessBySound = (store: PostingStore, shelf: Shelf, words: string): Guess[] => {
  if (words.length < fewestForHomophone) return [];
  const candidates = Uint32Array.from(shelf.alive);
  for (let index = 1; index < words.length; index++) {
    intersect(
      candidates,
      soundPair(store, shelf, words.charCodeAt(index - 1), words.charCodeAt(index)),
    );
    if (sizeOf(candidates) <= fewCandidates) break;
  }
  return check(shelf, candidates, (title) => homophoneWindow(title, words));
};

const soundPair = (store: PostingStore, shelf: Shelf, first: number, second: number): DocSet => {
  const either = emptySet(shelf.end);
  for (const one of readingsOf(first))
    for (const other of readingsOf(second))
      unite(
        either,
        store.documentsWith('syllables', pairKey(syllableKey(one), syllableKey(other))),
      );
  return either;
};

/** Titles with a part one wrong, missing or extra character away from `words`. */
const guessByNearMiss = (store: PostingStore, shelf: Shelf, words: string): Guess[] => {
  if (words.length < fewestForNearMiss) return [];
  const [left, right] = halvesOf(words);
  const candidates = store.documentsWithAll('heading', gramsOf(left));
  unite(candidates, store.documentsWithAll('heading', gramsOf(right)));
  return check(shelf, candidates, (title) => nearMissWindow(words, title));
};

/** Titles whose readings begin with these letters, one each. */
const guessByInitials = (store: PostingStore, shelf: Shelf, letters: string): Guess[] => {
  if (letters.length < 2) return [];
  const candidates = store.documentsWithAll('initials', gramsOf(letters));
  return check(shelf, candidates, (title) => initialsWindow(title, letters));
};

/** Titles whose readings spell these letters. */
const guessBySpelling = (store: PostingStore, shelf: Shelf, letters: string): Guess[] => {
  const candidates = emptySet(shelf.end);
  for (const syllables of spellings(letters))
    unite(candidates, store.documentsWithAll('syllables', spelledTerms(syllables)));
  return check(shelf, candidates, (title) => spelledWindow(title, letters));
};

const spelledTerms = (syllables: readonly string[]): number[] => {
  const keys = syllables.map(syllableKey);
  return keys.length === 1 ? keys : keys.slice(1).map((key, index) => pairKey(keys[index]!, key));
};

/** What letters may stand for, spelled out first, initials after. */
export const guessByLetters = (store: PostingStore, shelf: Shelf, letters: string): Guess[] => {
  if (letters === '') return [];
  const spelled = guessBySpelling(store, shelf, letters);
  const seen = new Set(spelled.map(({ document }) => document));
  const initials = guessByInitials(store, shelf, letters);
  return [...spelled, ...initials.filter(({ document }) => !seen.has(document))];
};

/** Best first: what sounds the same, then what is one character away. */
export const guessWords = (store: PostingStore, shelf: Shelf, words: string): Guess[] => {
  const sounding = guessBySound(store, shelf, words);
  return sounding.length > 0 ? sounding : guessByNearMiss(store, shelf, words);
};
