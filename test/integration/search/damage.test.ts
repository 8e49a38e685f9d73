import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chance } from '../../../script/benchmarks/search/chance.ts';
import { createCache, faultOf } from '../../../src/main/content/cache/open.ts';
import { openCacheReader } from '../../../src/main/content/cache/reader.ts';
import { openCacheWriter } from '../../../src/main/content/cache/writer.ts';
import type { Item } from '../../../src/shared/item.ts';
import { TemporaryCache, must, today } from './cache.ts';
import { put, targetOf, withBody } from './items.ts';

const mutations = 400;
const queries = ['公积金', '第三条', '示例办法', '示政发〔2024〕7号', '养老'];

const items: readonly Item[] = Array.from({ length: 40 }, (_, index) =>
  withBody(
    `i${index}`,
    `示例办法（${index}）`,
    `第${index}条　住房公积金与养老保险。`.repeat(20 + index),
    {
      documentNumber: `示政发〔2024〕${index}号`,
      publishedOn: `2024-01-${(index % 28) + 1}`.replace(/-(\d)$/, '-0$1'),
    },
  ),
);
const genuine = new Map(items.map((item) => [item.id, JSON.stringify(item)]));

let cache: TemporaryCache;
beforeEach(() => {
  cache = new TemporaryCache();
  must(cache.writer.replace(items.map(put), targetOf(items, 1)));
});
afterEach(() => {
  cache.dispose();
});

const databaseFile = (): string =>
  path.join(
    cache.folder,
    fs.readdirSync(cache.folder).find((name) => name.endsWith('.db'))!,
  );

interface Served {
  /** Rows that differ from what was published. */
  readonly wrong: number;
  /** Whether anything was reported as damaged. */
  readonly reported: boolean;
}

/** Asks a possibly damaged cache for everything. */
const askEverything = (): Served => {
  const opened = openCacheReader(cache.folder, { hasAttachment: () => false });
  if (!opened.ok) return { wrong: 0, reported: true };
  const reader = opened.value;
  try {
    let wrong = 0;
    let reported = false;
    for (const [id, json] of genuine) {
      const detail = reader.item(id, today);
      if (detail.ok && JSON.stringify(detail.value.item) !== json) wrong++;
      reported ||= !detail.ok;
    }
    for (const query of queries) {
      const page = reader.search({ query, filters: {}, page: 0 }, today);
      reported ||= !page.ok;
      for (const { item } of page.ok ? page.value.rows : []) {
        const { title, publishedOn } = JSON.parse(genuine.get(item.id) ?? '{}') as Partial<Item>;
        if (title !== item.title || publishedOn !== item.publishedOn) wrong++;
      }
    }
    return { wrong, reported };
  } finally {
    reader.close();
  }
};

describe('a damaged cache', () => {
  it('never serves a wrong row, whichever bytes of the file rot', () => {
    const file = databaseFile();
    cache.writer.close();
    const whole = fs.readFileSync(file);
    const chance = new Chance(11);
    let noticed = 0;
    for (let round = 0; round < mutations; round++) {
      const rotten = Buffer.from(whole);
      for (let count = chance.between(1, 4); count > 0; count--) {
        const at = chance.between(0, rotten.length);
        rotten[at] = rotten[at]! ^ (1 << chance.between(0, 8));
      }
      for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
      fs.writeFileSync(file, rotten);
      const { wrong, reported } = askEverything();
      expect(wrong).toBe(0);
      if (reported) noticed++;
    }
    // The rest hit free space or what these questions do not read.
    expect(noticed).toBeGreaterThan(mutations / 4);
    for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
    fs.writeFileSync(file, whole);
    expect(askEverything()).toEqual({ wrong: 0, reported: false });
  });

  it('says that a changed item, card or fact is damaged', () => {
    const reader = cache.reader();
    const database = new BetterSqlite3(databaseFile());
    const rot = (sql: string): void => {
      database.exec(sql);
      must(cache.writer.apply([], { ...targetOf(items, 1), asOf: '2026-01-02T00:00:00Z' }));
    };
    rot(
      `UPDATE items SET json = CAST(replace(CAST(json AS TEXT), '养老', '医疗') AS BLOB) WHERE document = 1`,
    );
    must(reader.reload());
    expect(reader.item('i0', today)).toEqual({ ok: false, error: 'damaged' });
    expect(reader.item('i1', today).ok).toBe(true);
    rot(`UPDATE cards SET value = replace(value, '示例办法', '示例规定') WHERE document = 2`);
    expect(openCacheReader(cache.folder, { hasAttachment: () => false })).toEqual({
      ok: false,
      error: 'damaged',
    });
    database.exec(`UPDATE facts SET value = replace(value, '12345', '54321')`);
    database.close();
    expect(openCacheWriter(cache.folder)).toEqual({ ok: false, error: 'damaged' });
  });

  it('is told from a foreign one, a missing one and no database, and a new one can always be started', () => {
    const open = () => {
      const opened = openCacheReader(cache.folder, { hasAttachment: () => false });
      if (opened.ok) opened.value.close();
      return opened.ok ? 'ok' : opened.error;
    };
    const file = databaseFile();
    const database = new BetterSqlite3(file);
    database.exec(`UPDATE facts SET value = 'another' WHERE name = 'digest'`);
    database.close();
    expect(open()).toBe('foreign');
    cache.writer.close();
    fs.writeFileSync(
      file,
      'not a database at all, but long enough to be read as a header'.repeat(40),
    );
    expect(open()).toBe('damaged');
    fs.rmSync(file);
    expect(open()).toBe('missing');
    must(createCache(cache.folder));
    expect(open()).toBe('ok');
  });

  it('is not what a disk that refuses is called', () => {
    fs.rmSync(cache.folder, { recursive: true });
    fs.writeFileSync(cache.folder, 'in the way');
    expect(cache.writer.replace(items.map(put), targetOf(items, 2))).toEqual({
      ok: false,
      error: 'disk',
    });
    expect(createCache(cache.folder)).toEqual({ ok: false, error: 'disk' });
    expect(faultOf(new BetterSqlite3.SqliteError('full', 'SQLITE_FULL'))).toBe('disk');
    expect(faultOf(new BetterSqlite3.SqliteError('io', 'SQLITE_IOERR_WRITE'))).toBe('disk');
    expect(faultOf(new BetterSqlite3.SqliteError('bad', 'SQLITE_CORRUPT_INDEX'))).toBe('damaged');
    expect(() => faultOf(new TypeError('a bug'))).toThrow('a bug');
  });
});
