import type { CalendarDay } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import {
  readClock,
  readClockWriting,
  type ClockReading,
  type ClockStage,
} from '../../src/shared/statutory/clock.ts';
import type { ClockFaultCode } from '../../src/shared/statutory/clock-state.ts';
import type { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import { definitions } from '../../src/shared/submission/definitions/all.ts';
import type { SubmissionKind } from '../../src/shared/submission/kinds.ts';
import { isClockEvent, type CaseEvent } from './events.ts';

/** Where a case stands, from its events. */

export type RegisterStage = ClockStage | 'received' | 'answered';

export interface CaseReading {
  readonly stage: RegisterStage;
  /** Null for kinds without the statutory clock. */
  readonly clock: ClockReading | null;
  readonly hasEnded: boolean;
}

export type CaseFault = ClockFaultCode;

const ended: readonly RegisterStage[] = ['replied', 'given-up', 'answered', 'closed'];

const simpleOrder = ['received', 'answered', 'closed'];

/** Received, then answered or not, then closed: each once, none before the one in front of it. */
const readSimple = (events: readonly CaseEvent[]): Result<RegisterStage, CaseFault> => {
  let stage = -1;
  let day = '';
  for (const { kind, on } of events) {
    const next = simpleOrder.indexOf(kind);
    if (next < 0) return err('out-of-order');
    if (stage < 0 && next !== 0) return err('nothing-received');
    if (next === stage) return err('already-done');
    if (next < stage) return err('ended');
    if (on < day) return err('went-back');
    [stage, day] = [next, on];
  }
  const name = simpleOrder[stage];
  return name === undefined ? err('nothing-received') : ok(name as RegisterStage);
};

export const hasClock = (kind: SubmissionKind): boolean => definitions[kind].hasStatutoryClock;

const readBy = (
  clockOf: typeof readClock,
  kind: SubmissionKind,
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
): Result<CaseReading, CaseFault> => {
  if (!hasClock(kind)) {
    const stage = readSimple(events);
    if (!stage.ok) return stage;
    return ok({ stage: stage.value, clock: null, hasEnded: ended.includes(stage.value) });
  }
  if (!events.every(isClockEvent)) return err('out-of-order');
  const reading = clockOf(events, calendar, today);
  if (!reading.ok) return err(reading.error.code);
  const { stage } = reading.value;
  return ok({ stage, clock: reading.value, hasEnded: ended.includes(stage) });
};

type ReadCase = (
  kind: SubmissionKind,
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
  /** China's day. */
  today: CalendarDay,
) => Result<CaseReading, CaseFault>;

/** What is written: never judged again by a calendar that came later. */
export const readCase: ReadCase = (...given) => readBy(readClock, ...given);

/** With a last event that is to be written now, judged by the terms of the law. */
export const readCaseWriting: ReadCase = (...given) => readBy(readClockWriting, ...given);
