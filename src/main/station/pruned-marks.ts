import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { SealedTable } from './sealed-table.ts';

const StoredMark = z.strictObject({
  position: z.int(),
  name: z.enum(['audit', 'printJobs', 'outbox']),
  upTo: z.int().min(1),
  atMs: z.int(),
});
export type PrunedTable = z.infer<typeof StoredMark>['name'];

export const markTable = (sqlite: Database) => new SealedTable(sqlite, 'pruned', StoredMark);

/** The position up to which retention removed the rows of a table; 0 when it never did. */
export const prunedUpTo = (sqlite: Database, name: string): number =>
  markTable(sqlite).where('name = ?', name)[0]?.upTo ?? 0;

/** Call in the transaction that removes the rows. */
export const markPruned = (
  sqlite: Database,
  name: PrunedTable,
  upTo: number,
  atMs: number,
): void => {
  const table = markTable(sqlite);
  const [mark] = table.where('name = ?', name);
  if (mark) table.update({ ...mark, upTo, atMs });
  else table.insert({ position: table.nextPosition(), name, upTo, atMs });
};
