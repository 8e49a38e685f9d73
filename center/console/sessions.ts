import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../store/schema.ts';
import type { Role } from './roles.ts';

/** Log-ins. The cookie's value is nowhere but in the browser; here lies its digest. */

export const idleMs = 20 * 60_000;
const longestMs = 10 * 3_600_000;

export interface Session {
  readonly clerk: string;
  readonly role: Role;
  /** Every form brings it back. */
  readonly token: string;
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const iso = (ms: number): string => new Date(ms).toISOString();

/** The cookie's value. */
export const beginSession = async (
  database: Database,
  clerk: string,
  nowMs: number,
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await database
    .deleteFrom('sessions')
    .where('seen_at', '<', iso(nowMs - longestMs))
    .execute();
  await database
    .insertInto('sessions')
    .values({
      digest: digestOf(secret),
      clerk,
      token: randomBytes(24).toString('base64url'),
      made_at: iso(nowMs),
      seen_at: iso(nowMs),
    })
    .execute();
  return secret;
};

export const endSession = async (database: Database, secret: string): Promise<void> => {
  await database.deleteFrom('sessions').where('digest', '=', digestOf(secret)).execute();
};

/** Null when there is none, it was idle too long, or it is a working day old. Seeing it keeps it alive. */
export const seeSession = async (
  database: Database,
  secret: string,
  nowMs: number,
): Promise<Session | null> => {
  const digest = digestOf(secret);
  const row = await database
    .selectFrom('sessions')
    .innerJoin('clerks', 'clerks.name', 'sessions.clerk')
    .select(['clerk', 'role', 'token', 'sessions.made_at', 'seen_at', 'disabled_at'])
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (!row || row.disabled_at !== null) return null;
  const isOver =
    nowMs - Date.parse(row.seen_at) > idleMs || nowMs - Date.parse(row.made_at) > longestMs;
  if (isOver) {
    await endSession(database, secret);
    return null;
  }
  await database
    .updateTable('sessions')
    .set({ seen_at: iso(nowMs) })
    .where('digest', '=', digest)
    .execute();
  return { clerk: row.clerk, role: row.role, token: row.token };
};

export const isToken = ({ token }: Session, given: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));
