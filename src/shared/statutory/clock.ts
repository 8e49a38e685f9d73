import type { CalendarDay } from '../item.ts';
import { err, ok, type Result } from '../result.ts';
import type { ClockEvent } from './clock-events.ts';
import {
  askSupplementDays,
  type ClockFaultCode,
  type ClockState,
  inquiryDays,
  isCountable,
  isWaiting,
  maximumExtensionDays,
  replyDays,
} from './clock-state.ts';
import { applyEvent, type Purpose } from './clock-steps.ts';
import { type Term, termOf } from './clock-term.ts';
import type { WorkingCalendar, WorkingDay } from './working-days.ts';

export const clockStages = [
  'awaiting-confirmation',
  'handling',
  'awaiting-supplement',
  'asking-others',
  'replied',
  'given-up',
  'closed',
] as const;
export type ClockStage = (typeof clockStages)[number];

/** Where a case stands on a day. */
export interface ClockReading {
  readonly stage: ClockStage;
  /** Day 0 of the term; null until the office has confirmed the receipt. */
  readonly startedOn: CalendarDay | null;
  /** Last day for the reply; null while a supplement is awaited and when the request was given up over it. */
  readonly dueOn: CalendarDay | null;
  /** 预计: not confirmed, paused with open end, or reaching into days no notice has fixed. */
  readonly isEstimated: boolean;
  /** Last day on which the office may ask for a supplement; null when it no longer can. */
  readonly askSupplementBy: CalendarDay | null;
  /** Last day of the applicant's term for the supplement; null when none is awaited. */
  readonly supplementBy: CalendarDay | null;
  /** A letter of inquiry went out 15 working days ago, and it has neither reached anybody nor been answered. */
  readonly isInquirySilent: boolean;
  /** Counted working days up to today or to the end of the case. */
  readonly workingDaysUsed: number;
  /** 20, or up to 40 when extended. */
  readonly workingDaysAllowed: number;
  /** The reply came, or has still not come, after `dueOn`. */
  readonly isOverdue: boolean;
}

export interface ClockFault {
  readonly code: ClockFaultCode;
  /** Which event; the number of events when it is not about one. */
  readonly index: number;
}

const stageOf = (state: ClockState, term: Term | null): ClockStage => {
  if (state.end !== null) return state.end.stage;
  if (term === null) return 'awaiting-supplement';
  if (state.startedOn === null) return 'awaiting-confirmation';
  return term.isPaused ? 'asking-others' : 'handling';
};

const usedDays = (
  state: ClockState,
  term: Term | null,
  calendar: WorkingCalendar,
  now: CalendarDay,
): number => {
  if (state.startedOn === null) return 0;
  if (term === null)
    return isWaiting(state.supplement)
      ? calendar.workingDaysBetween(state.startedOn, state.supplement.askedOn)
      : 0;
  return term.pauses.reduce(
    (used, { from, to }) => used - calendar.workingDaysBetween(from, to),
    calendar.workingDaysBetween(term.startedOn, now),
  );
};

/** The office's chance to ask for a supplement, as long as it lasts. */
const askSupplementBy = (
  state: ClockState,
  calendar: WorkingCalendar,
  now: CalendarDay,
): CalendarDay | null => {
  if (state.startedOn === null || state.end !== null || state.supplement !== 'none') return null;
  const { day } = calendar.workingDayAfter(state.startedOn, askSupplementDays);
  return now <= day ? day : null;
};

/** Nothing ends the pause of such a letter by itself: its addressee's term begins with the delivery. */
const isInquirySilent = (
  { end, inquiries }: ClockState,
  calendar: WorkingCalendar,
  now: CalendarDay,
): boolean =>
  end === null &&
  [...inquiries.values()].some(
    ({ sentOn, deliveredOn, answeredOn }) =>
      deliveredOn === null &&
      answeredOn === null &&
      now > calendar.workingDayAfter(sentOn, inquiryDays).day,
  );

const readingOf = (
  state: ClockState,
  calendar: WorkingCalendar,
  today: CalendarDay,
): ClockReading => {
  const now = state.end?.on ?? (today > state.lastOn ? today : state.lastOn);
  const term = termOf(state, calendar, now);
  const isAwaited = state.end === null && isWaiting(state.supplement);
  return {
    stage: stageOf(state, term),
    startedOn: state.startedOn,
    dueOn: term?.dueOn ?? null,
    isEstimated: term?.isEstimated ?? false,
    askSupplementBy: askSupplementBy(state, calendar, now),
    supplementBy: isAwaited && isWaiting(state.supplement) ? state.supplement.answerBy : null,
    isInquirySilent: isInquirySilent(state, calendar, now),
    workingDaysUsed: usedDays(state, term, calendar, now),
    workingDaysAllowed: replyDays + state.extensionDays,
    isOverdue: term !== null && now > term.dueOn,
  };
};

const readFor = (
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
  newest: Purpose,
): Result<ClockReading, ClockFault> => {
  let state: ClockState | null = null;
  for (const [index, event] of events.entries()) {
    const purpose = index === events.length - 1 ? newest : 'reading';
    const next: Result<ClockState, ClockFaultCode> = applyEvent(state, event, calendar, purpose);
    if (!next.ok) return err({ code: next.error, index });
    state = next.value;
  }
  if (state === null) return err({ code: 'nothing-received', index: 0 });
  if (!isCountable(today, calendar)) return err({ code: 'day-out-of-range', index: events.length });
  return ok(readingOf(state, calendar, today));
};

/**
 * Events -> where the case stands on `today`. A `today` before the last event (a clock set back) counts
 * as that event's day. Events that make no sense are a fault, told with their place. Terms counted in
 * working days are not judged again: they were when the event was written, by the calendar of that day.
 */
export const readClock = (
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
): Result<ClockReading, ClockFault> => readFor(events, calendar, today, 'reading');

/** The same for a history whose last event is to be written now: the law's terms bind that one. */
export const readClockWriting = (
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  today: CalendarDay,
): Result<ClockReading, ClockFault> => readFor(events, calendar, today, 'writing');

/** The dates printed on the slip. */
export interface FirstDates {
  /** 7 working days: until then the office may ask for a supplement. */
  readonly askSupplementBy: WorkingDay;
  /** 20 working days. */
  readonly replyBy: WorkingDay;
  /** 40 working days: when the office extends, and tells so. */
  readonly extendedReplyBy: WorkingDay;
}

export const firstDates = (receivedOn: CalendarDay, calendar: WorkingCalendar): FirstDates => ({
  askSupplementBy: calendar.workingDayAfter(receivedOn, askSupplementDays),
  replyBy: calendar.workingDayAfter(receivedOn, replyDays),
  extendedReplyBy: calendar.workingDayAfter(receivedOn, replyDays + maximumExtensionDays),
});

/** `第 3/20 个工作日`. */
export const progressText = ({ workingDaysUsed, workingDaysAllowed }: ClockReading): string =>
  `第 ${workingDaysUsed}/${workingDaysAllowed} 个工作日`;
