import { describe, expect, it } from 'vitest';
import { waitMs } from './backoff.ts';

describe('the wait between checks', () => {
  it('is the poll interval within a tenth while all is well', () => {
    expect(waitMs(0, 60_000, 0)).toBe(54_000);
    expect(waitMs(0, 60_000, 0.5)).toBe(60_000);
    expect(waitMs(0, 60_000, 1)).toBe(66_000);
  });

  it('doubles with each failure and never exceeds the poll interval', () => {
    expect([1, 2, 3, 4, 5, 1_000].map((failures) => waitMs(failures, 60_000, 1))).toEqual([
      5_000, 10_000, 20_000, 40_000, 60_000, 60_000,
    ]);
  });

  it('leaves the upper half to chance', () => {
    expect(waitMs(3, 60_000, 0)).toBe(10_000);
  });
});
