import { describe, expect, it } from 'vitest';
import { Facets } from '../../shared/content.ts';
import { validityStates } from '../../shared/validity.ts';
import { clearedFilters, filterGroups, hasChoices } from './filter-groups.ts';

const facets: Facets = {
  channels: [{ value: 'tax', name: '税务政策', count: 2 }],
  years: [
    { value: 2026, count: 4 },
    { value: 2025, count: 1 },
  ],
  agencies: [{ value: '示例区教育局', count: 3 }],
  agencyCount: 1,
  validities: [{ value: 'repealed', count: 1 }],
  levels: [{ value: 'street', count: 2 }],
  kinds: [{ value: 'policy', count: 5 }],
  subjects: [{ value: '养老服务', count: 2 }],
  sources: [{ value: '示例英才港', count: 1 }],
};

describe('filters', () => {
  it('offers what has hits, after 全部', () => {
    const [year] = filterGroups({}, facets, false);
    expect(year?.options.map(({ text, count }) => [text.zh, count])).toEqual([
      ['全部', null],
      ['2026年', 4],
      ['2025年', 1],
    ]);
  });

  it('counts the levels too', () => {
    const level = filterGroups({}, facets, false).find(({ name }) => name === 'level');
    expect(level?.options.map(({ count }) => count)).toEqual([null, 2]);
  });

  it('takes and names every validity that items can have', () => {
    const validities = validityStates.map((value) => ({ value, count: 1 }));
    const all = Facets.parse({ ...facets, validities });
    const validity = filterGroups({}, all, false).find(({ name }) => name === 'validity');
    expect(validity?.options.slice(1).map(({ text }) => text.zh)).toEqual([
      '有效',
      '尚未施行',
      '将失效',
      '已失效',
      '已废止',
      '已修改',
    ]);
  });

  it('narrows by kind, subject and platform', () => {
    const groups = filterGroups({}, facets, false).slice(-3);
    expect(groups.map(({ name, options }) => [name, options[1]?.text.zh])).toEqual([
      ['kind', '政策文件'],
      ['subject', '养老服务'],
      ['source', '示例英才港'],
    ]);
  });

  it('adds a choice to the others and takes it away again', () => {
    const [year] = filterGroups({ level: 'street', year: 2025 }, facets, false);
    expect(year?.chosen?.zh).toBe('2025年');
    expect(year?.options[1]?.filters).toEqual({ level: 'street', year: 2026 });
    expect(year?.options[0]?.filters).toEqual({ level: 'street' });
  });

  it('still names a choice that has no hits any more', () => {
    const groups = filterGroups({ agency: '示例区民政局' }, facets, false);
    expect(groups.find(({ name }) => name === 'agency')?.chosen?.zh).toBe('示例区民政局');
  });

  it('has the channel only where it is a choice', () => {
    expect(filterGroups({}, facets, false).some(({ name }) => name === 'channel')).toBe(false);
    expect(filterGroups({}, facets, true)[0]?.options[1]?.text.zh).toBe('税务政策');
  });

  it('keeps the place when the choices are cleared', () => {
    expect(clearedFilters({ channel: 'tax', year: 2025 }, true)).toEqual({ channel: 'tax' });
    expect(clearedFilters({ channel: 'tax', year: 2025 }, false)).toEqual({});
    expect(hasChoices({ channel: 'tax' }, true)).toBe(false);
    expect(hasChoices({ channel: 'tax' }, false)).toBe(true);
    const latest = { publications: true } as const;
    expect(clearedFilters({ ...latest, year: 2025 }, true)).toEqual(latest);
    expect(hasChoices(latest, true)).toBe(false);
    expect(hasChoices({ ...latest, year: 2025 }, true)).toBe(true);
  });
});
