import { chinaDay, chinaMoment } from '../../shared/calendar.ts';
import type { Moment } from '../../shared/opening-hours.ts';
import type { WorkingCalendar } from '../../shared/statutory/working-days.ts';

const dayMs = 24 * 60 * 60 * 1_000;

const kindOf = (day: string, calendar: WorkingCalendar) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWorkingDay = calendar.covers(day)
    ? calendar.isWorkingDay(day)
    : weekday > 0 && weekday < 6;
  return { weekday, isWorkingDay };
};

/** What opening hours are compared with, in China's time. */
export const momentAt = (nowMs: number, calendar: WorkingCalendar): Moment => {
  const [hour = 0, minute = 0] = chinaMoment(nowMs).slice(11, 16).split(':').map(Number);
  return {
    ...kindOf(chinaDay(nowMs), calendar),
    wasWorkingDay: kindOf(chinaDay(nowMs - dayMs), calendar).isWorkingDay,
    minute: hour * 60 + minute,
  };
};
