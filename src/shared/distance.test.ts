import { describe, expect, it } from 'vitest';
import { metresBetween, roundedMetres, walkMinutes } from './distance.ts';

describe('the distance between two places', () => {
  it('is a degree of latitude where only that differs', () => {
    expect(metresBetween([116.6, 35], [116.6, 36])).toBeCloseTo(111_195, 0);
  });

  it('is shorter along a parallel in the north', () => {
    expect(metresBetween([116, 60], [117, 60])).toBeCloseTo(55_597, -1);
  });

  it('is nothing from a place to itself', () => {
    expect(metresBetween([116.6, 35.4], [116.6, 35.4])).toBe(0);
  });

  it('is told to the fifty below a kilometre and to the hundred above', () => {
    expect([12, 874, 876, 1_249, 1_251].map(roundedMetres)).toEqual([50, 850, 900, 1_200, 1_300]);
  });

  it('takes longer to walk than the straight line says', () => {
    expect([10, 560, 5_600].map(walkMinutes)).toEqual([1, 10, 100]);
  });
});
