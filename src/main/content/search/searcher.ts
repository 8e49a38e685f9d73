import {
  type HighlightedText,
  type SearchPage,
  type SearchRequest,
  type SearchRow,
  pageSize,
} from '../../../shared/content.ts';
import type { Card } from './card.ts';
import { emptySet, isIn } from './doc-set.ts';
import { type Ranked, type Sifted, sift } from './facets.ts';
import { type Found, findMatches } from './find.ts';
import { excerptFor } from './excerpt.ts';
import { highlight, highlightWindow } from './highlight.ts';
import type { Library } from './library.ts';
import { parseQuery } from './query.ts';
import type { Shelf } from './shelf.ts';
import { orderByTitle } from './title-order.ts';

/** So deep into uncertain results nobody counts: pages from here on are cut by position. */
const mostWalked = 500;

/** A row as search knows it; the reader adds what belongs to the day. */
type FoundRow = Omit<SearchRow, 'item'> & {
  readonly card: Card;
  readonly document: number;
};
export type FoundPage = Omit<SearchPage, 'rows'> & { readonly rows: readonly FoundRow[] };

const nothing: FoundPage = {
  rows: [],
  total: 0,
  exact: true,
  facets: {
    channels: [],
    years: [],
    agencies: [],
    agencyCount: 0,
    validities: [],
    levels: [],
    kinds: [],
    subjects: [],
    sources: [],
  },
  corrected: null,
};

/** One page of results. The shelf must have been judged for the day. */
export const searchPage = (library: Library, request: SearchRequest): FoundPage => {
  const query = parseQuery(request.query);
  if (query.terms.length === 0) return nothing;
  const found = findMatches(library, query);
  const sifted = sift(library.shelf, request.filters, found.ranked);
  const offset = request.page * pageSize;
  const shown = found.exact
    ? cutPage(library.shelf, sifted.passed, found.joined, offset, pageSize)
    : walk(library.shelf, found, sifted, offset);
  const refused = found.exact ? 0 : found.verifier.refused;
  return {
    rows: shown.map((document) => rowOf(library, found, document)),
    total: Math.max(sifted.total - refused, 0),
    exact: found.exact,
    facets: sifted.facets,
    corrected: found.corrected,
  };
};

/** Matches in the order in which they are shown, from `offset` on. */
const cutPage = (
  shelf: Shelf,
  { first, headings, rest }: Ranked,
  query: string,
  offset: number,
  count: number,
): number[] => {
  const shown = [...first.subarray(offset, offset + count)];
  let before = first.length;
  const take = (ordered: Uint32Array): void => {
    for (const document of ordered.subarray(Math.max(0, offset - before))) shown.push(document);
    before += ordered.length;
  };
  const needed = (): number => offset + count - before;
  if (needed() > 0) take(orderByTitle(shelf, headings, query, needed()));
  if (needed() > 0) take(shelf.newestFirst(rest, needed()));
  return shown;
};

/** Verifies as it goes, so that every row shown holds the words. */
const walk = (shelf: Shelf, found: Found, { passed, total }: Sifted, offset: number): number[] => {
  const shown: number[] = [];
  const deep = offset > mostWalked;
  let skip = deep ? 0 : offset;
  let at = deep ? offset : 0;
  for (let step = pageSize * 2; shown.length < pageSize && at < total; step *= 4) {
    for (const document of cutPage(shelf, passed, found.joined, at, step)) {
      at++;
      if (isIn(passed.rest, document) && !found.verifier.holds(document)) continue;
      if (skip > 0) skip--;
      else if (shown.push(document) === pageSize) break;
    }
  }
  return shown;
};

const markedTitle = (
  { windows, terms }: Found,
  document: number,
  title: string,
): HighlightedText => {
  const window = windows.get(document);
  return window
    ? highlightWindow(title, window)
    : highlight(
        title,
        terms.map(({ term }) => term),
        true,
      );
};

const rowOf = (library: Library, found: Found, document: number): FoundRow => {
  const card = library.readCard(document);
  return {
    card,
    document,
    title: markedTitle(found, document, card.title),
    excerpt: excerptFor(library, found.terms, document, card),
  };
};

/** A title that may be meant while somebody is still typing. */
export interface FoundTitle {
  readonly card: Card;
  readonly title: HighlightedText;
}

/** At most `limit`, best first. */
export const suggestTitles = (library: Library, typed: string, limit: number): FoundTitle[] => {
  const query = parseQuery(typed);
  if (query.terms.length === 0) return [];
  const found = findMatches(library, query);
  const onlyTitles = { ...found.ranked, rest: emptySet(library.shelf.end) };
  return cutPage(library.shelf, onlyTitles, found.joined, 0, limit).map((document) => {
    const card = library.readCard(document);
    return { card, title: markedTitle(found, document, card.title) };
  });
};
