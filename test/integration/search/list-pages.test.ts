import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionPage, type CollectedItem, type Filters } from '../../../src/shared/content.ts';
import type { CacheReader } from '../../../src/main/content/cache/reader.ts';
import { TemporaryCache, must, today } from './cache.ts';
import { itemWith, put, targetOf } from './items.ts';

/** A list is asked for page by page; the pages together are the list. */

const count = 3_456;
/** More than a list of choices holds. */
const agencies = 70;
const two = (number: number): string => String(number).padStart(2, '0');
const items = Array.from({ length: count }, (_, index) =>
  itemWith({
    id: `item-${index}`,
    title: `示例第 ${index} 件`,
    publishedOn: `20${two(10 + (index % 15))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    // More of one kind than is sorted whole, and fewer of one level.
    level: index % 3 === 0 ? 'street' : 'district',
    kind: index % 9 === 0 ? 'notice' : 'policy',
    agency: `示例区第 ${index % agencies} 局`,
  }),
);
/** A dictionary loaded in bulk, newer than everything. */
const terms = Array.from({ length: 60 }, (_, index) =>
  itemWith({ id: `term-${index}`, kind: 'term', publishedOn: '2026-01-01' }),
);

describe('the pages of a list', () => {
  let cache: TemporaryCache;
  let reader: CacheReader;
  beforeAll(() => {
    cache = new TemporaryCache();
    const all = [...items, ...terms];
    must(cache.writer.replace(all.map(put), targetOf(all, 1)));
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
    ['what is new to read', { publications: true }],
  ] as const)('follow each other without gap or repetition, newest first: %s', (_name, filters) => {
    const { rows, total } = pagesOf(filters);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    const days = rows.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('hold no loaded dictionary where one asks for what is new to read', () => {
    const latest = must(reader.list({ filters: { publications: true }, page: 0 }, today));
    expect(latest.total).toBe(count);
    expect(latest.facets.kinds.map(({ value }) => value).toSorted()).toEqual(['notice', 'policy']);
    const explained = must(
      reader.list({ filters: { publications: true, kind: 'term' }, page: 0 }, today),
    );
    expect(explained.total).toBe(0);
  });

  it('count every agency, those beyond the choices included', () => {
    const { facets } = must(reader.list({ filters: { kind: 'policy' }, page: 0 }, today));
    expect(facets.agencies).toHaveLength(60);
    expect(facets.agencyCount).toBe(agencies);
  });
});

describe('the pages of a collection', () => {
  /** More than two pages of policies with a benefit, older than thousands that have nothing of the kind. */
  const detailed = 2 * collectionPage + 50;
  const benefit = {
    gives: '示例补贴',
    receivers: '示例企业',
    from: '示例局',
    within: '60 日内',
    way: 'apply',
    phone: '',
  } as const;
  const policies = [
    ...Array.from({ length: detailed }, (_, index) =>
      itemWith({
        id: `benefit-${index}`,
        publishedOn: `2020-01-${two(1 + (index % 28))}`,
        details: { kind: 'policy', benefit, check: null },
      }),
    ),
    ...Array.from({ length: 2_500 }, (_, index) => itemWith({ id: `plain-${index}` })),
  ];
  let cache: TemporaryCache;
  let reader: CacheReader;
  beforeAll(() => {
    cache = new TemporaryCache();
    must(cache.writer.replace(policies.map(put), targetOf(policies, 1)));
    reader = cache.reader();
  });
  afterAll(() => {
    cache.dispose();
  });

  const page = (number: number): readonly CollectedItem[] =>
    must(reader.collection({ kind: 'policy', page: number }, today));

  it('hold every item with details once, newest first, however many without stand before them', () => {
    const pages = [page(0), page(1), page(2), page(3)];
    expect(pages.map(({ length }) => length)).toEqual([collectionPage, collectionPage, 50, 0]);
    const found = pages.flat();
    expect(new Set(found.map(({ item }) => item.id)).size).toBe(detailed);
    const days = found.map(({ item }) => item.publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('leave out an item whose details were taken away, and take in one that got some', () => {
    const [first, last] = [policies[0]!, policies.at(-1)!];
    const { details, ...bare } = first;
    const edited = [
      { ...bare, revision: 2 },
      { ...last, revision: 2, details: details! },
    ];
    const next = [...edited, ...policies.slice(1, -1)];
    must(cache.writer.apply(edited.map(put), targetOf(next, 2)));
    must(reader.reload());
    const ids = [page(0), page(1), page(2)].flat().map(({ item }) => item.id);
    expect(ids).toHaveLength(detailed);
    expect(ids[0]).toBe(last.id);
    expect(ids).not.toContain(first.id);
  });
});
