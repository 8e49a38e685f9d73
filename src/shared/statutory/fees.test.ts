import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeByCasesYuan, feeByPagesYuan, feeOfCaseYuan } from './fees.ts';

describe('the fee for very many requests', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [51, 7_400],
  ])('%i cases in a month: %i yuan', (cases, yuan) => expect(feeByCasesYuan(cases)).toBe(yuan));

  it('is the sum of what each case costs', () => {
    fc.assert(
      fc.property(fc.nat(500), (cases) => {
        let sum = 0;
        for (let number = 1; number <= cases; number += 1) sum += feeOfCaseYuan(number);
        expect(feeByCasesYuan(cases)).toBe(sum);
      }),
    );
  });
});

describe('the fee for very many pages', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
  ])('%i pages: %i yuan', (pages, yuan) => expect(feeByPagesYuan(pages)).toBe(yuan));

  it('never gets less with more pages', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (pages) => {
        expect(feeByPagesYuan(pages + 1) >= feeByPagesYuan(pages)).toBe(true);
      }),
    );
  });
});

it.each([-1, 1.5, Number.NaN])('%s is no count', (count) => {
  expect(() => feeByCasesYuan(count)).toThrow(RangeError);
  expect(() => feeByPagesYuan(count)).toThrow(RangeError);
  expect(() => feeOfCaseYuan(count)).toThrow(RangeError);
});
