import { describe, expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

describe('quantiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('are nearest ranks of the sorted samples', () => {
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('a median of three is the middle one', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});
