import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueryCode } from '../../shared/submission/number.ts';
import { drawQueryCode } from './query-code.ts';

describe('a query code', () => {
  it('is one that can be read back, and another each time', () => {
    const codes = Array.from({ length: 200 }, () => drawQueryCode());
    expect(codes.every((code) => readQueryCode(code) === code)).toBe(true);
    expect(new Set(codes).size).toBe(200);
  });

  it('passes over the bytes that would make small digits likelier', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (chance) => {
        const isRefused = chance.filter((byte) => byte < 250).length < 11;
        fc.pre(!isRefused);
        const code = drawQueryCode((bytes) => bytes.set(chance));
        const digits = Array.from(chance)
          .filter((byte) => byte < 250)
          .map((byte) => byte % 10);
        expect(code.slice(0, 11)).toBe(digits.slice(0, 11).join(''));
      }),
    );
  });
});
