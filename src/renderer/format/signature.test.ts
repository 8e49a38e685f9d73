import { describe, expect, it } from 'vitest';
import { asSignature, extended, outlines, pathOf, pointAt } from './signature.ts';

const drawing = (...rows: string[]) => ({
  ink: [...rows.join('')].map((mark) => mark === '#'),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

describe('a signature', () => {
  it('is in its own units, whatever size the pad has', () => {
    const box = { left: 100, top: 50, width: 500, height: 200 };
    expect(pointAt(350, 150, box)).toEqual([500, 200]);
    expect(pointAt(90, 900, box)).toEqual([0, 400]);
  });

  it('grows by real moves only', () => {
    expect(extended([[10, 10]], [11, 10])).toEqual([[10, 10]]);
    expect(extended([[10, 10]], [20, 10])).toEqual([
      [10, 10],
      [20, 10],
    ]);
    const full = Array.from({ length: 2_000 }, (_, x) => [x % 1000, 0] as const);
    expect(extended(full, [5, 300])).toHaveLength(2_000);
  });

  it('shows a dot', () => {
    expect(pathOf([[3, 4]])).toBe('M3 4L3 4');
  });
});

describe('a name written by the machine', () => {
  it('is followed along its outline, back to where it began', () => {
    expect(outlines(drawing('....', '.##.', '.##.', '....'))).toEqual([
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
        [1, 1],
      ],
    ]);
  });

  it('has an outline for every part and for every hole', () => {
    expect(outlines(drawing('###.#', '#.#.#', '###.#'))).toHaveLength(3);
  });

  it('keeps what touches at a corner together', () => {
    expect(outlines(drawing('#.', '.#'))).toHaveLength(1);
  });

  it('is never more than a signature may be', () => {
    const dots = outlines(drawing(...Array.from({ length: 40 }, () => '#.'.repeat(20))));
    expect(asSignature(dots).length).toBeLessThanOrEqual(200);
    const long = Array.from({ length: 9_000 }, (_, x) => [x % 1000, 1] as const);
    expect(asSignature([long])[0]!.length).toBeLessThanOrEqual(2_000);
  });
});
