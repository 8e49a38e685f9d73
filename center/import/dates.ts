import { CalendarDay } from '../../src/shared/item.ts';

/** Days as Chinese texts write them. */

const written = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const writtenDays = new RegExp(written, 'g');

/** A real day or null: texts contain 2月30日. */
export const dayOf = (
  year: string | number,
  month: string | number,
  day: string | number,
): CalendarDay | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return CalendarDay.safeParse(text).success ? text : null;
};

/** The first day written in the text. */
export const firstDay = (text: string): CalendarDay | null => {
  const [, year, month, day] = written.exec(text) ?? [];
  return year && month && day ? dayOf(year, month, day) : null;
};

export const allDays = (text: string): CalendarDay[] =>
  [...text.matchAll(writtenDays)].flatMap(([, year = '', month = '', day = '']) => {
    const found = dayOf(year, month, day);
    return found ? [found] : [];
  });

const digits = '零一二三四五六七八九十';

/** Whole years in digits or in Chinese up to ten. */
export const yearsOf = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const value = digits.indexOf(text);
  return text.length === 1 && value > 0 ? value : null;
};

/** The last of so many years that begin on `from`. */
export const lastDayAfterYears = (from: CalendarDay, years: number): CalendarDay => {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};
