import { describe, expect, it } from 'vitest';
import type { ListPage } from '../../shared/content.ts';
import { figuresOf } from './figures.ts';

const facets: ListPage['facets'] = {
  channels: [],
  years: [
    { value: 2026, count: 40 },
    { value: 2024, count: 10 },
    { value: 2011, count: 3 },
  ],
  agencies: [
    { value: '甲局', count: 5 },
    { value: '乙局', count: 20 },
  ],
  // More than the list holds.
  agencyCount: 85,
  validities: [],
  levels: [
    { value: 'community', count: 8 },
    { value: 'district', count: 45 },
  ],
  kinds: [],
  subjects: [
    { value: '', count: 9 },
    ...Array.from({ length: 10 }, (_, index) => ({ value: `领域${index}`, count: index })),
  ],
  sources: [],
};
const list: ListPage = { rows: [], total: 53, facets };

describe('the figures of the data wall', () => {
  const figures = figuresOf(list, 2026);

  it('counts all, this year and the agencies as the content does', () => {
    expect(figures).toMatchObject({ total: 53, thisYear: 40, agencies: 85, newestOn: null });
    expect(figuresOf(list, 2027).thisYear).toBe(0);
  });

  it('shows the years up to now without a gap, from the first that has anything', () => {
    expect(figures.years.map(({ value, count }) => [value, count])).toEqual([
      [2024, 10],
      [2025, 0],
      [2026, 40],
    ]);
    expect(figures.years.at(-1)?.share).toBe(1);
  });

  it('names the three levels in order, also one that has nothing', () => {
    expect(figures.levels.map(({ value, count }) => [value, count])).toEqual([
      ['district', 45],
      ['street', 0],
      ['community', 8],
    ]);
  });

  it('takes the eight fullest fields and agencies, the fullest first', () => {
    expect(figures.subjects.map(({ count }) => count)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
    expect(figures.topAgencies).toEqual([
      { value: '乙局', count: 20, share: 1 },
      { value: '甲局', count: 5, share: 0.25 },
    ]);
  });

  it('divides nothing by nothing while there is no content', () => {
    const empty = figuresOf(
      {
        rows: [],
        total: 0,
        facets: { ...facets, years: [], agencies: [], levels: [], subjects: [] },
      },
      2026,
    );
    expect(empty).toMatchObject({ total: 0, thisYear: 0, years: [], subjects: [] });
    expect(empty.levels.every(({ share }) => share === 0)).toBe(true);
  });
});
