import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { auditTable } from './audit.ts';
import { counterTable } from './counters.ts';
import { identityTable } from './identity.ts';
import { jobTable } from './job-ledger.ts';
import { outboxTable } from './outbox.ts';
import { markTable, prunedUpTo } from './pruned-marks.ts';
import { StationDamage } from './sealed-table.ts';
import { selfTestTable } from './self-test-ledger.ts';
import { settingTable } from './settings.ts';

/**
 * Whether the rows are what was written, in two depths. Before the window: the ends of each table,
 * whatever its length. Behind it, in a thread of its own: everything.
 */

/** Some days of an ordinary station, and a few milliseconds. */
const endRows = 300;

const tables = (sqlite: Database) =>
  [
    jobTable,
    auditTable,
    settingTable,
    markTable,
    counterTable,
    selfTestTable,
    outboxTable,
    identityTable,
  ].map((table) => table(sqlite));

/** @throws StationDamage */
export const checkEnds = (sqlite: Database): void => {
  for (const table of tables(sqlite)) table.checkEnds(prunedUpTo(sqlite, table.name) + 1, endRows);
};

/** The structure of the file and every row, as one moment saw them. @throws StationDamage */
export const checkAll = (sqlite: Database): void => {
  sqlite.transaction(() => {
    const found = sqlite.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new StationDamage(String(found));
    for (const table of tables(sqlite)) table.checkAll(prunedUpTo(sqlite, table.name) + 1);
  })();
};

/** What is wrong with the file, or null. Opens it for reading only. @throws when it cannot be read at all */
export const damageOf = (path: string, nativeBinding?: string): string | null => {
  const options = { readonly: true, fileMustExist: true };
  const sqlite = new DatabaseConstructor(path, {
    ...options,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
  try {
    checkAll(sqlite);
    return null;
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  } finally {
    sqlite.close();
  }
};

export const isDamage = (error: unknown): error is Error =>
  error instanceof StationDamage ||
  (error instanceof Error &&
    'code' in error &&
    /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code)));
