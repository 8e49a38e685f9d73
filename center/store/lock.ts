import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** Any number, as long as nothing else in this database uses it. */
const writerLock = 20_080_501;

/**
 * A transaction that is the only one writing to this store, on any machine. Editions are then counted
 * without gaps and a publication is one moment of the store. Writers wait for a publication: under a
 * second as a rule, and as long as a snapshot takes when one is due.
 */
export const exclusively = <T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(writerLock)})`.execute(transaction);
    return work(transaction);
  });
