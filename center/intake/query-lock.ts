import type { Database } from '../store/schema.ts';

/**
 * Ten wrong tries at one query code lock it for an hour. Codes that no case has are counted alike:
 * whoever guesses learns nothing from being locked.
 */

const triesAllowed = 10;
const lockMs = 3_600_000;
/** Tries further back than this are forgotten. */
const memoryMs = 24 * 3_600_000;

const iso = (ms: number): string => new Date(ms).toISOString();

export const isLocked = async (
  database: Database,
  digest: string,
  nowMs: number,
): Promise<boolean> => {
  const row = await database
    .selectFrom('query_tries')
    .select('locked_until')
    .where('digest', '=', digest)
    .executeTakeFirst();
  const until = row?.locked_until ?? null;
  return until !== null && nowMs < Date.parse(until);
};

/** Counts in one statement, so that tries at the same time are all counted. */
const countTry = async (database: Database, digest: string, nowMs: number): Promise<number> => {
  const { failures } = await database
    .insertInto('query_tries')
    .values({ digest, failures: 1, last_at: iso(nowMs), locked_until: null })
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet((row) => ({
        failures: row('query_tries.failures', '+', 1),
        last_at: iso(nowMs),
      })),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
};

export const countWrongTry = async (
  database: Database,
  digest: string,
  nowMs: number,
): Promise<void> => {
  await database
    .deleteFrom('query_tries')
    .where('last_at', '<', iso(nowMs - memoryMs))
    .execute();
  await database
    .deleteFrom('query_tries')
    .where('digest', '=', digest)
    .where('locked_until', '<=', iso(nowMs))
    .execute();
  if ((await countTry(database, digest, nowMs)) < triesAllowed) return;
  await database
    .updateTable('query_tries')
    .set({ locked_until: iso(nowMs + lockMs) })
    .where('digest', '=', digest)
    .where('locked_until', 'is', null)
    .execute();
};

export const forgetTries = async (database: Database, digest: string): Promise<void> => {
  await database.deleteFrom('query_tries').where('digest', '=', digest).execute();
};
