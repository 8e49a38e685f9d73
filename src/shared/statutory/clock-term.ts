import type { CalendarDay } from '../item.ts';
import { type ClockState, inquiryDays, isWaiting, replyDays } from './clock-state.ts';
import type { WorkingCalendar } from './working-days.ts';

/** Days after `from`, up to and with `to`, that are not counted (Art. 33 (3)). */
export interface Pause {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface Term {
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly isEstimated: boolean;
  /** Apart from each other and in order; only those that began before the term was over. */
  readonly pauses: readonly Pause[];
  /** One of them still runs. */
  readonly isPaused: boolean;
}

const earlier = (a: CalendarDay, b: CalendarDay): CalendarDay => (a < b ? a : b);
const later = (a: CalendarDay, b: CalendarDay): CalendarDay => (a > b ? a : b);

interface RunningPause extends Pause {
  readonly isOpen: boolean;
}

/** From sending to the answer; at the latest to the end of the addressee's 15 working days, silence included. */
const pausesOf = (
  state: ClockState,
  startedOn: CalendarDay,
  calendar: WorkingCalendar,
  today: CalendarDay,
): readonly RunningPause[] =>
  [...state.inquiries.values()].map(({ sentOn, deliveredOn, answeredOn }) => {
    const silentFrom =
      deliveredOn === null ? null : calendar.workingDayAfter(deliveredOn, inquiryDays).day;
    const until = answeredOn ?? today;
    const to = silentFrom === null ? until : earlier(until, silentFrom);
    return {
      from: later(sentOn, startedOn),
      to,
      isOpen: answeredOn === null && (silentFrom === null || today < silentFrom),
    };
  });

const merge = (pauses: readonly RunningPause[]): readonly Pause[] => {
  const merged: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const before = merged.at(-1);
    if (before !== undefined && pause.from <= before.to)
      merged[merged.length - 1] = { from: before.from, to: later(before.to, pause.to) };
    else if (pause.to > pause.from) merged.push({ from: pause.from, to: pause.to });
  }
  return merged;
};

/**
 * The term for the reply as it stands on `today`, a pause that still runs taken as ending then. Null
 * while the applicant's supplement is awaited: nothing runs, and the term will start anew.
 */
export const termOf = (
  state: ClockState,
  calendar: WorkingCalendar,
  today: CalendarDay,
): Term | null => {
  if (isWaiting(state.supplement)) return null;
  const startedOn = state.startedOn ?? state.receivedOn;
  const running = pausesOf(state, startedOn, calendar, today);
  let due = calendar.workingDayAfter(startedOn, replyDays + state.extensionDays);
  let isEstimated = state.startedOn === null || due.isEstimated;
  const pauses: Pause[] = [];
  for (const pause of merge(running)) {
    if (pause.from >= due.day) break;
    pauses.push(pause);
    const lost = calendar.workingDaysBetween(pause.from, pause.to);
    if (lost > 0) due = calendar.workingDayAfter(due.day, lost);
    isEstimated ||= due.isEstimated;
  }
  const isPaused = state.end === null && running.some(({ isOpen }) => isOpen);
  return { startedOn, dueOn: due.day, isEstimated: isEstimated || isPaused, pauses, isPaused };
};
