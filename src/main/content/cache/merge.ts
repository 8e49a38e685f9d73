import type { Database } from 'better-sqlite3';
import { addTo, emptySet } from '../search/doc-set.ts';
import { Indexer } from '../search/indexer.ts';
import { type Segment, takeSegment, writeSegment } from '../search/posting-store.ts';
import type { Fact } from './facts.ts';

/**
 * Every application leaves a segment of postings, and every search reads all segments, so young
 * ones are merged as they gather: the last joins the one before while that is at most twice its
 * size (the logarithmic method). Big ones are left alone: merging them would take longer than a
 * kiosk should be busy, and few come to be.
 */
const growth = 2;
const mostMerged = 20_000;

const joinable = (segments: readonly Segment[]): number => {
  let from = segments.length - 1;
  let documents = segments[from]?.documents ?? 0;
  while (from > 0) {
    const before = segments[from - 1]!.documents;
    if (before > growth * documents || before + documents > mostMerged) break;
    documents += before;
    from--;
  }
  return from;
};

const aliveFrom = (database: Database, { first }: Segment, end: number): Uint32Array => {
  const alive = emptySet(end);
  const rows = database
    .prepare<[number], number>('SELECT document FROM items WHERE document >= ?')
    .pluck()
    .iterate(first);
  for (const document of rows) addTo(alive, document);
  return alive;
};

/** Merges the youngest segments where it pays; returns the index fact that is then true. */
export const mergeSegments = (database: Database, index: Fact<'index'>): Fact<'index'> => {
  const from = joinable(index.segments);
  const joined = index.segments.slice(Math.max(from, 0));
  const oldest = joined[0];
  if (!oldest || joined.length < 2) return index;
  const alive = aliveFrom(database, oldest, index.nextDocument);
  const indexer = new Indexer();
  for (const segment of joined) takeSegment(database, segment, alive, indexer);
  writeSegment(database, index.nextSegment, indexer);
  const merged: Segment = {
    number: index.nextSegment,
    first: oldest.first,
    documents: joined.reduce((sum, { documents }) => sum + documents, 0),
  };
  return {
    ...index,
    segments: [...index.segments.slice(0, from), merged],
    nextSegment: index.nextSegment + 1,
  };
};
