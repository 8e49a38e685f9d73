import type { CalendarDay } from './item.ts';

/** China keeps one time zone, eight hours ahead of UTC, without summer time since 1991. */
const chinaOffsetMs = 8 * 3_600_000;

/** The calendar day in China at an instant, `yyyy-mm-dd`. */
export const chinaDay = (nowMs: number): CalendarDay =>
  new Date(nowMs + chinaOffsetMs).toISOString().slice(0, 10);
