import type { CalendarDay } from '../../src/shared/item.ts';
import { closingReasons } from '../../src/shared/statutory/clock-events.ts';
import type { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import type { SubmissionKind } from '../../src/shared/submission/kinds.ts';
import type { CaseEvent } from './events.ts';
import { readCaseWriting } from './reading.ts';

/** Which events the law and common sense would take today: what a clerk is offered. */

const usualTerm = 10;

const openInquiries = (events: readonly CaseEvent[]): string[] => {
  const answered = new Set(
    events.flatMap((event) => (event.kind === 'inquiry-answered' ? [event.inquiry] : [])),
  );
  return events.flatMap((event) =>
    event.kind === 'inquiry-sent' && !answered.has(event.inquiry) ? [event.inquiry] : [],
  );
};

const candidates = (
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
  on: CalendarDay,
): CaseEvent[] => {
  const inquiries = openInquiries(events);
  const next = String(events.filter(({ kind }) => kind === 'inquiry-sent').length + 1);
  return [
    { kind: 'confirmed', on },
    { kind: 'supplement-asked', on, answerBy: calendar.workingDayAfter(on, usualTerm).day },
    { kind: 'supplemented', on },
    { kind: 'supplement-term-over', on },
    { kind: 'inquiry-sent', on, inquiry: next, to: 'third-party' },
    ...inquiries.map((inquiry): CaseEvent => ({ kind: 'inquiry-delivered', on, inquiry })),
    ...inquiries.map((inquiry): CaseEvent => ({ kind: 'inquiry-answered', on, inquiry })),
    { kind: 'extended', on, workingDays: 20 },
    { kind: 'replied', on },
    { kind: 'answered', on },
    { kind: 'closed', on, reason: closingReasons[0] },
  ];
};

export const possibleEvents = (
  kind: SubmissionKind,
  events: readonly CaseEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
): CaseEvent[] =>
  candidates(events, calendar, today).filter(
    (event) => readCaseWriting(kind, [...events, event], calendar, today).ok,
  );
