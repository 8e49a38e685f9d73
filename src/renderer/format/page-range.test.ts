import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveFirst, moveLast, rangePages, sheetCount, startRange } from './page-range.ts';

describe('choosing pages', () => {
  it('begins with all pages, or with as many as one job may have', () => {
    expect(startRange(5, 30)).toEqual({ first: 1, last: 5 });
    expect(startRange(85, 30)).toEqual({ first: 1, last: 30 });
  });

  it('lets the other end follow instead of crossing it', () => {
    expect(moveFirst({ first: 3, last: 3 }, 1, 10, 30)).toEqual({ first: 4, last: 4 });
    expect(moveLast({ first: 3, last: 3 }, -1, 10, 30)).toEqual({ first: 2, last: 2 });
  });

  it('lets the other end follow instead of exceeding the limit', () => {
    expect(moveLast({ first: 1, last: 30 }, 1, 85, 30)).toEqual({ first: 2, last: 31 });
    expect(moveFirst({ first: 31, last: 60 }, -10, 85, 30)).toEqual({ first: 21, last: 50 });
  });

  it('stops at the ends of the document', () => {
    expect(moveFirst({ first: 1, last: 4 }, -1, 4, 30)).toEqual({ first: 1, last: 4 });
    expect(moveLast({ first: 1, last: 4 }, 10, 4, 30)).toEqual({ first: 1, last: 4 });
  });

  it('is always a range that may be printed, whatever is pressed', () => {
    const move = fc.record({
      end: fc.constantFrom('first', 'last'),
      by: fc.integer({ min: -10, max: 10 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(move, { maxLength: 30 }),
        (pages, limit, moves) => {
          const range = moves.reduce(
            (now, { end, by }) =>
              end === 'first' ? moveFirst(now, by, pages, limit) : moveLast(now, by, pages, limit),
            startRange(pages, limit),
          );
          return (
            range.first >= 1 &&
            range.first <= range.last &&
            range.last <= pages &&
            rangePages(range) <= limit
          );
        },
      ),
    );
  });

  it('counts sheets of two sides', () => {
    expect(sheetCount({ first: 2, last: 6 }, true)).toBe(3);
    expect(sheetCount({ first: 2, last: 6 }, false)).toBe(5);
  });
});
