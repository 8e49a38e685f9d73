import { emptyZone } from '../../../src/shared/zone.ts';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createCache } from '../../../src/main/content/cache/open.ts';
import { type CacheReader, openCacheReader } from '../../../src/main/content/cache/reader.ts';
import { Snapshot } from '../../../src/main/content/cache/snapshot.ts';
import { openCacheWriter } from '../../../src/main/content/cache/writer.ts';
import { documentsOf } from '../../../src/main/content/search/doc-set.ts';
import { findMatches } from '../../../src/main/content/search/find.ts';
import { parseQuery } from '../../../src/main/content/search/query.ts';
import type { Filters } from '../../../src/shared/content.ts';
import type { FeedOperation } from '../../../src/shared/feed.ts';
import type { Item } from '../../../src/shared/item.ts';
import type { Result } from '../../../src/shared/result.ts';
import { corpusChannels } from './corpus.ts';
import type { Engine, Signed } from './engine.ts';

const today = '2026-01-01';

const must = <Value, Fault>(result: Result<Value, Fault>): Value => {
  if (!result.ok) throw new Error(`the cache says ${String(result.error)}`);
  return result.value;
};

function* operationsOf(items: Iterable<Item>): Generator<FeedOperation> {
  yield { op: 'channels', channels: [...corpusChannels] };
  for (const item of items) yield { op: 'put', item };
}

/** The cache as the kiosk uses it: whole pages with counts, facets, verified rows and excerpts. */
export class OurEngine implements Engine {
  readonly #folder: string;
  #reader: CacheReader | null = null;
  #snapshot: Snapshot | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  build(items: Iterable<Item>, signed: Signed): void {
    must(createCache(this.#folder));
    const writer = must(openCacheWriter(this.#folder));
    const { count, setHash } = signed;
    must(
      writer.replace(operationsOf(items), {
        sequence: 1,
        itemCount: count,
        setHash,
        asOf: `${today}T00:00:00Z`,
        district: { name: '示例区', hotline: '12345', zone: emptyZone },
      }),
    );
    writer.close();
  }

  open(): void {
    this.#reader = must(openCacheReader(this.#folder, { hasAttachment: () => false }));
  }

  page(query: string, filters: Filters): readonly string[] {
    const { rows } = must(this.#reader!.search({ query, filters, page: 0 }, today));
    return rows.map(({ item }) => item.title);
  }

  all(query: string): ReadonlySet<string> {
    this.#snapshot ??= new Snapshot(new BetterSqlite3(this.#databaseFile()));
    const { ranked } = findMatches(this.#snapshot, parseQuery(query));
    const { ids } = this.#snapshot.shelf;
    const documents = [ranked.first, documentsOf(ranked.headings), documentsOf(ranked.rest)];
    return new Set(documents.flatMap((part) => [...part].map((document) => ids[document]!)));
  }

  indexBytes(): number {
    const database = new BetterSqlite3(this.#databaseFile(), { readonly: true });
    const bytes = database
      .prepare<[], number>("SELECT sum(pgsize) FROM dbstat WHERE name IN ('postings', 'numbers')")
      .pluck()
      .get();
    database.close();
    return bytes ?? 0;
  }

  close(): void {
    this.#reader?.close();
  }

  #databaseFile(): string {
    const name = fs.readdirSync(this.#folder).find((file) => file.endsWith('.db'))!;
    return path.join(this.#folder, name);
  }
}
