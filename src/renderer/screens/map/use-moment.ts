import { useMemo } from 'react';
import { chinaDay, chinaMoment } from '../../../shared/calendar.ts';
import type { Moment } from '../../../shared/opening-hours.ts';
import { officialNotices } from '../../../shared/statutory/holidays.ts';
import { WorkingCalendar } from '../../../shared/statutory/working-days.ts';
import { useNow } from '../../kiosk/use-now.ts';

let calendar: WorkingCalendar | null = null;

/** What opening hours are compared with, renewed each minute. */
export const useMoment = (): Moment => {
  const now = useNow();
  return useMemo(() => {
    const nowMs = Date.parse(now);
    const day = chinaDay(nowMs);
    calendar ??= new WorkingCalendar(officialNotices);
    const [hour = 0, minute = 0] = chinaMoment(nowMs).slice(11, 16).split(':').map(Number);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isWorkingDay = calendar.covers(day)
      ? calendar.isWorkingDay(day)
      : weekday > 0 && weekday < 6;
    return { weekday, isWorkingDay, minute: hour * 60 + minute };
  }, [now]);
};
