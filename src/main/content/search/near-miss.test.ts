import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearMissWindow } from './near-miss.ts';

const characters = '公积金提取办法';
const word = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...Array.from(characters)), { minLength, maxLength })
    .map((parts) => parts.join(''));

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++)
      next[to] = Math.min(
        row[to]! + 1,
        next[to - 1]! + 1,
        row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[other.length]!;
};

describe('a near miss', () => {
  it.each([
    ['住房公鸡金提取', '住房公积金提取管理办法', '住房公积金提取'],
    ['住房公金提取', '住房公积金提取管理办法', '住房公积金提取'],
    ['住房公积积金提取', '住房公积金提取管理办法', '住房公积金提取'],
    ['往房公积金', '住房公积金提取', '住房公积金'],
  ])('%s is found in %s', (typed, title, meant) => {
    const window = nearMissWindow(typed, title);
    expect(window && title.slice(window.start, window.end)).toBe(meant);
  });

  it('is never more than one edit away, and none within a single replaced character is missed', () => {
    fc.assert(
      fc.property(word(4, 9), word(0, 6), word(0, 6), fc.nat(8), (meant, before, after, place) => {
        const at = place % meant.length;
        const typed = `${meant.slice(0, at)}错${meant.slice(at + 1)}`;
        const title = before + meant + after;
        const window = nearMissWindow(typed, title);
        expect(window).not.toBeNull();
        expect(distance(typed, title.slice(window!.start, window!.end))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('sees nothing where two characters differ', () => {
    expect(nearMissWindow('往房公鸡金', '住房公积金')).toBeNull();
  });
});
