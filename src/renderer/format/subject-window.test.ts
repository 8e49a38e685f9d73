import { describe, expect, it } from 'vitest';
import { bestWindow, byWindow, windowOf } from './subject-window.ts';

const opens = (opensOn: string, closesOn: string) => ({ opensOn, closesOn });

describe('when one may take part', () => {
  const spring = opens('2026-03-01', '2026-03-31');

  it('is until the last day, that day included', () => {
    expect(windowOf(spring, '2026-03-21')).toMatchObject({
      state: 'open',
      text: { zh: '还有 10 天' },
    });
    expect(windowOf(spring, '2026-03-31')).toMatchObject({
      state: 'open',
      text: { zh: '今天是最后一天' },
    });
    expect(windowOf(spring, '2026-04-01')).toMatchObject({
      state: 'closed',
      text: { zh: '2026年3月31日截止' },
    });
  });

  it('is from the first day', () => {
    expect(windowOf(spring, '2026-02-28')).toMatchObject({
      state: 'soon',
      text: { zh: '2026年3月1日开始' },
    });
    expect(windowOf(spring, '2026-03-01').state).toBe('open');
  });

  it('decides the order: open, soon, closed', () => {
    const closed = opens('2025-01-01', '2025-02-01');
    const closedLater = opens('2025-01-01', '2025-06-01');
    const soon = opens('2026-05-01', '2026-05-31');
    const openLonger = opens('2026-03-01', '2026-09-01');
    const sorted = [closed, soon, openLonger, closedLater, spring].sort(byWindow('2026-03-21'));
    expect(sorted).toEqual([spring, openLonger, soon, closedLater, closed]);
  });

  it('points to an open one among several, else to the next, else to the last', () => {
    const closed = opens('2025-01-01', '2025-02-01');
    const soon = opens('2026-05-01', '2026-05-31');
    const best = (...all: ReturnType<typeof opens>[]) => {
      const found = bestWindow(all, '2026-03-21');
      return found === null ? null : [found.subject, found.window.state];
    };
    expect(best(closed, soon, spring)).toEqual([spring, 'open']);
    expect(best(closed, soon)).toEqual([soon, 'soon']);
    const sooner = opens('2026-04-01', '2026-12-31');
    expect(best(soon, sooner)).toEqual([sooner, 'soon']);
    expect(best(closed, opens('2026-01-01', '2026-02-01'))).toEqual([
      opens('2026-01-01', '2026-02-01'),
      'closed',
    ]);
    expect(best()).toBeNull();
  });
});
