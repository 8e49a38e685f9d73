import type { CalendarDay } from '../item.ts';
import type { WorkingCalendar } from './working-days.ts';

/** Working days of the statutory terms: 政府信息公开条例 Art. 30, 33, 32 and 34. */
export const askSupplementDays = 7;
export const replyDays = 20;
export const maximumExtensionDays = 20;
export const inquiryDays = 15;

/** After this day no case is counted; leaves the calendar room for what runs on. */
const lastClockDay: CalendarDay = '2089-12-31';

export interface Inquiry {
  readonly sentOn: CalendarDay;
  readonly deliveredOn: CalendarDay | null;
  readonly answeredOn: CalendarDay | null;
}

export interface ClockState {
  readonly receivedOn: CalendarDay;
  /** Day 0 of the running term: receipt in the law's sense, later the supplement's; null until confirmed. */
  readonly startedOn: CalendarDay | null;
  readonly supplement:
    'none' | 'given' | { readonly askedOn: CalendarDay; readonly answerBy: CalendarDay };
  readonly extensionDays: number;
  readonly inquiries: ReadonlyMap<string, Inquiry>;
  /** `on` is the day that stopped the clock; closing a case already ended leaves it. */
  readonly end: {
    readonly stage: 'replied' | 'given-up' | 'closed';
    readonly on: CalendarDay;
  } | null;
  readonly lastOn: CalendarDay;
}

export type ClockFaultCode =
  /** The first event is not a receipt, or there is none. */
  | 'nothing-received'
  /** Such an event makes no sense at this stage. */
  | 'out-of-order'
  /** It may happen once only. */
  | 'already-done'
  /** Dated before the event in front of it. */
  | 'went-back'
  /** The law's term for doing this has passed. */
  | 'too-late'
  /** The applicant's term still runs. */
  | 'too-early'
  /** A term without a day, or longer than the law allows. */
  | 'bad-term'
  | 'unknown-inquiry'
  /** The case is replied to, given up or closed. */
  | 'ended'
  | 'day-out-of-range';

export const isCountable = (day: CalendarDay, calendar: WorkingCalendar): boolean =>
  calendar.covers(day) && day <= lastClockDay;

export const isWaiting = (
  supplement: ClockState['supplement'],
): supplement is Exclude<ClockState['supplement'], string> => typeof supplement === 'object';
