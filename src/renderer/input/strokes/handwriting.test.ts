import { describe, expect, it } from 'vitest';
import { measure, prepareAtOnce, readCommitted } from '../../../../script/strokes/accuracy.ts';
import { hands } from '../../../../script/strokes/samples.ts';
import { assign } from './assign.ts';
import type { Stroke } from './shape.ts';

const data = readCommitted();
const handwriting = prepareAtOnce(data);

/** 大, as a finger draws it in a square of some hundred pixels. */
const big: Stroke[] = [
  [
    [80, 140],
    [320, 130],
  ],
  [
    [200, 40],
    [195, 200],
    [80, 360],
  ],
  [
    [200, 150],
    [340, 360],
  ],
];

describe('reading handwriting', () => {
  it('reads a character wherever and however large it is written', () => {
    expect(handwriting.recognise(big, 1)).toEqual(['大']);
    const small = big.map((stroke) => stroke.map(([x, y]) => [x / 8 + 500, y / 8] as const));
    expect(handwriting.recognise(small, 1)).toEqual(['大']);
  });

  it('reads it in any order of its strokes, and one drawn from its end', () => {
    expect(handwriting.recognise(big.toReversed(), 3)).toContain('大');
    const [across = [], ...rest] = big;
    expect(handwriting.recognise([across.toReversed(), ...rest], 3)).toContain('大');
  });

  it('reads a single line and a single dot', () => {
    expect(handwriting.recognise(big.slice(0, 1), 1)).toEqual(['一']);
    expect(
      handwriting.recognise(
        [
          [
            [10, 10],
            [16, 16],
          ],
        ],
        5,
      ).length,
    ).toBe(5);
  });

  it('has nothing to say of an empty square', () => {
    expect(handwriting.recognise([], 5)).toEqual([]);
  });

  it('learns nothing: the same strokes are read alike, whatever was read in between', () => {
    const before = handwriting.recognise(big, 20);
    for (let time = 0; time < 5; time += 1) handwriting.recognise(big.toReversed(), 20);
    expect(handwriting.recognise(big, 20)).toEqual(before);
  });

  // A floor under the figures of docs/benchmarks.md; the seed is none of those.
  it.each([
    ['careful', 0.95, 0.98],
    ['ordinary', 0.8, 0.88],
    ['any order', 0.9, 0.95],
  ])('finds what a hand wrote that is %s', (name, first, amongFive) => {
    const hand = hands.find((one) => one.name === name);
    if (hand === undefined) throw new Error(name);
    const accuracy = measure({ data, handwriting }, hand, { seed: 77, samples: 40 });
    expect(accuracy.first).toBeGreaterThanOrEqual(first);
    expect(accuracy.amongFive).toBeGreaterThanOrEqual(amongFive);
  });
});

it('finds the least sum when each row gets a column of its own', () => {
  expect(assign(Float32Array.from([4, 1, 3, 2, 0, 5, 3, 2, 2]), 3)).toBeCloseTo(5);
});
