import { describe, expect, it } from 'vitest';
import type { Chance } from '../../script/benchmarks/search/chance.ts';
import { anyBytes, cutUp, fuzzStream } from '../../test/support/fuzz.ts';
import { readScan } from './aim.ts';
import { charsetOf } from './charset.ts';
import { ScanFramer, scanLimitBytes } from './framing.ts';

const codes: Uint8Array[] = [];
const framer = new ScanFramer((payload) => codes.push(payload));
const got = (): Uint8Array[] => codes.splice(0);
const ends = [[0x0d], [0x0a], [0x0d, 0x0a]] as const;
const longestPiece = 64;

/** Bytes that belong to a code: neither its end nor padding. */
const anyCode = (chance: Chance, length: number): Uint8Array =>
  anyBytes(chance, length).map((byte) =>
    byte === 0 || byte === 0x0a || byte === 0x0d ? 0x41 : byte,
  );

const pushCutUp = (chance: Chance, bytes: Uint8Array): void => {
  for (const piece of cutUp(chance, bytes, longestPiece)) {
    framer.push(piece);
    if (chance.fraction() < 0.1) framer.push(Uint8Array.of(0, 0));
  }
};

const rounds = {
  whole: (chance: Chance): number => {
    const wanted = Array.from({ length: chance.between(1, 9) }, () =>
      anyCode(chance, chance.between(1, 200)),
    );
    const bytes = wanted.flatMap((code) => [...code, ...chance.of(ends)]);
    pushCutUp(chance, Uint8Array.from(bytes));
    expect(got()).toEqual(wanted);
    return wanted.length;
  },
  torn: (chance: Chance): number => {
    pushCutUp(chance, anyCode(chance, chance.between(1, 200)));
    framer.discard();
    expect([framer.isEmpty, ...got()]).toEqual([true]);
    return 1;
  },
  overlong: (chance: Chance): number => {
    // Rare: each is four thousand bytes.
    const extra = chance.fraction() < 0.02 ? scanLimitBytes + chance.between(1, 3_000) : 0;
    if (extra === 0) return rounds.torn(chance);
    pushCutUp(chance, Uint8Array.from([...anyCode(chance, extra), 0x0d]));
    expect(got()).toEqual([]);
    return 1;
  },
  noise: (chance: Chance): number => {
    pushCutUp(chance, anyBytes(chance, chance.between(1, 600)));
    framer.discard();
    const found = got();
    for (const code of found) {
      expect(code.length).toBeLessThanOrEqual(scanLimitBytes);
      charsetOf(readScan(code).payload);
    }
    return 1 + found.length;
  },
};

describe('a scanner on a line that is never switched off', () => {
  it('gives every whole code and nothing else, whatever came before it', async () => {
    const kinds = Object.values(rounds);
    await fuzzStream('line scanner, codes', (chance) => chance.of(kinds)(chance));
  });
});
