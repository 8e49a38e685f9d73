import {
  type HighlightedText,
  type SearchPage,
  type SearchRequest,
  type SearchRow,
  pageSize,
} from '../../../shared/content.ts';
import type { Card } from './card.ts';
import { sift } from './facets.ts';
import { type Found, findMatches } from './find.ts';
import { excerptOf, highlight, highlightWindow } from './highlight.ts';
import type { Library } from './library.ts';
import { parseQuery } from './query.ts';

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
  const { documents, headCount, facets } = sift(
    library.shelf,
    request.filters,
    found.head,
    found.rest,
  );
  const shown = found.exact
    ? cut(documents, request.page * pageSize)
    : walk(found, documents, headCount, request.page * pageSize);
  const refused = found.exact ? 0 : found.verifier.refused;
  return {
    rows: shown.map((document) => rowOf(library, found, document)),
    total: Math.max(documents.length - refused, 0),
    exact: found.exact,
    facets,
    corrected: found.corrected,
  };
};

const cut = (documents: Uint32Array, offset: number): number[] => [
  ...documents.subarray(offset, offset + pageSize),
];

/** Verifies as it goes, so that every row shown holds the words. */
const walk = (
  { verifier }: Found,
  documents: Uint32Array,
  headCount: number,
  offset: number,
): number[] => {
  const shown: number[] = [];
  let skip = offset <= mostWalked ? offset : 0;
  for (let at = offset - skip; at < documents.length && shown.length < pageSize; at++) {
    const document = documents[at]!;
    if (at >= headCount && !verifier.holds(document)) continue;
    if (skip > 0) skip--;
    else shown.push(document);
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
