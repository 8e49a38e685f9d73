import { describe, expect, it } from 'vitest';
import { shiftTo, sightAfter, type Sight } from './moving-picture.ts';

const from: Sight = { center: [12_979_000, 4_215_000], resolution: 4.8 };

describe('the moved picture of the map', () => {
  it('goes with the finger: right and down shows what lies west and north', () => {
    expect(sightAfter(from, { x: 100, y: 50, scale: 1 })).toEqual({
      center: [12_979_000 - 480, 4_215_000 + 240],
      resolution: 4.8,
    });
  });

  it('shows, moved and scaled, exactly what is to be seen', () => {
    for (const to of [
      { center: [12_980_200, 4_214_400], resolution: 4.8 },
      { center: [12_979_000, 4_215_000], resolution: 2.4 },
      { center: [12_977_500, 4_216_250], resolution: 9.6 },
    ]) {
      const seen = sightAfter(from, shiftTo(from, to));
      expect(seen.resolution).toBeCloseTo(to.resolution, 9);
      expect(seen.center[0]).toBeCloseTo(to.center[0] ?? 0, 6);
      expect(seen.center[1]).toBeCloseTo(to.center[1] ?? 0, 6);
    }
  });

  it('does not move for where it is already', () => {
    const { x, y, scale } = shiftTo(from, from);
    expect([Math.abs(x), Math.abs(y), scale]).toEqual([0, 0, 1]);
  });
});
