import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../shared/zone.ts';
import { districtCard, lateFirst, percentOf } from './scorecards.ts';

const card = (agency: string, changes: Partial<Scorecard> = {}): Scorecard => ({
  agency,
  items: 10,
  itemsThisYear: 4,
  lastPublishedOn: '2026-10-01',
  onTime: 3,
  dated: 4,
  explained: 1,
  policies: 2,
  requests: null,
  overdue: [],
  ...changes,
});

const late = card('示例区水务局', { overdue: [{ channel: '统计信息', dueOn: '2026-09-30' }] });

describe('the scorecards of a district', () => {
  it('add up to the whole', () => {
    const busy = card('示例区民政局', {
      lastPublishedOn: '2026-11-20',
      requests: { received: 5, answered: 4, overdue: 1 },
    });
    expect(districtCard('示例区', [late, busy])).toEqual({
      agency: '示例区',
      items: 20,
      itemsThisYear: 8,
      lastPublishedOn: '2026-11-20',
      onTime: 6,
      dated: 8,
      explained: 2,
      policies: 4,
      requests: { received: 5, answered: 4, overdue: 1 },
      overdue: late.overdue,
    });
  });

  it('know no requests where no unit counts them', () => {
    expect(districtCard('示例区', [late]).requests).toBe(null);
  });

  it('begin with those that are late', () => {
    const busy = card('示例区教育局', { itemsThisYear: 90 });
    expect(lateFirst([busy, late]).map(({ agency }) => agency)).toEqual([
      '示例区水务局',
      '示例区教育局',
    ]);
  });

  it('say a hundred per cent only of all', () => {
    expect([percentOf(0, 0), percentOf(999, 1000), percentOf(3, 3), percentOf(1, 3)]).toEqual([
      null,
      99,
      100,
      33,
    ]);
  });
});
