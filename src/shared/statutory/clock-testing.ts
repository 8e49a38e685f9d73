import type { CalendarDay } from '../item.ts';
import type { ClockEvent } from './clock-events.ts';
import { type ClockReading, readClock } from './clock.ts';
import type { WorkingCalendar } from './working-days.ts';

/** Events in one word, for tests. */

export const received = (on: CalendarDay): ClockEvent => ({
  kind: 'received',
  on,
  way: 'in-person',
});
export const sent = (on: string, inquiry = 'a'): ClockEvent => ({
  kind: 'inquiry-sent',
  on,
  inquiry,
  to: 'third-party',
});
export const delivered = (on: string, inquiry = 'a'): ClockEvent => ({
  kind: 'inquiry-delivered',
  on,
  inquiry,
});
export const answered = (on: string, inquiry = 'a'): ClockEvent => ({
  kind: 'inquiry-answered',
  on,
  inquiry,
});
export const asked = (on: string, answerBy: string): ClockEvent => ({
  kind: 'supplement-asked',
  on,
  answerBy,
});
export const extended = (on: string, workingDays = 20): ClockEvent => ({
  kind: 'extended',
  on,
  workingDays,
});
export const readingOf = (
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
): ClockReading => {
  const result = readClock(events, calendar, today);
  if (!result.ok) throw new Error(`${result.error.code} at ${result.error.index}`);
  return result.value;
};
