import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';
import { cutIntoCodes, joinCodes, mostCodes } from './multi-code.ts';

const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 20);
const codesOf = (text: string): readonly string[] | null =>
  cutIntoCodes({ title: '示例办法', text, sha256: sha256(text) });
/** Text that does not compress: 4 bits a character. */
const noise = (characters: number): string =>
  Array.from({ length: Math.ceil(characters / 20) }, (_, index) => sha256(`${index}`)).join('');

describe('a text in many codes', () => {
  it('is the same text again, from the codes in any order and filmed twice', () => {
    const text = '第一条　为了公开，制定本办法。\n'.repeat(40) + noise(4_000);
    const codes = codesOf(text) ?? [];
    expect(codes.length).toBeGreaterThan(3);
    const filmed = [...codes.toReversed(), codes[1] ?? ''];
    expect(joinCodes(filmed)).toEqual({ text, sha256: sha256(text) });
  });

  it('is so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), (text) => {
        expect(joinCodes(codesOf(text) ?? [])?.text).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('says in each code which one of how many it is, and of what', () => {
    const codes = codesOf(noise(6_000)) ?? [];
    codes.forEach((code, index) =>
      expect(code.split('\n')[0]).toBe(`${index + 1}/${codes.length} 示例办法`),
    );
  });

  it('is nothing while a code is missing, or when one of another text came in its place', () => {
    const codes = [...(codesOf(noise(6_000)) ?? [])];
    expect(joinCodes(codes.slice(1))).toBeNull();
    const other = codesOf(`${noise(6_000)}。`) ?? [];
    expect(joinCodes([codes[0] ?? '', ...other.slice(1)])).toBeNull();
  });

  it('is refused when nobody would film it to the end', () => {
    expect(codesOf(noise(90_000))).toBeNull();
    expect((codesOf(noise(30_000)) ?? []).length).toBeLessThanOrEqual(mostCodes);
  });
});

describe('base32', () => {
  it('gives the same bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuses what it never writes', () => {
    expect([fromBase32('U'), fromBase32('0Z'), fromBase32('0')]).toEqual([null, null, null]);
  });
});
