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

/**
 * Counts a try before its password is looked at, and locks with the fifth, in one statement: of many tries
 * at the same time no sixth comes through. Null when there is nobody of this name, or a lock.
 */
const countTry = async (database: Database, name: string, nowMs: number): Promise<Clerk | null> => {
  const until = new Date(nowMs + lockMs).toISOString();
  const counted = await database
    .updateTable('clerks')
    .set((row) => ({
      failures: row
        .case()
        .when('locked_until', 'is', null)
        .then(row('failures', '+', 1))
        .else(1)
        .end(),
      locked_until: row
        .case()
        .when(
          row.and([row('locked_until', 'is', null), row('failures', '>=', failuresAllowed - 1)]),
        )
        .then(until)
        .else(null)
        .end(),
    }))
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .where((row) =>
      row.or([
        row('locked_until', 'is', null),
        row('locked_until', '<=', new Date(nowMs).toISOString()),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  return counted ?? null;
};

/** Why no try was counted. What a wrong name costs, and a closed account, is what a wrong password costs. */
const notCounted = async (
  database: Database,
  name: string,
  password: string,
): Promise<PasswordFault> => {
  const clerk = await database
    .selectFrom('clerks')
    .select('disabled_at')
    .where('name', '=', name)
    .executeTakeFirst();
  if (clerk?.disabled_at === null) return 'locked';
  await isNobodysPassword(password);
  return clerk === undefined ? 'nobody' : 'wrong';
};

/** `nobody`: there is no such account. To whoever asks it must look like `wrong`. */
export type PasswordFault = 'wrong' | 'locked' | 'nobody';

/** Five wrong passwords lock an account for a quarter of an hour. */
export const checkPassword = async (
  database: Database,
  name: string,
  password: string,
  nowMs: number,
): Promise<Result<Clerk, PasswordFault>> => {
  const clerk = await countTry(database, name, nowMs);
  if (clerk === null) return err(await notCounted(database, name, password));
  if (!(await isPassword(password, clerk.password))) return err('wrong');
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
): Promise<Result<void, PasswordFault>> => {
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
