import { describe, expect, it } from 'vitest';
import { countText, pageCount, sizeText } from './counts.ts';

describe('counts', () => {
  it('marks an upper bound as approximate', () => {
    expect(countText(1234, false)).toBe('约 1,234 条');
    expect(countText(12)).toBe('12 条');
  });

  it('has one page even when there is nothing', () => {
    expect([pageCount(0), pageCount(10), pageCount(11)]).toEqual([1, 1, 2]);
  });

  it('writes sizes in the unit people know', () => {
    expect([sizeText(3_210_000), sizeText(18_400), sizeText(10)]).toEqual([
      '3.2 MB',
      '18 KB',
      '1 KB',
    ]);
  });
});
