import { chinaDay } from '../../src/shared/calendar.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { SubmissionKinds } from './kinds.ts';
import { handOver } from '../services/copies.ts';
import type { Database } from '../store/schema.ts';
import { readCalendar } from './calendar.ts';
import { eventsOf, type CaseEvent } from './events.ts';
import { hasClock, readCaseWriting, type CaseFault, type CaseReading } from './reading.ts';

/** Writing an event: the one way a case changes. */

export interface NewEvent {
  readonly event: CaseEvent;
  /** Words for the resident; may be empty. */
  readonly note: string;
  readonly madeBy: string;
  readonly nowMs: number;
}

export type LogFault = CaseFault | 'no-case' | 'future';

/** Keeps the last day told for a reply, when it is another than before. True when it is. */
export const keepPromise = async (
  transaction: Database,
  number: string,
  reading: CaseReading,
  cause: 'event' | 'holidays',
  nowMs: number,
): Promise<boolean> => {
  const { clock } = reading;
  if (clock === null || clock.dueOn === null || reading.hasEnded) return false;
  const last = await transaction
    .selectFrom('case_promises')
    .selectAll()
    .where('number', '=', number)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  if (last?.due_on === clock.dueOn && last.is_estimated === clock.isEstimated) return false;
  await transaction
    .insertInto('case_promises')
    .values({
      number,
      position: (last?.position ?? -1) + 1,
      made_at: new Date(nowMs).toISOString(),
      due_on: clock.dueOn,
      is_estimated: clock.isEstimated,
      cause,
    })
    .execute();
  return true;
};

const lockedKind = async (transaction: Database, number: string) => {
  const row = await transaction
    .selectFrom('cases')
    .select('kind')
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row ? SubmissionKinds.parse(row.kind) : null;
};

const write = (
  transaction: Database,
  number: string,
  position: number,
  { event, note, madeBy, nowMs }: NewEvent,
): Promise<unknown> =>
  transaction
    .insertInto('case_events')
    .values({
      number,
      position,
      at: new Date(nowMs).toISOString(),
      json: JSON.stringify(event),
      note,
      made_by: madeBy,
    })
    .execute();

/** Inside a transaction of the caller. Nothing is written when the law or common sense forbids the event. */
export const logEvent = async (
  transaction: Database,
  number: string,
  added: NewEvent,
): Promise<Result<CaseReading, LogFault>> => {
  const kind = await lockedKind(transaction, number);
  if (kind === null) return err('no-case');
  const today = chinaDay(added.nowMs);
  if (added.event.on > today) return err('future');
  const before = (await eventsOf(transaction, [number])).get(number) ?? [];
  const events = [...before.map(({ event }) => event), added.event];
  const reading = readCaseWriting(kind, events, await readCalendar(transaction), today);
  if (!reading.ok) return reading;
  await write(transaction, number, before.length, added);
  // The first event opens or does not open the case; its maker says so in the row.
  if (before.length > 0 && reading.value.hasEnded) await handOver(transaction, number);
  if (before.length > 0 && (hasClock(kind) || reading.value.hasEnded))
    await transaction
      .updateTable('cases')
      .set({ is_open: !reading.value.hasEnded })
      .where('number', '=', number)
      .execute();
  await keepPromise(transaction, number, reading.value, 'event', added.nowMs);
  return ok(reading.value);
};
