import type { CalendarDay } from '../item.ts';

/** Days as whole numbers, so that counting them is arithmetic. No time zone is involved. */

const dayMs = 86_400_000;

/** Days since 1970-01-01; `NaN` for what is no day. */
export const dayNumber = (day: CalendarDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;

export const dayOf = (number: number): CalendarDay =>
  new Date(number * dayMs).toISOString().slice(0, 10);

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const isWeekend = (number: number): boolean => weekdayOf(number) % 6 === 0;

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
