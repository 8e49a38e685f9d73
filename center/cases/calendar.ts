import { z } from 'zod';
import { HolidayNotice } from '../../src/shared/statutory/holiday-notice.ts';
import { calendarWith } from '../../src/shared/statutory/calendar-with.ts';
import type { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import { readServices } from '../services/content.ts';
import { readSetting, writeSetting } from '../store/channels.ts';
import type { Database } from '../store/schema.ts';

const enteredRows = (database: Database) =>
  database
    .selectFrom('holiday_notices')
    .select(['json', 'entered_at'])
    .orderBy('entered_at')
    .execute();

const noticeOf = (json: string): HolidayNotice => HolidayNotice.parse(JSON.parse(json));

/** Notices entered by hand, oldest first. */
export const enteredNotices = async (database: Database): Promise<HolidayNotice[]> =>
  (await enteredRows(database)).map(({ json }) => noticeOf(json));

const arrivalsSetting = 'holidays-arrived';
const Arrivals = z.record(z.string(), z.iso.datetime());

/** One text for one notice, in whatever order its parts were written. */
const keyOf = (notice: HolidayNotice): string => JSON.stringify(HolidayNotice.parse(notice));

/** When each loaded notice came, by its JSON. */
const readArrivals = async (database: Database): Promise<z.infer<typeof Arrivals>> =>
  Arrivals.parse(JSON.parse((await readSetting(database, arrivalsSetting)) ?? '{}'));

/** Notes the arrival of notices about to be loaded; those that were there keep theirs. */
export const noteArrivals = async (
  database: Database,
  notices: readonly HolidayNotice[],
  nowMs: number,
): Promise<void> => {
  const before = await readArrivals(database);
  const there = new Set(((await readServices(database))?.holidays ?? []).map(keyOf));
  const arrivals = notices.map((notice) => {
    const json = keyOf(notice);
    const first = there.has(json) ? before[json] : undefined;
    return [json, first ?? new Date(nowMs).toISOString()] as const;
  });
  await writeSetting(database, arrivalsSetting, JSON.stringify(Object.fromEntries(arrivals)));
};

/** Loaded and entered notices in the order they came: of one year the later counts. */
export const arrivedNotices = async (database: Database): Promise<HolidayNotice[]> => {
  const loaded = (await readServices(database))?.holidays ?? [];
  const arrivals = await readArrivals(database);
  const rows = await enteredRows(database);
  const all = [
    ...loaded.map((notice) => ({ notice, at: arrivals[keyOf(notice)] ?? '' })),
    ...rows.map(({ json, entered_at: at }) => ({ notice: noticeOf(json), at })),
  ];
  return all
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ notice }) => notice);
};

let made: { readonly key: string; readonly calendar: WorkingCalendar } | null = null;

/** The working days this center counts by: built-in notices, then those that came, in their order. Made once for each state of them. */
export const readCalendar = async (database: Database): Promise<WorkingCalendar> => {
  const notices = await arrivedNotices(database);
  const key = JSON.stringify(notices);
  if (made?.key !== key) made = { key, calendar: calendarWith(notices) };
  return made.calendar;
};
