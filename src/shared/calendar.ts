import type { CalendarDay } from './item.ts';

/** China keeps one time zone, eight hours ahead of UTC, without summer time since 1991. */
const chinaOffsetMs = 8 * 3_600_000;

/** The calendar day in China at an instant, `yyyy-mm-dd`. */
export const chinaDay = (nowMs: number): CalendarDay =>
  new Date(nowMs + chinaOffsetMs).toISOString().slice(0, 10);

/** The calendar year in China at an instant. */
export const chinaYear = (nowMs: number): number => Number(chinaDay(nowMs).slice(0, 4));

/** The same instant as China's clocks show it, `yyyy-mm-ddThh:mm:ss+08:00`. */
export const chinaMoment = (nowMs: number): string =>
  `${new Date(nowMs + chinaOffsetMs).toISOString().slice(0, 19)}+08:00`;

/** `2026年11月4日` */
export const dayWords = (day: CalendarDay): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** `2026年11月4日 08:05` */
export const momentWords = (atMs: number): string =>
  `${dayWords(chinaDay(atMs))} ${chinaMoment(atMs).slice(11, 16)}`;
