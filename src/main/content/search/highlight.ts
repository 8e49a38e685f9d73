import type { HighlightedText } from '../../../shared/content.ts';
import { foldMapped, originOf } from './fold.ts';
import type { Window } from './pinyin.ts';

const mostRuns = 200;
const longestRun = 1_000;

/** Units of context before the first hit, and the length of an excerpt. */
const leadUnits = 20;
const excerptUnits = 110;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const runsOf = (text: string, hits: Uint8Array): HighlightedText => {
  const runs: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (let index = 1; index <= text.length; index++) {
    const sameRun = index < text.length && hits[index] === hits[from];
    if (sameRun && index - from < longestRun) continue;
    if (runs.length === mostRuns) break;
    runs.push({ text: text.slice(from, index), hit: hits[from] === 1 });
    from = index;
  }
  return runs;
};

const markRange = (hits: Uint8Array, text: string, from: number, last: number): void => {
  let end = last + 1;
  while (end < text.length && isLowSurrogate(text.charCodeAt(end))) end++;
  hits.fill(1, from, end);
};

/** Marks every occurrence of the terms in a short text. */
export const highlight = (
  text: string,
  terms: readonly string[],
  tight: boolean,
): HighlightedText => {
  const { folded, origins } = foldMapped(text, tight);
  const hits = new Uint8Array(text.length);
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      markRange(hits, text, origins[at]!, origins[at + term.length - 1]!);
  }
  return runsOf(text, hits);
};

/** Marks one window, given in units of the tight form of `text`. */
export const highlightWindow = (text: string, { start, end }: Window): HighlightedText => {
  const { origins } = foldMapped(text, true);
  const hits = new Uint8Array(text.length);
  if (end > start) markRange(hits, text, origins[start]!, origins[end - 1]!);
  return runsOf(text, hits);
};

/** Where the first of the terms begins and ends in folded text, longest term first. */
const firstHit = (folded: string, terms: readonly string[]): Window | null => {
  for (const term of terms) {
    const start = folded.indexOf(term);
    if (start >= 0) return { start, end: start + term.length };
  }
  return null;
};

const onOneLine = (runs: HighlightedText): HighlightedText =>
  runs.map(({ text, hit }) => ({ text: text.replaceAll(/\s/gu, ' '), hit }));

/**
 * A piece of a body around the first hit of the longest term, with all hits in it marked; null
 * when no term occurs.
 */
export const excerptOf = (
  plain: string,
  folded: string,
  terms: readonly string[],
): HighlightedText | null => {
  const hit = firstHit(folded, terms);
  if (!hit) return null;
  const from = originOf(plain, hit.start);
  let start = Math.max(0, from - leadUnits);
  if (isLowSurrogate(plain.charCodeAt(start))) start++;
  const hitEnd = from + originOf(plain.slice(from), hit.end - hit.start);
  let end = Math.min(plain.length, Math.max(start + excerptUnits, hitEnd));
  if (end < plain.length && isLowSurrogate(plain.charCodeAt(end))) end--;
  return onOneLine(highlight(plain.slice(start, end), terms, false));
};
