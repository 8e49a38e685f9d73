import type { Database, Statement } from 'better-sqlite3';
import { type DocSet, emptySet, intersect, isIn, unite } from './doc-set.ts';
import {
  type Indexer,
  type Namespace,
  namespaceOfKey,
  postingKey,
  segmentRange,
  termOfKey,
} from './indexer.ts';
import { encodePosting, listPosting, unitePosting } from './posting-codec.ts';

/** One batch of postings in the file. Documents of a later segment are all higher. */
export interface Segment {
  readonly number: number;
  /** Lowest document in it. */
  readonly first: number;
  readonly documents: number;
}

/** Writes the postings gathered by an indexer as one segment. */
export const writeSegment = (database: Database, number: number, indexer: Indexer): void => {
  const insert = database.prepare('INSERT INTO postings (key, documents) VALUES (?, ?)');
  indexer.visit((namespace, term, deltas, last) => {
    const key = postingKey(number, namespace, term);
    insert.run(key, encodePosting(key, deltas, last));
  });
};

/** Moves a segment's postings into the indexer, without the dead, and deletes it from the file. */
export const takeSegment = (
  database: Database,
  { number }: Segment,
  alive: DocSet,
  into: Indexer,
): void => {
  const range = segmentRange(number);
  const rows = database
    .prepare<[number, number], [number, Buffer]>(
      'SELECT key, documents FROM postings WHERE key >= ? AND key < ?',
    )
    .raw()
    .iterate(...range);
  for (const [key, blob] of rows) {
    for (const document of listPosting(key, blob, alive.length * 32 - 1))
      if (isIn(alive, document)) into.take(namespaceOfKey(key), termOfKey(key), document);
  }
  database.prepare('DELETE FROM postings WHERE key >= ? AND key < ?').run(...range);
};

const mostCachedBytes = 24_000_000;

/** Reads postings, keeping what was used last in memory. Sets handed out are shared: never change them. */
export class PostingStore {
  readonly #read: Statement<[number], Buffer>;
  #segments: readonly Segment[] = [];
  #end = 1;
  readonly #cache = new Map<number, DocSet>();

  constructor(database: Database) {
    this.#read = database
      .prepare<[number], Buffer>('SELECT documents FROM postings WHERE key = ?')
      .pluck();
  }

  /** Call after every change of the file: forgets what was read before. */
  reset(segments: readonly Segment[], end: number): void {
    this.#segments = segments;
    this.#end = end;
    this.#cache.clear();
  }

  /** Documents, living or dead, that hold the term. Throws `DamageError`. */
  documentsWith(namespace: Namespace, term: number): DocSet {
    const cacheKey = postingKey(0, namespace, term);
    const cached = this.#cache.get(cacheKey);
    if (cached) {
      this.#cache.delete(cacheKey);
      this.#cache.set(cacheKey, cached);
      return cached;
    }
    const documents = this.#load(namespace, term);
    this.#remember(cacheKey, documents);
    return documents;
  }

  /** Documents that hold all of the terms. */
  documentsWithAll(namespace: Namespace, terms: readonly number[]): DocSet {
    const all = emptySet(this.#end);
    terms.forEach((term, index) => {
      if (index === 0) unite(all, this.documentsWith(namespace, term));
      else intersect(all, this.documentsWith(namespace, term));
    });
    return all;
  }

  #load(namespace: Namespace, term: number): DocSet {
    const documents = emptySet(this.#end);
    for (const { number } of this.#segments) {
      const key = postingKey(number, namespace, term);
      const blob = this.#read.get(key);
      if (blob) unitePosting(key, blob, documents);
    }
    return documents;
  }

  #remember(cacheKey: number, documents: DocSet): void {
    this.#cache.set(cacheKey, documents);
    if (this.#cache.size * documents.byteLength <= mostCachedBytes) return;
    for (const oldest of this.#cache.keys()) {
      this.#cache.delete(oldest);
      return;
    }
  }
}
