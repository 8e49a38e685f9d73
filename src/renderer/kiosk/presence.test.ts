import { describe, expect, it } from 'vitest';
import { throttle } from './presence.ts';

describe('throttle', () => {
  it('lets the first through at once', () => {
    expect(throttle(1_500)(0)).toBe(true);
  });

  it('holds back until the interval has passed', () => {
    const due = throttle(1_500);
    expect([0, 10, 1_499, 1_500, 1_600, 3_100].map(due)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
