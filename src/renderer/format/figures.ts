import type { Facets, ListPage } from '../../shared/content.ts';
import type { Level } from '../../shared/item.ts';

/** The figures of the data wall, counted from what is on this machine; nothing is estimated. */
export interface Figures {
  readonly total: number;
  readonly thisYear: number;
  readonly agencies: number;
  readonly newestOn: string | null;
  /** 区、街道、社区 in this order. */
  readonly levels: readonly Bar<Level>[];
  /** Oldest first, ending with this year. */
  readonly years: readonly Bar<number>[];
  /** Fullest first. */
  readonly subjects: readonly Bar<string>[];
  readonly topAgencies: readonly Bar<string>[];
}

export interface Bar<Value> {
  readonly value: Value;
  readonly count: number;
  /** Of the largest of its group, 0 to 1. */
  readonly share: number;
}

const most = 8;
/** As many years as can be written under their columns. */
const mostYears = 6;
const levelOrder: readonly Level[] = ['district', 'street', 'community'];

interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

const bars = <Value>(counted: readonly Counted<Value>[]): Bar<Value>[] => {
  const largest = Math.max(1, ...counted.map(({ count }) => count));
  return counted.map(({ value, count }) => ({ value, count, share: count / largest }));
};

const fullest = (counted: Facets['subjects']): Bar<string>[] =>
  bars(
    counted
      .filter(({ value, count }) => value !== '' && count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, most),
  );

/** `list`: the first page of everything; `year`: the calendar year now. */
export const figuresOf = ({ total, rows, facets }: ListPage, year: number): Figures => {
  const inYear = (wanted: number): number =>
    facets.years.find(({ value }) => value === wanted)?.count ?? 0;
  const years = Array.from({ length: mostYears }, (_, index) => year - mostYears + 1 + index);
  const first = years.findIndex((one) => inYear(one) > 0);
  return {
    total,
    thisYear: inYear(year),
    agencies: facets.agencyCount,
    newestOn: rows[0]?.publishedOn ?? null,
    levels: bars(
      levelOrder.map((value) => ({
        value,
        count: facets.levels.find((level) => level.value === value)?.count ?? 0,
      })),
    ),
    years: bars(
      years
        .slice(first === -1 ? years.length : first)
        .map((value) => ({ value, count: inYear(value) })),
    ),
    subjects: fullest(facets.subjects),
    topAgencies: fullest(facets.agencies),
  };
};
