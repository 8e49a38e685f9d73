import type { Database } from 'better-sqlite3';
import { type DocSet, addTo, emptySet } from '../search/doc-set.ts';
import { Indexer } from '../search/indexer.ts';
import { type Segment, takeSegment, writeSegment } from '../search/posting-store.ts';
import type { Fact } from './facts.ts';

/**
 * Every application leaves a segment of postings, and every search reads all segments, so young
 * ones are merged once there are `together` of about one size (none more than `alike` times the
 * last). Each posting is then rewritten once for each such step of size, not at every application.
 * Big segments are left alone: merging them would take longer than a kiosk should be busy, and few
 * come to be.
 */
const together = 4;
const alike = 4;
const mostMerged = 20_000;

/** How many of the last segments, a new one of `documents` counted in, should become one. */
const joinable = (segments: readonly Segment[], documents: number): number => {
  let sum = documents;
  let count = 1;
  for (const segment of segments.toReversed()) {
    sum += segment.documents;
    if (segment.documents > alike * documents || sum > mostMerged) break;
    count++;
  }
  return count >= together ? count : 1;
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

const merged = (
  database: Database,
  older: readonly Segment[],
  alive: DocSet,
  newest: Indexer,
): Indexer => {
  const all = new Indexer();
  for (const segment of older) takeSegment(database, segment, alive, all);
  all.takeAll(newest);
  return all;
};

/** Writes what an indexer has gathered, together with young segments where that pays. */
export const addSegment = (
  database: Database,
  index: Fact<'index'>,
  first: number,
  indexer: Indexer,
): Fact<'index'> => {
  if (indexer.documents === 0) return index;
  const count = joinable(index.segments, indexer.documents) - 1;
  const kept = index.segments.slice(0, index.segments.length - count);
  const joined = index.segments.slice(kept.length);
  const oldest = joined[0];
  writeSegment(
    database,
    index.nextSegment,
    oldest
      ? merged(database, joined, aliveFrom(database, oldest, index.nextDocument), indexer)
      : indexer,
  );
  const segment: Segment = {
    number: index.nextSegment,
    first: oldest?.first ?? first,
    documents: joined.reduce((sum, { documents }) => sum + documents, indexer.documents),
  };
  return { ...index, segments: [...kept, segment], nextSegment: index.nextSegment + 1 };
};
