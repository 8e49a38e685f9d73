import { z } from 'zod';
import { CalendarDay } from '../item.ts';
import { fixedLegalHolidays } from './legal-holidays.ts';

/** One day whose kind the notice fixes: off, or worked although it is a Saturday or Sunday (调休). */
export const NoticeDay = z.strictObject({
  day: CalendarDay,
  isOff: z.boolean(),
  /** The festival, e.g. `春节`. */
  name: z.string().min(1).max(20),
});

const isOfYear = (day: string, year: number): boolean =>
  day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`);

/**
 * One year's arrangement of days off, as the State Council's office announces it each autumn
 * (国务院办公厅关于…年部分节假日安排的通知), later changes worked in. It may reach into the December before.
 * Refused when it names a day twice, days of other years, or forgets a holiday the law fixes:
 * such a notice was entered by halves.
 */
export const HolidayNotice = z
  .strictObject({
    year: z.int().min(2001).max(2098),
    days: z.array(NoticeDay).max(120),
    /** Number of the notice, or title and day. */
    source: z.string().min(1).max(200),
  })
  .refine(({ days }) => new Set(days.map(({ day }) => day)).size === days.length, {
    error: 'a day stands twice',
  })
  .refine(({ days, year }) => days.every(({ day }) => isOfYear(day, year)), {
    error: 'a day belongs to another year',
  })
  .refine(
    ({ days, year }) =>
      fixedLegalHolidays(year).every((holiday) =>
        days.some(({ day, isOff }) => isOff && day === holiday),
      ),
    { error: 'a legal holiday is missing' },
  );
export type HolidayNotice = z.infer<typeof HolidayNotice>;
