import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { migrations } from './all.ts';

const at = (version: number): Database => {
  const database = new DatabaseConstructor(':memory:');
  migrate(database, migrations, version);
  return database;
};
const tables = (database: Database): Record<string, number> =>
  Object.fromEntries(
    (database.pragma('table_list') as { name: string; strict: number }[])
      .filter(({ name }) => !name.startsWith('sqlite_'))
      .map(({ name, strict }) => [name, strict]),
  );
const job = (number: string): string => `
  INSERT INTO printJobs (id, number, visitId, itemId, revision, editionDigest, firstPage, pages,
    state, pagesDone, attempts, slipState, createdAtMs, changedAtMs, tag)
  VALUES ('${'a'.repeat(32)}', '${number}', 'v', 'i', 1, 'd', 1, 2, 'queued', 0, 0, 'none', 0, 0,
    zeroblob(16))`;

describe('the migrations', () => {
  it('are numbered without gaps, and each leaves its own number behind', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
    for (const { version } of migrations) expect(schemaVersion(at(version))).toBe(version);
  });

  it('1: make a strict ledger that takes no job without an eight-digit number', () => {
    const database = at(1);
    expect(tables(database)).toEqual({ printJobs: 1 });
    expect(() => database.exec(job('123'))).toThrow(/CHECK/);
    expect(() => database.exec(job('00000013'))).not.toThrow();
    expect(() => database.exec('UPDATE printJobs SET pagesDone = 3')).toThrow(/CHECK/);
  });

  it('2: add the audit trail and leave the ledger as it was', () => {
    const database = at(1);
    database.exec(job('00000013'));
    migrate(database, migrations, 2);
    expect(tables(database)).toEqual({ printJobs: 1, audit: 1 });
    expect(database.prepare('SELECT number FROM printJobs').pluck().all()).toEqual(['00000013']);
    const broken =
      "INSERT INTO audit (atMs, event, fields, tag) VALUES (0, 'e', '{', zeroblob(16))";
    expect(() => database.exec(broken)).toThrow(/CHECK/);
  });

  it('3: add settings, each name once', () => {
    const database = at(3);
    expect(tables(database)).toEqual({ printJobs: 1, audit: 1, settings: 1 });
    const setting =
      "INSERT INTO settings (name, value, changedAtMs, tag) VALUES ('n', '1', 0, zeroblob(16))";
    database.exec(setting);
    expect(() => database.exec(setting)).toThrow(/UNIQUE/);
  });

  it('4: remember how far each table was pruned, each table once', () => {
    const database = at(4);
    expect(tables(database)).toEqual({ printJobs: 1, audit: 1, settings: 1, pruned: 1 });
    const mark = "INSERT INTO pruned (name, upTo, atMs, tag) VALUES ('audit', 7, 0, zeroblob(16))";
    database.exec(mark);
    expect(() => database.exec(mark)).toThrow(/UNIQUE/);
  });

  it('5: add counters, each name once and never below nothing, and the self-tests', () => {
    const database = at(4);
    migrate(database, migrations, 5);
    expect(tables(database)).toMatchObject({ counters: 1, selfTests: 1, settings: 1 });
    const counter = (name: string, value: number): string =>
      `INSERT INTO counters (name, value, changedAtMs, tag) VALUES ('${name}', ${value}, 0, zeroblob(16))`;
    database.exec(counter('a4.pages', 1));
    expect(() => database.exec(counter('a4.pages', 1))).toThrow(/UNIQUE/);
    expect(() => database.exec(counter('x', -1))).toThrow(/CHECK/);
    const test =
      "INSERT INTO selfTests (family, outcome, deviceSaid, technicianSaid, atMs, tag) VALUES ('a4', 'perhaps', 'none', 'yes', 0, zeroblob(16))";
    expect(() => database.exec(test)).toThrow(/CHECK/);
  });

  it('6: add the outbox, where only what waits has an envelope, and the identity', () => {
    const database = at(5);
    migrate(database, migrations, 6);
    expect(tables(database)).toMatchObject({ outbox: 1, stationIdentity: 1, counters: 1 });
    const row = (number: string, state: string, envelope: string): string =>
      `INSERT INTO outbox (number, state, envelope, createdAtMs, changedAtMs, tag)
       VALUES ('${number}', '${state}', '${envelope}', 0, 0, zeroblob(16))`;
    database.exec(row('2026-0007-000001-5', 'reserved', ''));
    expect(() => database.exec(row('2026-0007-000001-5', 'reserved', ''))).toThrow(/UNIQUE/);
    expect(() => database.exec(row('2026-0007-000002-0', 'waiting', ''))).toThrow(/CHECK/);
    expect(() => database.exec(row('2026-0007-000003-9', 'accepted', '{}'))).toThrow(/CHECK/);
    expect(() => database.exec(row('3', 'reserved', ''))).toThrow(/CHECK/);
  });

  it('leave the version before when a step breaks off in the middle', () => {
    const database = at(1);
    const broken = { version: 2, sql: 'CREATE TABLE half (a TEXT) STRICT; SELECT no_such();' };
    expect(() => migrate(database, [...migrations.slice(0, 1), broken])).toThrow();
    expect(schemaVersion(database)).toBe(1);
    expect(tables(database)).toEqual({ printJobs: 1 });
  });
});
