import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { OperatorFault } from '../faults.ts';
import { migrate } from './migrations.ts';
import type { Database, Tables } from './schema.ts';

/** Opens PostgreSQL by its connection string and migrates it. */
export const openPostgres = async (connectionString: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(database);
  return database;
};

/** Puts the store over a PGlite that the caller made, and migrates it. `destroy()` closes both. */
export const overPglite = async (pglite: PGlite): Promise<Database> => {
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(database);
  return database;
};

/**
 * Opens the embedded database in a folder of its own, made when absent. Throws an `OperatorFault` when
 * the folder holds something else.
 */
export const openEmbedded = async (folder: string): Promise<Database> => {
  mkdirSync(dirname(folder), { recursive: true });
  let pglite: PGlite;
  try {
    pglite = await PGlite.create(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not readable';
    throw new OperatorFault(`${folder}: is no database of the center (${reason})`);
  }
  return overPglite(pglite);
};
