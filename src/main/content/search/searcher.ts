import {
  type HighlightedText,
  type SearchPage,
  type SearchRequest,
  type SearchRow,
  pageSize,
} from '../../../shared/content.ts';
import type { Card } from './card.ts';
import { type Sifted, cutPage, sift } from './facets.ts';
import { type Found, findMatches } from './find.ts';
import { excerptOf, highlight, highlightWindow } from './highlight.ts';
import type { Library } from './library.ts';
import { parseQuery } from './query.ts';
import type { Shelf } from './shelf.ts';
import type { Verifier } from './verifier.ts';

const openingUnits = 110;
/** So deep into uncertain results nobody counts: pages from here on are cut by position. */
const mostWalked = 500;
/** Row, as a page gives it, without what the summary needs beside the card. */
export type FoundRow = Omit<SearchRow, 'item'> & { readonly card: Card; readonly document: number };
export type FoundPage = Omit<SearchPage, 'rows'> & { readonly rows: readonly FoundRow[] };

const nothing: FoundPage = {
  rows: [],
  total: 0,
  exact: true,
  facets: { channels: [], years: [], agencies: [], validities: [] },
  corrected: null,
};

/** One page of results. The shelf must have been judged for the day. */
export const searchPage = (library: Library, request: SearchRequest): FoundPage => {
  const query = parseQuery(request.query);
  if (query.terms.length === 0) return nothing;
  const found = findMatches(library, query);
  const sifted = sift(library.shelf, request.filters, found.head, found.rest);
  const offset = request.page * pageSize;
  const shown = found.exact
    ? cutPage(library.shelf, sifted, offset, pageSize)
    : walk(library.shelf, found.verifier, sifted, offset);
  const refused = found.exact ? 0 : found.verifier.refused;
  return {
    rows: shown.map((document) => rowOf(library, found, document)),
    total: Math.max(sifted.total - refused, 0),
    exact: found.exact,
    facets: sifted.facets,
    corrected: found.corrected,
  };
};

/** Verifies as it goes, so that every row shown holds the words. */
const walk = (shelf: Shelf, verifier: Verifier, sifted: Sifted, offset: number): number[] => {
  const shown: number[] = [];
  const deep = offset > mostWalked;
  let skip = deep ? 0 : offset;
  let at = deep ? offset : 0;
  for (let step = pageSize * 2; shown.length < pageSize && at < sifted.total; step *= 4) {
    for (const document of cutPage(shelf, sifted, at, step)) {
      if (at++ >= sifted.head.length && !verifier.holds(document)) continue;
      if (skip > 0) skip--;
      else if (shown.push(document) === pageSize) break;
    }
  }
  return shown;
};

const rowOf = (library: Library, found: Found, document: number): FoundRow => {
  const card = library.readCard(document);
  const window = found.windows.get(document);
  return {
    card,
    document,
    title: window ? highlightWindow(card.title, window) : highlight(card.title, found.words, true),
    excerpt: excerpt(library, found, document, card),
  };
};

const excerpt = (
  { readBody }: Library,
  { words }: Found,
  document: number,
  { summary }: Card,
): HighlightedText => {
  const { plain, folded } = readBody(document);
  const hit = excerptOf(plain, folded, words);
  if (hit) return hit;
  const opening = (summary === '' ? plain : summary).slice(0, openingUnits);
  return highlight(opening.replaceAll(/\s/gu, ' '), words, false);
};

/** Titles that may be meant, best first, at most `limit`. */
export const suggestTitles = (
  library: Library,
  typed: string,
  limit: number,
): { readonly card: Card; readonly title: HighlightedText }[] => {
  const query = parseQuery(typed);
  if (query.terms.length === 0) return [];
  const { head, windows, words } = findMatches(library, query);
  return [...head.subarray(0, limit)].map((document) => {
    const card = library.readCard(document);
    const window = windows.get(document);
    return {
      card,
      title: window ? highlightWindow(card.title, window) : highlight(card.title, words, true),
    };
  });
};
