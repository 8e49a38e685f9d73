import type { HolidayNotice } from './holiday-notice.ts';
import { officialNotices } from './holidays.ts';
import { WorkingCalendar } from './working-days.ts';

/**
 * The built-in notices, and those that the center published, which replace them. Make it once and keep
 * it: its tables take some milliseconds.
 */
export const calendarWith = (notices: readonly HolidayNotice[]): WorkingCalendar =>
  new WorkingCalendar([...officialNotices, ...notices]);
