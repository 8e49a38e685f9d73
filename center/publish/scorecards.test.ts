import { describe, expect, it } from 'vitest';
import { officialNotices } from '../../src/shared/statutory/holidays.ts';
import { WorkingCalendar } from '../../src/shared/statutory/working-days.ts';
import type { StandingItem } from '../store/standing-facts.ts';
import { dueAfter, scorecardsOf, type ScorecardSources } from './scorecards.ts';

const calendar = new WorkingCalendar(officialNotices);
const agency = '示例区卫生局';

const item = (id: string, changes: Partial<StandingItem> = {}): StandingItem => ({
  id,
  kind: 'policy',
  agency,
  writtenOn: null,
  publishedOn: '2025-03-03',
  effectiveOn: null,
  expiresOn: null,
  repealedOn: null,
  channels: ['policy'],
  relations: [],
  source: '示例数据',
  ...changes,
});

const cards = (items: readonly StandingItem[], changes: Partial<ScorecardSources> = {}) =>
  scorecardsOf({
    items,
    channels: [],
    calendar,
    today: '2025-06-16',
    requests: new Map(),
    ...changes,
  });

describe("an agency's card", () => {
  it('counts what stands, what is of this year, and the newest day', () => {
    const [card] = cards([
      item('a', { publishedOn: '2024-12-31' }),
      item('b'),
      item('c', { publishedOn: '2025-05-01' }),
    ]);
    expect(card).toMatchObject({
      agency,
      items: 3,
      itemsThisYear: 2,
      lastPublishedOn: '2025-05-01',
      requests: null,
    });
  });

  it('counts as on time what came within 20 working days, holidays left out', () => {
    // 20 working days after 2025-04-03: Qingming, Labour Day and a worked Sunday lie between.
    const last = calendar.workingDayAfter('2025-04-03', 20).day;
    expect(last > '2025-05-01').toBe(true);
    const [card] = cards([
      item('a', { writtenOn: '2025-04-03', publishedOn: last }),
      item('b', { writtenOn: '2025-04-03', publishedOn: '2025-05-30' }),
      item('c', { writtenOn: '2024-04-03', publishedOn: '2024-04-04' }),
      item('d'),
    ]);
    expect(card).toMatchObject({ onTime: 1, dated: 2 });
  });

  it('counts policies in force and those of them that are explained', () => {
    const [card] = cards([
      item('explained'),
      item('silent'),
      item('gone', { repealedOn: '2025-01-01' }),
      item('over', { expiresOn: '2025-06-15' }),
      item('replaced'),
      item('new', { relations: [{ kind: 'supersedes', target: 'replaced' }] }),
      item('reading', {
        kind: 'interpretation',
        agency: '示例区管委会',
        relations: [{ kind: 'interprets', target: 'explained' }],
      }),
    ]);
    expect(card).toMatchObject({ policies: 3, explained: 1 });
  });

  it('names channels in which the newest item is too old for their period', () => {
    const channel = (id: string, name: string, period?: 'weekly' | 'monthly') => ({
      id,
      parentId: null,
      name,
      description: '',
      icon: '',
      position: 0,
      ...(period && { period }),
    });
    const channels = [
      channel('weekly', '每周菜价', 'weekly'),
      channel('monthly', '空气质量', 'monthly'),
      channel('empty', '没有它的内容', 'weekly'),
      channel('free', '通知'),
    ];
    const [card] = cards(
      [
        item('a', { publishedOn: '2025-06-01', channels: ['weekly', 'free'] }),
        item('b', { publishedOn: '2025-06-09', channels: ['weekly'] }),
        item('c', { publishedOn: '2025-05-15', channels: ['monthly'] }),
      ],
      { channels },
    );
    expect(card?.overdue).toEqual([{ channel: '空气质量', dueOn: '2025-06-15' }]);
  });

  it('carries the requests counted under its name, and agencies stand by name', () => {
    const requests = new Map([['乙', { received: 3, answered: 2, overdue: 1 }]]);
    const both = [item('a', { agency: '乙' }), item('b', { agency: '丙' })];
    expect(cards(both, { requests }).map(({ agency: name, requests: r }) => [name, r])).toEqual([
      ['丙', null],
      ['乙', { received: 3, answered: 2, overdue: 1 }],
    ]);
  });
});

it('a period ends on the same day, or on the last of a shorter month', () => {
  expect(dueAfter('2025-01-31', 'monthly')).toBe('2025-02-28');
  expect(dueAfter('2024-11-30', 'quarterly')).toBe('2025-02-28');
  expect(dueAfter('2024-02-29', 'yearly')).toBe('2025-02-28');
  expect(dueAfter('2025-12-29', 'weekly')).toBe('2026-01-05');
});
