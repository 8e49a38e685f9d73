import type { CalendarDay } from '../../shared/item.ts';

/** Days and times on paper are Beijing time: UTC+8 all year, since 1991 without summer time. */

const offsetMs = 8 * 3_600_000;

export const districtDay = (atMs: number): CalendarDay =>
  new Date(atMs + offsetMs).toISOString().slice(0, 10);

/** `2026年11月4日` */
export const dayWords = (day: CalendarDay): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** `2026年11月4日 08:05` */
export const momentWords = (atMs: number): string =>
  `${dayWords(districtDay(atMs))} ${new Date(atMs + offsetMs).toISOString().slice(11, 16)}`;
