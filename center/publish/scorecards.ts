import type { CalendarDay, Channel, ChannelPeriod } from '../../src/shared/item.ts';
import type { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import { isOver, validityOf, type IncomingRelation } from '../../src/shared/validity.ts';
import type { Scorecard } from '../../src/shared/zone.ts';
import type { StandingItem } from '../store/standing-facts.ts';

/** 本单位公开情况: what each agency has published, counted in one pass over the facts of all items. */

/** 条例 Art. 26: within so many working days of the day a text was made. */
const publishWithinDays = 20;
/** As many as the zone's schema takes; those that publish most. */
const mostAgencies = 200;
const mostOverdue = 40;

export type RequestCounts = NonNullable<Scorecard['requests']>;

export interface ScorecardSources {
  readonly items: readonly StandingItem[];
  readonly channels: readonly Channel[];
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDay;
  /** By agency as items name it; an agency that is missing takes no requests here. */
  readonly requests: ReadonlyMap<string, RequestCounts>;
}

interface Count {
  items: number;
  itemsThisYear: number;
  lastPublishedOn: CalendarDay | null;
  onTime: number;
  dated: number;
  explained: number;
  policies: number;
  /** By channel: the day of the newest item in it. */
  readonly newest: Map<string, CalendarDay>;
}

const emptyCount = (): Count => ({
  items: 0,
  itemsThisYear: 0,
  lastPublishedOn: null,
  onTime: 0,
  dated: 0,
  explained: 0,
  policies: 0,
  newest: new Map(),
});

const later = (one: CalendarDay | null | undefined, other: CalendarDay): CalendarDay =>
  one !== null && one !== undefined && one > other ? one : other;

/** What items do to each other, by target. */
const incomingRelations = (
  items: readonly StandingItem[],
): ReadonlyMap<string, readonly IncomingRelation[]> => {
  const incoming = new Map<string, IncomingRelation[]>();
  for (const { id, relations, effectiveOn, publishedOn } of items)
    for (const { kind, target, from = effectiveOn ?? publishedOn } of relations) {
      const all = incoming.get(target);
      if (all) all.push({ kind, source: id, from });
      else incoming.set(target, [{ kind, source: id, from }]);
    }
  return incoming;
};

const monthsOf: Readonly<Record<Exclude<ChannelPeriod, 'weekly'>, number>> = {
  monthly: 1,
  quarterly: 3,
  yearly: 12,
};

/** The day by which the next item is due after one of `day`; the end of a month stays one. */
export const dueAfter = (day: CalendarDay, period: ChannelPeriod): CalendarDay => {
  const date = new Date(`${day}T00:00:00Z`);
  if (period === 'weekly') date.setUTCDate(date.getUTCDate() + 7);
  else {
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + monthsOf[period]);
    const lastOfMonth = new Date(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
    ).getUTCDate();
    date.setUTCDate(Math.min(wanted, lastOfMonth));
  }
  return date.toISOString().slice(0, 10);
};

const overdueIn = (
  { newest }: Count,
  { channels, today }: ScorecardSources,
): Scorecard['overdue'] =>
  channels
    .flatMap(({ id, name, period }) => {
      const last = newest.get(id);
      if (period === undefined || last === undefined) return [];
      const dueOn = dueAfter(last, period);
      return dueOn < today ? [{ channel: name, dueOn }] : [];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
    .slice(0, mostOverdue);

const countItem = (
  count: Count,
  item: StandingItem,
  incoming: readonly IncomingRelation[],
  { calendar, today }: ScorecardSources,
): void => {
  count.items += 1;
  count.lastPublishedOn = later(count.lastPublishedOn, item.publishedOn);
  for (const id of item.channels)
    count.newest.set(id, later(count.newest.get(id), item.publishedOn));
  const isOfThisYear = item.publishedOn.slice(0, 4) === today.slice(0, 4);
  if (isOfThisYear) count.itemsThisYear += 1;
  if (isOfThisYear && item.writtenOn !== null && calendar.covers(item.writtenOn)) {
    count.dated += 1;
    const { day } = calendar.workingDayAfter(item.writtenOn, publishWithinDays);
    if (item.publishedOn <= day) count.onTime += 1;
  }
  if (item.kind !== 'policy' || isOver(validityOf(item, incoming, today).state)) return;
  count.policies += 1;
  if (incoming.some(({ kind }) => kind === 'interprets')) count.explained += 1;
};

/** One card an agency, by name. */
export const scorecardsOf = (sources: ScorecardSources): Scorecard[] => {
  const incoming = incomingRelations(sources.items);
  const counts = new Map<string, Count>();
  for (const item of sources.items) {
    let count = counts.get(item.agency);
    if (count === undefined) counts.set(item.agency, (count = emptyCount()));
    countItem(count, item, incoming.get(item.id) ?? [], sources);
  }
  return [...counts]
    .toSorted(
      ([oneName, one], [otherName, other]) =>
        other.items - one.items || (oneName < otherName ? -1 : 1),
    )
    .slice(0, mostAgencies)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([agency, count]) => {
      const { newest: _, ...figures } = count;
      return {
        agency,
        ...figures,
        requests: sources.requests.get(agency) ?? null,
        overdue: overdueIn(count, sources),
      };
    });
};
