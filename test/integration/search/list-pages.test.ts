import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filters } from '../../../src/shared/content.ts';
import type { CacheReader } from '../../../src/main/content/cache/reader.ts';
import { TemporaryCache, must, today } from './cache.ts';
import { itemWith, put, targetOf } from './items.ts';

/** A list is asked for page by page; the pages together are the list. */

const count = 3_456;
const two = (number: number): string => String(number).padStart(2, '0');
const items = Array.from({ length: count }, (_, index) =>
  itemWith({
    id: `item-${index}`,
    title: `示例第 ${index} 件`,
    publishedOn: `20${two(10 + (index % 15))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    // More of one kind than is sorted whole, and fewer of one level.
    level: index % 3 === 0 ? 'street' : 'district',
    kind: index % 9 === 0 ? 'notice' : 'policy',
  }),
);

describe('the pages of a list', () => {
  let cache: TemporaryCache;
  let reader: CacheReader;
  beforeAll(() => {
    cache = new TemporaryCache();
    must(cache.writer.replace(items.map(put), targetOf(items, 1)));
    reader = cache.reader();
  });
  afterAll(() => {
    cache.dispose();
  });

  const pagesOf = (filters: Filters) => {
    const rows: { readonly id: string; readonly publishedOn: string }[] = [];
    for (let page = 0; ; page += 1) {
      const found = must(reader.list({ filters, page }, today));
      if (found.rows.length === 0) return { rows, total: found.total };
      rows.push(...found.rows);
    }
  };

  it.each([
    ['everything', {}],
    ['most of it', { kind: 'policy' }],
    ['a part of it', { level: 'street' }],
  ] as const)('follow each other without gap or repetition, newest first: %s', (_name, filters) => {
    const { rows, total } = pagesOf(filters);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    const days = rows.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});
