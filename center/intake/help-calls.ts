import { err, ok, type Result } from '../../src/shared/result.ts';
import type { HelpAnswer, HelpRequest } from '../../src/shared/station-protocol.ts';
import type { Database, Tables } from '../store/schema.ts';

/** 一键呼叫: calls from the machines, until a clerk or the machine ends them. */

type HelpCallRow = Tables['help_calls'];
export type ListedCall = HelpCallRow & { readonly venue: string };

const iso = (ms: number): string => new Date(ms).toISOString();

const answerOf = (call: HelpCallRow): HelpAnswer['state'] => {
  if (call.ended_at !== null) return 'over';
  return call.coming_at === null ? 'open' : 'coming';
};

/** A machine has one call at a time: what it left open, in a power cut say, ends with its next. */
const endEarlier = (database: Database, station: string, id: string, at: string) =>
  database
    .updateTable('help_calls')
    .set({ ended_at: at, ended_by: 'station' })
    .where('station', '=', station)
    .where('id', '<>', id)
    .where('called_at', '<=', at)
    .where('ended_at', 'is', null)
    .execute();

const keep = async (
  database: Database,
  station: string,
  { call, step }: HelpRequest,
  at: string,
): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('help_calls')
    .values({
      id: call,
      station,
      step,
      called_at: at,
      seen_at: at,
      coming_at: null,
      coming_by: null,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) await endEarlier(database, station, call, at);
};

/** Keeps the call if it is new, notes that the machine still waits or does not, and says how it stands. */
export const takeHelpCall = async (
  database: Database,
  station: string,
  request: HelpRequest,
  nowMs: number,
): Promise<Result<HelpAnswer, 'malformed'>> => {
  const at = iso(nowMs);
  await keep(database, station, request, at);
  const row = await database
    .updateTable('help_calls')
    .set({ seen_at: at })
    .where('id', '=', request.call)
    .where('station', '=', station)
    .returningAll()
    .executeTakeFirst();
  // The number of another machine's call.
  if (row === undefined) return err('malformed');
  if (!request.isOver || row.ended_at !== null) return ok({ state: answerOf(row) });
  await endCall(database, request.call, 'station', nowMs);
  return ok({ state: 'over' });
};

/** False when there is no such call, or it is over. */
export const endCall = async (
  database: Database,
  id: string,
  by: string,
  nowMs: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('help_calls')
    .set({ ended_at: iso(nowMs), ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

/** 马上来. False when somebody else was first, or it is over. */
export const answerCall = async (
  database: Database,
  id: string,
  by: string,
  nowMs: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('help_calls')
    .set({ coming_at: iso(nowMs), coming_by: by })
    .where('id', '=', id)
    .where('coming_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

/** Calls that nobody has answered. */
export const waitingCalls = async (database: Database): Promise<number> => {
  const { total } = await database
    .selectFrom('help_calls')
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .where('ended_at', 'is', null)
    .where('coming_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(total);
};

const listed = (database: Database) =>
  database
    .selectFrom('help_calls')
    .innerJoin('stations', 'stations.number', 'help_calls.station')
    .selectAll('help_calls')
    .select('stations.venue');

/** Oldest first: who waits longest stands on top. */
export const openCalls = (database: Database): Promise<ListedCall[]> =>
  listed(database).where('ended_at', 'is', null).orderBy('called_at').execute();

/** Newest first. */
export const endedCalls = (database: Database, limit: number): Promise<ListedCall[]> =>
  listed(database)
    .where('ended_at', 'is not', null)
    .orderBy('called_at', 'desc')
    .limit(limit)
    .execute();
