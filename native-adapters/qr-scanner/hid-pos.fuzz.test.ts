import { describe, expect, it } from 'vitest';
import type { Chance } from '../../script/benchmarks/search/chance.ts';
import { anyBytes, fuzzStream } from '../../test/support/fuzz.ts';
import type { RawScan } from './aim.ts';
import { charsetOf } from './charset.ts';
import { scanLimitBytes } from './framing.ts';
import { HidPosDecoder } from './hid-pos.ts';
import { hidPosReports } from './virtual/hid-pos.ts';

const scans: RawScan[] = [];
const decoder = new HidPosDecoder(2, (scan) => scans.push(scan));
const push = (report: Uint8Array): void =>
  decoder.push({ id: report[0] ?? 0, data: report.subarray(1) });
const got = (): Uint8Array[] => scans.splice(0).map(({ payload }) => payload);

/** Mostly short, now and then as long as a code may be; never ending like a programmed suffix. */
const anyCode = (chance: Chance, shortest = 1): Uint8Array => {
  const longest = chance.fraction() < 0.02 ? scanLimitBytes : 300;
  const code = anyBytes(chance, chance.between(shortest, longest + 1));
  code[code.length - 1]! |= 0x80;
  return code;
};

const rounds = {
  whole: (chance: Chance): number => {
    const code = anyCode(chance);
    const reports = hidPosReports(code);
    for (const report of reports) {
      push(report);
      // Another report in between, of a button or a battery, is not part of the code.
      if (chance.fraction() < 0.1) push(report.with(0, chance.between(3, 256)));
    }
    expect(got()).toEqual([code]);
    return reports.length;
  },
  torn: (chance: Chance): number => {
    const reports = hidPosReports(anyCode(chance, 57));
    for (const report of reports.slice(0, -1)) push(report);
    expect([decoder.isEmpty, ...got()]).toEqual([false]);
    decoder.reset();
    return reports.length - 1;
  },
  contradiction: (chance: Chance): number => {
    const reports = hidPosReports(anyCode(chance));
    const liar = chance.between(0, reports.length);
    reports[liar] = reports[liar]!.with(1, chance.between(57, 256));
    for (const report of reports) push(report);
    expect([decoder.isEmpty, ...got()]).toEqual([true]);
    return reports.length;
  },
  noise: (chance: Chance): number => {
    const count = chance.between(1, 30);
    for (let each = 0; each < count; each += 1)
      decoder.push({ id: 2, data: anyBytes(chance, chance.between(0, 70)) });
    for (const payload of got()) {
      expect(payload.length).toBeLessThanOrEqual(scanLimitBytes);
      charsetOf(payload);
    }
    decoder.reset();
    return count;
  },
};

describe('a HID POS scanner that is never switched off', () => {
  it('gives every whole code and nothing else, whatever came before it', async () => {
    const kinds = Object.values(rounds);
    await fuzzStream('HID POS scanner, reports', (chance) => chance.of(kinds)(chance));
  });
});
