import { describe, expect, it } from 'vitest';
import type { ChannelNode, Facets } from '../../shared/content.ts';
import { emptyZone } from '../../shared/zone.ts';
import { hasNumber, numberQuery, valuesOf } from './information.ts';

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

  it('knows a number in any brackets, and no other', () => {
    expect(hasNumber('示政发〔2026〕12号', 2026, '12')).toBe(true);
    expect(hasNumber('示政办规[2026]012号', 2026, '12')).toBe(true);
    expect(hasNumber('示政发〔2026〕112号', 2026, '12')).toBe(false);
    expect(hasNumber('示政发〔2025〕12号', 2026, '12')).toBe(false);
    expect(hasNumber(null, 2026, '12')).toBe(false);
  });
});
