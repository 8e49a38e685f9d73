import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCache } from '../../../src/main/content/cache/open.ts';
import { type CacheReader, openCacheReader } from '../../../src/main/content/cache/reader.ts';
import { type CacheWriter, openCacheWriter } from '../../../src/main/content/cache/writer.ts';
import type { Result } from '../../../src/shared/result.ts';

export const today = '2026-01-01';

export const must = <Value, Fault>(result: Result<Value, Fault>): Value => {
  if (!result.ok) throw new Error(`expected success, got ${String(result.error)}`);
  return result.value;
};

/** A fresh empty cache in a temporary folder; `dispose` closes and removes it. */
export class TemporaryCache {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-cache-'));
  readonly writer: CacheWriter;
  readonly #readers: CacheReader[] = [];

  constructor() {
    must(createCache(this.folder));
    this.writer = must(openCacheWriter(this.folder));
  }

  reader(): CacheReader {
    const reader = must(openCacheReader(this.folder, { hasAttachment: () => false }));
    this.#readers.push(reader);
    return reader;
  }

  dispose(): void {
    for (const reader of this.#readers) reader.close();
    this.writer.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every id a query finds, page by page. */
export const allIds = (reader: CacheReader, query: string): string[] => {
  const ids: string[] = [];
  for (let page = 0; ; page++) {
    const { rows } = must(reader.search({ query, filters: {}, page }, today));
    if (rows.length === 0) return ids;
    ids.push(...rows.map(({ item }) => item.id));
  }
};
