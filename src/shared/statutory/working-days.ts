import type { CalendarDay } from '../item.ts';
import { dayNumber, dayOf, isWeekend, yearOf } from './day-number.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { legalHolidays } from './legal-holidays.ts';

/** The days a calendar can speak about. */
export const firstCoveredDay: CalendarDay = '2000-01-01';
export const lastCoveredDay: CalendarDay = '2099-12-31';

export interface WorkingDay {
  readonly day: CalendarDay;
  /** 预计: on the way there stands a day whose kind no notice has fixed yet. */
  readonly isEstimated: boolean;
}

const firstNumber = dayNumber(firstCoveredDay);
const length = dayNumber(lastCoveredDay) - firstNumber + 1;
/** Written out when first asked for: writing a day costs more than finding it. */
const writtenDays: (CalendarDay | undefined)[] = [];
const writtenDay = (index: number): CalendarDay =>
  (writtenDays[index] ??= dayOf(firstNumber + index));

const isAnyDay = (index: number): boolean => index >= 0 && index < length;

const coveredYears = Array.from(
  { length: yearOf(lastCoveredDay) - yearOf(firstCoveredDay) + 1 },
  (_, index) => yearOf(firstCoveredDay) + index,
);

type Notices = ReadonlyMap<number, HolidayNotice>;

const markDaysOff = (notices: Notices): Uint8Array => {
  const isOff = Uint8Array.from({ length }, (_, index) => (isWeekend(firstNumber + index) ? 1 : 0));
  const mark = (day: CalendarDay, off: boolean): void => {
    const index = dayNumber(day) - firstNumber;
    if (isAnyDay(index)) isOff[index] = off ? 1 : 0;
  };
  for (const year of coveredYears)
    if (!notices.has(year)) for (const day of legalHolidays(year)) mark(day, true);
  for (const notice of notices.values()) for (const { day, isOff } of notice.days) mark(day, isOff);
  return isOff;
};

/** New Year's arrangement of the year after may still move the last days of a December (2018, 2022). */
const yearEnd = '12-28';

/** The days whose kind no notice fixes. */
const markUnsettled = (notices: Notices): Uint8Array => {
  const isUnsettled = new Uint8Array(length);
  for (const year of coveredYears) {
    const from = notices.has(year) ? `${year}-${yearEnd}` : `${year}-01-01`;
    if (!notices.has(year) || !notices.has(year + 1))
      isUnsettled.fill(
        1,
        dayNumber(from) - firstNumber,
        dayNumber(`${year}-12-31`) + 1 - firstNumber,
      );
  }
  return isUnsettled;
};

/**
 * Working days as the notices fix them. Tables for all covered days are made once (some ten milliseconds),
 * every question is then a look-up. Asked about a day outside, or for a count below 1, it throws a
 * `RangeError`: `covers` tells beforehand.
 */
export class WorkingCalendar {
  /** By day: how many working days there were up to and with it. */
  readonly #workedThrough = new Int32Array(length);
  /** The working days, as indexes, in order. */
  readonly #workingDays: Int32Array;
  /** By day: the last day up to and with it that is not settled, or -1. */
  readonly #lastUnsettled = new Int32Array(length);

  /** `notices`: at most one a year counts; a later one in the list replaces an earlier of the same year. */
  constructor(notices: Iterable<HolidayNotice>) {
    const byYear = new Map([...notices].map((notice) => [notice.year, notice]));
    const isOff = markDaysOff(byYear);
    const isUnsettled = markUnsettled(byYear);
    const workingDays: number[] = [];
    for (let index = 0; index < length; index += 1) {
      if (isOff[index] === 0) workingDays.push(index);
      this.#workedThrough[index] = workingDays.length;
      this.#lastUnsettled[index] =
        isUnsettled[index] === 1 ? index : (this.#lastUnsettled[index - 1] ?? -1);
    }
    this.#workingDays = Int32Array.from(workingDays);
  }

  #indexOf(day: CalendarDay): number {
    const index = dayNumber(day) - firstNumber;
    if (!isAnyDay(index)) throw new RangeError(`no working-day calendar for ${day}`);
    return index;
  }

  covers(day: CalendarDay): boolean {
    return isAnyDay(dayNumber(day) - firstNumber);
  }

  isWorkingDay(day: CalendarDay): boolean {
    const index = this.#indexOf(day);
    return this.#workedThrough[index] !== (this.#workedThrough[index - 1] ?? 0);
  }

  /** Whether official notices fix what kind of day this is. */
  isSettled(day: CalendarDay): boolean {
    const index = this.#indexOf(day);
    return this.#lastUnsettled[index] !== index;
  }

  /** The `count`th working day after `day`; `day` itself is day 0, whatever kind of day it is. */
  workingDayAfter(day: CalendarDay, count: number): WorkingDay {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`not a count of working days: ${count}`);
    const start = this.#indexOf(day);
    const found = this.#workingDays[(this.#workedThrough[start] ?? 0) + count - 1];
    if (found === undefined) throw new RangeError(`no working-day calendar so long after ${day}`);
    return {
      day: writtenDay(found),
      isEstimated: (this.#lastUnsettled[found] ?? -1) > start,
    };
  }

  /** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
  workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
    const start = this.#workedThrough[this.#indexOf(from)] ?? 0;
    return Math.max(0, (this.#workedThrough[this.#indexOf(to)] ?? 0) - start);
  }
}
