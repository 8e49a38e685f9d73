import {
  type DocSet,
  documentsOf,
  emptySet,
  intersect,
  removeFrom,
  subtract,
  unite,
} from './doc-set.ts';
import { gramsOf } from './indexer.ts';
import type { PostingStore } from './posting-store.ts';
import type { Query } from './query.ts';
import type { Shelf } from './shelf.ts';

/** What the index says about one term. */
export interface TermMatch {
  readonly term: string;
  /** Living documents with the term in the heading: certain. */
  readonly heading: DocSet;
  /** Documents, dead ones too, with the term in the body: certain for one or two units, else an upper bound. */
  readonly body: DocSet;
}

/** Longest word the pair index decides alone: longer ones may have their pairs in different places. */
export const certainUnits = 2;

const headingMatch = (store: PostingStore, shelf: Shelf, term: string): DocSet => {
  const heading = store.documentsWithAll('heading', gramsOf(term));
  intersect(heading, shelf.alive);
  if (term.length > certainUnits)
    for (const document of documentsOf(heading))
      if (!shelf.headings[document]!.includes(term)) removeFrom(heading, document);
  return heading;
};

const matchTerm = (store: PostingStore, shelf: Shelf, term: string): TermMatch => {
  const heading = headingMatch(store, shelf, term);
  return { term, heading, body: store.documentsWithAll('body', gramsOf(term)) };
};

export interface Matches {
  readonly terms: readonly TermMatch[];
  /** All terms in the heading. */
  readonly heading: DocSet;
  /** All terms somewhere, but not all in the heading; an upper bound when a term is longer than two units. */
  readonly rest: DocSet;
}

/** The documents that hold all terms of the query, term by term in heading or body. */
export const matchQuery = (store: PostingStore, shelf: Shelf, { terms }: Query): Matches => {
  const matched = terms.map((term) => matchTerm(store, shelf, term));
  const heading = emptySet(shelf.end);
  const rest = emptySet(shelf.end);
  matched.forEach((match, index) => {
    (index === 0 ? unite : intersect)(heading, match.heading);
    const anywhere = Uint32Array.from(match.body);
    unite(anywhere, match.heading);
    (index === 0 ? unite : intersect)(rest, anywhere);
  });
  intersect(rest, shelf.alive);
  subtract(rest, heading);
  return { terms: matched, heading, rest };
};
