import { describe, expect, it } from 'vitest';
import type { CollectedItem } from '../../shared/content.ts';
import { gazetteShelf, pagesOf } from './gazette-shelf.ts';

const issue = (year: number, number: number): CollectedItem => ({
  channels: ['gazette'],
  details: { kind: 'gazette', year, issue: number, sha256: '0'.repeat(64), articles: [] },
  item: {
    id: `gazette-${year}-${number}`,
    kind: 'gazette',
    title: `公报 ${year}`,
    documentNumber: null,
    agency: '示例区',
    publishedOn: `${year}-0${number}-28`,
    level: 'district',
    area: '示例区',
    summary: '',
    source: '示例',
    validity: { state: 'in-force', day: null, by: null, inherited: false },
    attachments: 1,
  },
});

describe('the shelf of gazettes', () => {
  it('stands by year and issue, the newest first', () => {
    const shelf = gazetteShelf([issue(2025, 2), issue(2026, 1), issue(2026, 5), issue(2025, 4)]);
    expect(shelf.map(({ year, issues }) => [year, issues.map((one) => one.issue)])).toEqual([
      [2026, [5, 1]],
      [2025, [4, 2]],
    ]);
  });

  it('is empty without issues', () => {
    expect(gazetteShelf([])).toEqual([]);
  });
});

describe('the pages of an article', () => {
  it('are a range that can be printed, whatever was written', () => {
    const article = { title: '通告', itemId: null };
    expect(pagesOf({ ...article, fromPage: 3, toPage: 5 })).toEqual({ first: 3, last: 5 });
    expect(pagesOf({ ...article, fromPage: 3, toPage: 1 })).toEqual({ first: 3, last: 3 });
  });
});
