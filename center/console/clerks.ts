import { err, ok, type Result } from '../../src/shared/result.ts';
import type { Database, Tables } from '../store/schema.ts';
import { hashPassword, isNobodysPassword, isPassword } from './passwords.ts';
import type { Role } from './roles.ts';
import type { Session } from './sessions.ts';

/** Who works in the console. */

export type Clerk = Tables['clerks'];

const failuresAllowed = 5;
const lockMs = 15 * 60_000;

export const clerkNameForm = /^[\p{L}\p{N}._-]{2,30}$/u;

/** False when the name is taken. `cost`: see `hashPassword`. */
export const addClerk = async (
  database: Database,
  name: string,
  role: Role,
  password: string,
  nowMs: number,
  cost?: number,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('clerks')
    .values({
      name,
      role,
      password: await hashPassword(password, cost),
      made_at: new Date(nowMs).toISOString(),
      disabled_at: null,
      failures: 0,
      locked_until: null,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

export const listClerks = (database: Database): Promise<Clerk[]> =>
  database.selectFrom('clerks').selectAll().orderBy('name').execute();

/** Closes the account and ends its sessions; what it did stays in the audit. */
export const disableClerk = async (
  database: Database,
  name: string,
  nowMs: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('clerks')
    .set({ disabled_at: new Date(nowMs).toISOString() })
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  await database.deleteFrom('sessions').where('clerk', '=', name).execute();
  return numUpdatedRows === 1n;
};

const findClerk = async (database: Database, name: string): Promise<Clerk | null> =>
  (await database
    .selectFrom('clerks')
    .selectAll()
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()) ?? null;

/** Counted in the statement itself: tries at the same time are all counted. */
const countFailure = async (database: Database, name: string, nowMs: number): Promise<void> => {
  const { failures } = await database
    .updateTable('clerks')
    .set((row) => ({ failures: row('failures', '+', 1) }))
    .where('name', '=', name)
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures < failuresAllowed) return;
  const until = new Date(nowMs + lockMs).toISOString();
  await database
    .updateTable('clerks')
    .set({ failures: 0, locked_until: until })
    .where('name', '=', name)
    .execute();
};

/** Five wrong passwords lock an account for a quarter of an hour; a wrong name looks like a wrong password. */
export const checkPassword = async (
  database: Database,
  name: string,
  password: string,
  nowMs: number,
): Promise<Result<Clerk, 'wrong' | 'locked'>> => {
  const clerk = await findClerk(database, name);
  if (clerk === null) {
    await isNobodysPassword(password);
    return err('wrong');
  }
  if (clerk.locked_until !== null && nowMs < Date.parse(clerk.locked_until)) return err('locked');
  if (!(await isPassword(password, clerk.password))) {
    await countFailure(database, name, nowMs);
    return err('wrong');
  }
  await database
    .updateTable('clerks')
    .set({ failures: 0, locked_until: null })
    .where('name', '=', name)
    .execute();
  return ok(clerk);
};

/** The old one is asked for again, and counted like a log-in; every other session of the account ends. */
export const changePassword = async (
  database: Database,
  { clerk, token }: Pick<Session, 'clerk' | 'token'>,
  old: string,
  wanted: string,
  nowMs: number,
): Promise<Result<void, 'wrong' | 'locked'>> => {
  const checked = await checkPassword(database, clerk, old, nowMs);
  if (!checked.ok) return checked;
  await database
    .updateTable('clerks')
    .set({ password: await hashPassword(wanted) })
    .where('name', '=', clerk)
    .execute();
  await database
    .deleteFrom('sessions')
    .where('clerk', '=', clerk)
    .where('token', '<>', token)
    .execute();
  return ok(undefined);
};
