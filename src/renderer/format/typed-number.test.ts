import { describe, expect, it } from 'vitest';
import {
  decimalDigits,
  finishedNumber,
  typed,
  wholeDigits,
  type TypedNumber,
} from './typed-number.ts';

const none: TypedNumber = { text: '', refused: null };
const typing = (keys: string, highest = 1_000_000): TypedNumber =>
  [...keys].reduce(({ text }, key) => typed(text, key, highest), none);

describe('a number that is typed', () => {
  it.each([
    ['12', '12'],
    ['007', '7'],
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['0.05', '0.05'],
    ['12.', '12.'],
    ['5-', '-5'],
    ['5--', '5'],
    ['-.5', '-0.5'],
    ['-03', '-3'],
    ['199.999999', '199.999999'],
  ])('by %s stands as %s', (keys, text) => {
    expect(typing(keys)).toEqual({ text, refused: null });
  });

  it('is never cut: a digit that the highest number has no place for is refused', () => {
    expect(typing('1200', 1_200)).toEqual({ text: '1200', refused: null });
    expect(typing('12000', 1_200)).toEqual({ text: '1200', refused: 'whole' });
    expect(typing('1234567890', 5_000_000_000)).toEqual({ text: '1234567890', refused: null });
    expect(typing('-12000', 1_200)).toEqual({ text: '-1200', refused: 'whole' });
    expect(typing('1.1234567')).toEqual({ text: '1.123456', refused: 'decimals' });
    expect(typing('1.2.')).toEqual({ text: '1.2', refused: 'point' });
  });

  it('says nothing more once another key is taken', () => {
    expect(typing('12000.', 1_200)).toEqual({ text: '1200.', refused: null });
  });

  it('has room for the highest number and no more digits than are compared exactly', () => {
    expect([0.5, 120, 1e9, 1e14, 1e30].map(wholeDigits)).toEqual([1, 3, 10, 15, 15]);
    expect([0.5, 120, 1e9, 1e14, 1e30].map(decimalDigits)).toEqual([6, 6, 5, 1, 1]);
  });

  it('is finished when there is a digit, and judged as it was typed', () => {
    expect(['', '-', '0.', '12.', '12.50', '-3'].map(finishedNumber)).toEqual([
      null,
      null,
      '0',
      '12',
      '12.50',
      '-3',
    ]);
  });
});
