import { describe, expect, it } from 'vitest';
import type { ChannelNode, Facets, SearchRow } from '../../shared/content.ts';
import { emptyZone } from '../../shared/zone.ts';
import { hasNumber, numberHits, numberQuery, valuesOf, yearKeys } from './information.ts';

const channel = (id: string, parentId: string | null, itemCount: number): ChannelNode => ({
  id,
  parentId,
  name: `栏目${id}`,
  description: '说明',
  icon: 'file-text',
  position: 0,
  itemCount,
});

const facets: Facets = {
  channels: [],
  years: [
    { value: 2026, count: 4 },
    { value: 2025, count: 1 },
  ],
  agencies: [{ value: '示例区教育局', count: 3 }],
  agencyCount: 1,
  validities: [],
  levels: [{ value: 'street', count: 2 }],
  kinds: [],
  subjects: [{ value: '养老服务', count: 2 }],
  sources: [
    { value: '别的网站', count: 9 },
    { value: '示例英才港', count: 1 },
  ],
};

describe('the ways to find', () => {
  it('by section shows the top of the tree, without what is empty', () => {
    const tree = [channel('a', null, 3), channel('b', null, 0), channel('c', 'a', 3)];
    expect(valuesOf('channel', facets, tree, null).map(({ key }) => key)).toEqual(['a']);
  });

  it.each([
    ['subject', { subject: '养老服务' }, 2],
    ['agency', { agency: '示例区教育局' }, 3],
    ['year', { year: 2026 }, 4],
    ['level', { level: 'street' }, 2],
  ] as const)(
    'by %s leads to a list that is narrowed so, with its count',
    (way, filters, count) => {
      expect(valuesOf(way, facets, [], null)[0]).toMatchObject({ filters, count });
    },
  );

  it('by platform begins with those the district names', () => {
    const zone = { ...emptyZone, platforms: [{ source: '示例英才港', line: '人才' }] };
    const values = valuesOf('source', facets, [], zone);
    expect(values.map(({ key, line }) => [key, line.zh])).toEqual([
      ['示例英才港', '人才'],
      ['别的网站', ''],
    ]);
  });
});

describe('finding by digits', () => {
  it('asks for year and serial in the form of the number', () => {
    expect(numberQuery({ kind: 'document', year: null, digits: '012' }, 2026)).toBe('〔2026〕12号');
    expect(numberQuery({ kind: 'index', year: null, digits: '411' }, 2024)).toBe('202400411');
  });

  it('reaches every year there is, the newest at once and the others behind a key', () => {
    const years = Array.from({ length: 13 }, (_, index) => 2026 - index);
    expect(yearKeys(years.slice(0, 8), 2026, false)).toEqual({
      years: years.slice(0, 8),
      hasEarlier: false,
    });
    expect(yearKeys(years, 2026, false)).toEqual({ years: years.slice(0, 7), hasEarlier: true });
    expect(yearKeys(years, 2026, true)).toEqual({ years, hasEarlier: false });
    expect(yearKeys(years, 2014, false).years).toContain(2014);
  });

  it('tells documents that have the number from those that only name it', () => {
    const row = (documentNumber: string | null) => ({ item: { documentNumber } }) as SearchRow;
    const hits = (...numbers: (string | null)[]) => {
      const page = { rows: numbers.map(row), total: numbers.length, corrected: null };
      return numberHits(page, { kind: 'document', year: null, digits: '12' }, 2026);
    };
    expect(hits()).toBe('none');
    expect(hits(null, '示政发〔2026〕112号')).toBe('none');
    expect(hits('示政发〔2026〕12号', '示财〔2026〕12号')).toBe('number');
    expect(hits('示政发〔2026〕12号', null)).toBe('and-mentions');
    const guessed = { rows: [row(null)], total: 1, corrected: '别的' };
    expect(numberHits(guessed, { kind: 'index', year: null, digits: '411' }, 2026)).toBe('none');
  });

  it('knows a number in any brackets, and no other', () => {
    expect(hasNumber('示政发〔2026〕12号', 2026, '12')).toBe(true);
    expect(hasNumber('示政办规[2026]012号', 2026, '12')).toBe(true);
    expect(hasNumber('示政发〔2026〕112号', 2026, '12')).toBe(false);
    expect(hasNumber('示政发〔2025〕12号', 2026, '12')).toBe(false);
    expect(hasNumber(null, 2026, '12')).toBe(false);
  });
});
