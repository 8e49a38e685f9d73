import { HolidayNotice } from '../../src/shared/statutory/holiday-notice.ts';
import { officialNotices } from '../../src/shared/statutory/holidays.ts';
import { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import { readServices } from '../services/content.ts';
import type { Database } from '../store/schema.ts';

/** Notices entered by hand, oldest first. */
export const enteredNotices = async (database: Database): Promise<HolidayNotice[]> => {
  const rows = await database
    .selectFrom('holiday_notices')
    .select('json')
    .orderBy('entered_at')
    .execute();
  return rows.map(({ json }) => HolidayNotice.parse(JSON.parse(json)));
};

let made: { readonly key: string; readonly calendar: WorkingCalendar } | null = null;

/** The working days this center counts by: built-in notices, then loaded ones, then entered ones. Made once for each state of them. */
export const readCalendar = async (database: Database): Promise<WorkingCalendar> => {
  const loaded = (await readServices(database))?.holidays ?? [];
  const notices = [...loaded, ...(await enteredNotices(database))];
  const key = JSON.stringify(notices);
  if (made?.key !== key)
    made = { key, calendar: new WorkingCalendar([...officialNotices, ...notices]) };
  return made.calendar;
};
