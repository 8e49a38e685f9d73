import { chinaDay } from '../../src/shared/calendar.ts';
import type { CalendarDay } from '../../src/shared/item.ts';
import type { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import type { SubmissionKind } from '../../src/shared/submission/kinds.ts';
import type { Database, Tables } from '../store/schema.ts';
import { readCalendar } from './calendar.ts';
import { eventsOf } from './events.ts';
import { readCase, type CaseReading } from './reading.ts';

/** The register as a list, with what presses. */

export const alarms = [
  'unreadable', // its events contradict each other: somebody has to look
  'overdue', // 已超期
  'inquiry-silent', // a letter of inquiry stops the clock, and nobody has entered that it was delivered
  'due-soon', // within three working days
  'unconfirmed', // came in before today, and nobody has confirmed the day of receipt
  'supplement-over', // the applicant's term is over, and nobody has drawn the consequence
] as const;
export type Alarm = (typeof alarms)[number];

export interface ListedCase {
  readonly row: Tables['cases'];
  readonly title: string;
  readonly reading: CaseReading;
  readonly alarm: Alarm | null;
  /** Working days until the reply is due, today not counted; negative when it is overdue; null without a running term. */
  readonly daysLeft: number | null;
}

const soonDays = 3;

const daysLeft = (
  { clock, hasEnded }: CaseReading,
  calendar: WorkingCalendar,
  today: CalendarDay,
): number | null => {
  if (clock === null || clock.dueOn === null || hasEnded) return null;
  return today <= clock.dueOn
    ? calendar.workingDaysBetween(today, clock.dueOn)
    : -calendar.workingDaysBetween(clock.dueOn, today);
};

/** The most pressing of them. */
export const alarmOf = (
  row: Pick<Tables['cases'], 'arrived_at'>,
  reading: CaseReading,
  left: number | null,
  today: CalendarDay,
): Alarm | null => {
  const { clock, hasEnded, stage } = reading;
  if (clock === null || hasEnded) return null;
  if (clock.isOverdue) return 'overdue';
  if (clock.supplementBy !== null && clock.supplementBy < today) return 'supplement-over';
  if (clock.isInquirySilent) return 'inquiry-silent';
  if (left !== null && left <= soonDays) return 'due-soon';
  const isOld = chinaDay(Date.parse(row.arrived_at)) < today;
  return stage === 'awaiting-confirmation' && isOld ? 'unconfirmed' : null;
};

/** Shown instead of a reading that cannot be had: one broken case must not hide all the others. */
const unread: CaseReading = { stage: 'received', clock: null, hasEnded: false };

export const listed = async (
  database: Database,
  rows: readonly (Tables['cases'] & { title: string | null })[],
  nowMs: number,
): Promise<ListedCase[]> => {
  const calendar = await readCalendar(database);
  const today = chinaDay(nowMs);
  const events = await eventsOf(
    database,
    rows.map(({ number }) => number),
  );
  return rows.map(({ title, ...row }): ListedCase => {
    const own = (events.get(row.number) ?? []).map(({ event }) => event);
    const reading = readCase(row.kind, own, calendar, today);
    const shown = { row, title: title ?? '' };
    if (!reading.ok) return { ...shown, reading: unread, alarm: 'unreadable', daysLeft: null };
    const left = daysLeft(reading.value, calendar, today);
    const alarm = alarmOf(row, reading.value, left, today);
    return { ...shown, reading: reading.value, alarm, daysLeft: left };
  });
};

const titled = (database: Database) =>
  database
    .selectFrom('cases')
    .leftJoin('case_persons', 'case_persons.number', 'cases.number')
    .selectAll('cases')
    .select('case_persons.title');

/** One case as the list shows it; null when there is none of that number. */
export const listedCase = async (
  database: Database,
  number: string,
  nowMs: number,
): Promise<ListedCase | null> => {
  const rows = await titled(database).where('cases.number', '=', number).execute();
  return (await listed(database, rows, nowMs))[0] ?? null;
};

/** How many cases with a running clock are looked at for deadlines; a district has some dozens open. */
const mostOpen = 5_000;

const pressing = ({ alarm, daysLeft: left }: ListedCase): number =>
  alarm === 'unreadable' ? -Number.MAX_SAFE_INTEGER : (left ?? Number.MAX_SAFE_INTEGER);

const dueOrder = (one: ListedCase, other: ListedCase): number => pressing(one) - pressing(other);

/** Open requests for disclosure, the most pressing first. */
export const deadlineList = async (database: Database, nowMs: number): Promise<ListedCase[]> => {
  const rows = await titled(database)
    .where('cases.is_open', '=', true)
    .where('cases.kind', '=', 'disclosure-request')
    .orderBy('cases.arrived_at')
    .limit(mostOpen)
    .execute();
  return (await listed(database, rows, nowMs)).toSorted(dueOrder);
};

export interface CaseFilter {
  readonly kind: SubmissionKind | null;
  /** Null: both. */
  readonly isOpen: boolean | null;
  /** Part of a number; empty: all. */
  readonly number: string;
  readonly agencyId: string | null;
  /** From 0. */
  readonly page: number;
}

export const casesPerPage = 50;

/** Newest first. `total` counts all that fit. */
export const findCases = async (
  database: Database,
  filter: CaseFilter,
  nowMs: number,
): Promise<{ readonly cases: ListedCase[]; readonly total: number }> => {
  const digits = filter.number.replaceAll(/[^0-9-]/g, '');
  let query = titled(database);
  let counting = database
    .selectFrom('cases')
    .select((of) => of.fn.countAll<number | string>().as('total'));
  if (filter.kind !== null) {
    query = query.where('cases.kind', '=', filter.kind);
    counting = counting.where('kind', '=', filter.kind);
  }
  if (filter.isOpen !== null) {
    query = query.where('cases.is_open', '=', filter.isOpen);
    counting = counting.where('is_open', '=', filter.isOpen);
  }
  if (filter.agencyId !== null) {
    query = query.where('cases.agency_id', '=', filter.agencyId);
    counting = counting.where('agency_id', '=', filter.agencyId);
  }
  if (digits !== '') {
    query = query.where('cases.number', 'like', `%${digits}%`);
    counting = counting.where('number', 'like', `%${digits}%`);
  }
  const rows = await query
    .orderBy('cases.arrived_at', 'desc')
    .orderBy('cases.number', 'desc')
    .limit(casesPerPage)
    .offset(filter.page * casesPerPage)
    .execute();
  const { total } = await counting.executeTakeFirstOrThrow();
  return { cases: await listed(database, rows, nowMs), total: Number(total) };
};
