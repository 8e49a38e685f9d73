import { describe, expect, it } from 'vitest';
import { greetingAt } from './greeting.ts';

describe('the greeting', () => {
  it.each([
    ['2026-11-26T05:00:00+08:00', '早上好'],
    ['2026-11-26T10:59:59+08:00', '早上好'],
    ['2026-11-26T11:00:00+08:00', '中午好'],
    ['2026-11-26T13:00:00+08:00', '下午好'],
    ['2026-11-26T17:59:59+08:00', '下午好'],
    ['2026-11-26T18:00:00+08:00', '晚上好'],
    ['2026-11-26T04:59:59+08:00', '晚上好'],
  ])('at %s is %s, whatever zone the machine is set to', (iso, zh) => {
    expect(greetingAt(new Date(iso).toISOString()).zh).toBe(zh);
  });
});
