import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { Audit } from './audit.ts';
import { checkAll, checkEnds } from './check.ts';
import { JobLedger } from './job-ledger.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { pruneBatch } from './retention.ts';
import { StationDatabase } from './station-database.ts';

const yearMs = 366 * 86_400_000;
const rule = { keptMs: yearMs, keptRows: 10, mostRows: 40 };
const rules = {
  audit: rule,
  printJobs: { ...rule, keptRows: 2 },
  outbox: { ...rule, keptRows: 2 },
};

let folder = '';
let sqlite: Database;
let clock: SimulatedClock;
let database: StationDatabase;
let audit: Audit;
let jobs: JobLedger;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retention-'));
  sqlite = new DatabaseConstructor(join(folder, 'station.db'));
  migrate(sqlite, migrations);
  clock = new SimulatedClock();
  const ignore = (): void => undefined;
  const ballastPath = join(folder, 'ballast');
  database = new StationDatabase({
    sqlite,
    ballastPath,
    clock,
    onBallastUsed: ignore,
    onSlowCommit: ignore,
  });
  audit = new Audit(database, clock, ignore);
  jobs = new JobLedger(database);
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const enter = (count: number): void => {
  for (let entry = 0; entry < count; entry++) audit.record('visit-began', {});
  audit.flush();
};
const prune = (): number => {
  const pruned = pruneBatch(database, clock.nowMs(), rules);
  if (!pruned.ok) throw new Error(pruned.error);
  checkEnds(sqlite);
  checkAll(sqlite);
  return pruned.value;
};
const positions = (): number[] => audit.recent(1_000).map(({ position }) => position);

describe('retention', () => {
  it('removes what is older than its time, and the rest is still whole', () => {
    enter(20);
    clock.jump(yearMs + 1);
    enter(15);
    expect(prune()).toBe(20);
    expect(positions().at(-1)).toBe(21);
    expect(prune()).toBe(0);
    enter(1);
    expect(positions()[0]).toBe(36);
  });

  it('keeps the newest rows when the clock runs ahead', () => {
    enter(15);
    clock.jump(20 * yearMs);
    expect(prune()).toBe(5);
    expect(positions()).toHaveLength(10);
  });

  it('removes the oldest of more rows than a station may have', () => {
    enter(60);
    expect(prune()).toBe(20);
    expect(positions()).toHaveLength(40);
  });

  it('goes in batches, so that no commit is long', () => {
    enter(500);
    expect([prune(), prune(), prune(), prune()]).toEqual([200, 200, 60, 0]);
  });

  it('does not go past a job that has not ended', () => {
    const begin = (place: number): void => {
      const id = String(place).padStart(32, '0');
      const edition = { itemId: 'rules', revision: 1, editionDigest: 'D'.repeat(20) };
      const pages = { attachmentSha256: null, firstPage: 1, pages: 1 };
      jobs.begin({ id, visitId: 'v', ...edition, ...pages, createdAtMs: clock.nowMs() });
      const [record] = jobs.recent(1);
      if (place === 3) return;
      jobs.change(id, { ...record!, state: 'confirmed', endedAtMs: clock.nowMs() }, clock.nowMs());
    };
    for (let place = 1; place <= 8; place++) begin(place);
    clock.jump(yearMs + 1);
    expect(prune()).toBe(2);
    expect(prune()).toBe(0);
    expect(jobs.unfinished().map(({ position }) => position)).toEqual([3]);
  });

  it('still finds out when another of the oldest rows is missing', () => {
    enter(60);
    prune();
    sqlite.exec('DELETE FROM audit WHERE position = 21');
    expect(() => checkEnds(sqlite)).toThrow('audit: the oldest rows are missing');
    expect(() => checkAll(sqlite)).toThrow('audit: a row is missing');
  });

  it('does not remove a row that is not what was written', () => {
    enter(60);
    sqlite.exec('UPDATE audit SET atMs = 1 WHERE position = 5');
    expect(() => pruneBatch(database, clock.nowMs(), rules)).toThrow('audit: row 5');
    expect(sqlite.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(60);
  });
});
