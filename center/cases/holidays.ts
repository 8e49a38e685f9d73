import { chinaDay } from '../../src/shared/calendar.ts';
import type { HolidayNotice } from '../../src/shared/statutory/holiday-notice.ts';
import type { Database } from '../store/schema.ts';
import { writeServices, type ServiceContent } from '../services/content.ts';
import { noteArrivals, readCalendar } from './calendar.ts';
import { eventsOf } from './events.ts';
import { keepPromise } from './log.ts';
import { readCase } from './reading.ts';

/**
 * A notice of days off, entered at the center. Dates are computed from events, so every open case has
 * its new ones at once; what was told before stays in the log.
 */
export const enterNotice = (
  database: Database,
  notice: HolidayNotice,
  by: string,
  nowMs: number,
): Promise<{ readonly moved: number }> =>
  database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('holiday_notices')
      .values({
        entered_at: new Date(nowMs).toISOString(),
        year: notice.year,
        json: JSON.stringify(notice),
        entered_by: by,
      })
      .execute();
    return { moved: await promiseAnew(transaction, nowMs) };
  });

/** Inside a transaction of the caller. Notices of days off that come with the services move cases like entered ones. */
export const loadServices = async (
  transaction: Database,
  content: ServiceContent,
  nowMs: number,
): Promise<{ readonly moved: number }> => {
  await noteArrivals(transaction, content.holidays, nowMs);
  await writeServices(transaction, content);
  return { moved: await promiseAnew(transaction, nowMs) };
};

const promiseAnew = async (transaction: Database, nowMs: number): Promise<number> => {
  const calendar = await readCalendar(transaction);
  const rows = await transaction
    .selectFrom('cases')
    .select(['number', 'kind'])
    .where('is_open', '=', true)
    .where('kind', '=', 'disclosure-request')
    .execute();
  const events = await eventsOf(
    transaction,
    rows.map(({ number }) => number),
  );
  let moved = 0;
  for (const { number, kind } of rows) {
    const own = (events.get(number) ?? []).map(({ event }) => event);
    const reading = readCase(kind, own, calendar, chinaDay(nowMs));
    // The list shows it with an alarm; the others must not wait for it.
    if (!reading.ok) continue;
    if (await keepPromise(transaction, number, reading.value, 'holidays', nowMs)) moved += 1;
  }
  return moved;
};
