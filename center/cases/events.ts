import { z } from 'zod';
import { CalendarDay } from '../../src/shared/item.ts';
import { ClockEvent } from '../../src/shared/statutory/clock-events.ts';
import type { Database } from '../store/schema.ts';

/**
 * What happened to a case, oldest first. Kinds with the statutory clock use the law engine's events; the
 * others know three: received, answered, closed.
 */
export const CaseEvent = z.discriminatedUnion('kind', [
  ...ClockEvent.options,
  z.strictObject({ kind: z.literal('answered'), on: CalendarDay }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;

export const isClockEvent = (event: CaseEvent): event is ClockEvent => event.kind !== 'answered';

export interface LoggedEvent {
  readonly number: string;
  readonly position: number;
  readonly at: string;
  readonly event: CaseEvent;
  readonly note: string;
  readonly madeBy: string;
}

/** A statement takes some ten thousand parameters, no more. */
const batchSize = 5_000;

/** The events of these cases, each case's in order. */
export const eventsOf = async (
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, LoggedEvent[]>> => {
  const byCase = new Map<string, LoggedEvent[]>(numbers.map((number) => [number, []]));
  for (let from = 0; from < numbers.length; from += batchSize) {
    const rows = await database
      .selectFrom('case_events')
      .selectAll()
      .where('number', 'in', numbers.slice(from, from + batchSize))
      .orderBy('number')
      .orderBy('position')
      .execute();
    for (const { number, position, at, json, note, made_by } of rows) {
      const event = CaseEvent.parse(JSON.parse(json));
      byCase.get(number)?.push({ number, position, at, event, note, madeBy: made_by });
    }
  }
  return byCase;
};
