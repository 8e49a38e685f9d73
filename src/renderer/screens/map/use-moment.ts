import { useMemo } from 'react';
import type { Moment } from '../../../shared/opening-hours.ts';
import type { HolidayNotice } from '../../../shared/statutory/holiday-notice.ts';
import { calendarWith } from '../../../shared/statutory/calendar-with.ts';
import type { WorkingCalendar } from '../../../shared/statutory/working-days.ts';
import { momentAt } from '../../format/moment.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useServices } from '../../visit-vault/use-services.ts';

const none: readonly HolidayNotice[] = [];

/** Kept from screen to screen: its tables take some milliseconds. */
let kept: { readonly notices: string; readonly calendar: WorkingCalendar } | null = null;
const calendarOf = (notices: readonly HolidayNotice[]): WorkingCalendar => {
  const key = JSON.stringify(notices);
  if (kept?.notices !== key) kept = { notices: key, calendar: calendarWith(notices) };
  return kept.calendar;
};

/** What opening hours are compared with, renewed each minute; days off are those the center published. */
export const useMoment = (): Moment => {
  const now = useNow();
  const { services } = useServices();
  const notices = typeof services === 'string' ? none : services.holidays;
  return useMemo(() => momentAt(Date.parse(now), calendarOf(notices)), [now, notices]);
};
