import type { CalendarDay } from '../item.ts';
import { dayNumber, dayOf } from './day-number.ts';

/**
 * The holidays themselves, as the law names them (全国年节及纪念日放假办法): what is certain about a year
 * before its notice is out. Bridge days and worked weekends come only with the notice.
 */

/** Under the text in force until 2024, Labour Day was one day. */
const labourDays = (year: number): readonly string[] =>
  year >= 2025 ? ['05-01', '05-02'] : ['05-01'];

/** Those with a date of their own in every year. */
export const fixedLegalHolidays = (year: number): readonly CalendarDay[] =>
  ['01-01', ...labourDays(year), '10-01', '10-02', '10-03'].map((rest) => `${year}-${rest}`);

/**
 * 春节 (first day of the first month), 清明, 端午, 中秋 in the Gregorian calendar, by GB/T 33661-2017.
 * A table and not a calculation: the calendar built into JavaScript engines is a day off where a new
 * moon falls near midnight (2027 and 2030).
 */
const movingFestivals: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

/** From New Year's Eve to the third day: four days since 2025. */
const springFestival = (firstDay: CalendarDay): readonly CalendarDay[] => {
  const first = dayNumber(firstDay);
  return [first - 1, first, first + 1, first + 2].map(dayOf);
};

/** All legal holidays known for a year: the fixed ones always, the moving ones where the table has them. */
export const legalHolidays = (year: number): readonly CalendarDay[] => {
  const [spring, ...others] = movingFestivals[year] ?? [];
  return [
    ...fixedLegalHolidays(year),
    ...(spring === undefined ? [] : springFestival(`${year}-${spring}`)),
    ...others.map((rest) => `${year}-${rest}`),
  ];
};
