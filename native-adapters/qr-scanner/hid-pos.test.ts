import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import type { RawScan } from './aim.ts';
import { scanLimitBytes } from './framing.ts';
import { HidPosDecoder } from './hid-pos.ts';
import { hidPosReports } from './virtual/hid-pos.ts';

const decode = (reports: readonly Uint8Array[]): RawScan[] => {
  const scans: RawScan[] = [];
  const decoder = new HidPosDecoder(2, (scan) => scans.push(scan));
  for (const report of reports) decoder.push({ id: report[0] ?? 0, data: report.subarray(1) });
  return scans;
};
const texts = (reports: readonly Uint8Array[]): string[] =>
  decode(reports).map(({ payload }) => Buffer.from(payload).toString('utf8'));
const changed = (report: Uint8Array, at: number, value: number): Uint8Array =>
  report.with(at, value);

describe('a code in HID POS reports', () => {
  it('is one report when it is short, with its AIM identifier', () => {
    const payload = Uint8Array.from(Buffer.from('GK1.8F3K'));
    expect(decode(hidPosReports(payload, ']Q1'))).toEqual([{ payload, aimId: ']Q1' }]);
  });

  it('goes on over reports as long as the last byte says so', () => {
    const long = '0123456789'.repeat(12);
    expect(hidPosReports(long)).toHaveLength(3);
    expect(texts([...hidPosReports(long), ...hidPosReports('NEXT')])).toEqual([long, 'NEXT']);
  });

  it('keeps bytes of every value: control characters and lines are part of it', () => {
    const payload = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(decode(hidPosReports(payload))[0]!.payload).toEqual(payload);
    expect(texts(hidPosReports('A\u001dB\r\nC'))).toEqual(['A\u001dB\r\nC']);
  });

  it('loses the suffix that the scanner is programmed to add', () => {
    expect(texts(hidPosReports('ABC\r\n'))).toEqual(['ABC']);
  });

  it('is known without an AIM identifier too', () => {
    expect(decode(hidPosReports('A', '\0\0\0'))).toMatchObject([{ aimId: null }]);
  });

  it('of a report of 62 bytes ends in its last byte as well', () => {
    const short = hidPosReports('x'.repeat(60)).map((report) => {
      const cut = report.slice(0, 62);
      cut[61] = report[63]!;
      return cut;
    });
    expect(texts(short)).toEqual(['x'.repeat(60)]);
  });

  it('is dropped whole when a report claims more bytes than it has, and the next one is whole', () => {
    const [first, second] = hidPosReports('y'.repeat(80));
    expect(texts([changed(first!, 1, 57), second!, ...hidPosReports('OK')])).toEqual(['OK']);
  });

  it('is dropped whole when it is longer than any code', () => {
    const fits = 'z'.repeat(scanLimitBytes);
    expect(texts(hidPosReports(fits))).toEqual([fits]);
    expect(texts([...hidPosReports(`${fits}z`), ...hidPosReports('OK')])).toEqual(['OK']);
  });

  it('is not begun by the rest of one that never ended', () => {
    const scans: RawScan[] = [];
    const decoder = new HidPosDecoder(2, (scan) => scans.push(scan));
    decoder.push({ id: 2, data: hidPosReports('half'.repeat(20))[0]!.subarray(1) });
    expect(decoder.isEmpty).toBe(false);
    decoder.reset();
    decoder.push({ id: 2, data: hidPosReports('WHOLE')[0]!.subarray(1) });
    expect(scans.map(({ payload }) => String(Buffer.from(payload)))).toEqual(['WHOLE']);
  });

  it('is not looked for in reports of another number', () => {
    expect(decode(hidPosReports('A').map((report) => changed(report, 0, 3)))).toEqual([]);
  });

  it(
    'comes through unharmed whatever it holds',
    () => {
      const code = fc
        .uint8Array({ minLength: 1, maxLength: 1_000 })
        .filter((bytes) => bytes.at(-1) !== 0x0a && bytes.at(-1) !== 0x0d);
      fc.assert(
        fc.property(fc.array(code, { maxLength: 4 }), (codes) => {
          const got = decode(codes.flatMap((bytes) => hidPosReports(bytes)));
          expect(got.map(({ payload }) => [...payload])).toEqual(codes.map((bytes) => [...bytes]));
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'from noise is bounded, and noise is forgotten',
    () => {
      const report = fc.uint8Array({ maxLength: 70 });
      fc.assert(
        fc.property(fc.array(report, { maxLength: 200 }), (noise) => {
          const scans: RawScan[] = [];
          const decoder = new HidPosDecoder(2, (scan) => scans.push(scan));
          for (const data of noise) decoder.push({ id: 2, data });
          for (const { payload } of scans)
            expect(payload.length).toBeLessThanOrEqual(scanLimitBytes);
          decoder.reset();
          for (const each of hidPosReports('OK')) decoder.push({ id: 2, data: each.subarray(1) });
          expect(String(Buffer.from(scans.at(-1)!.payload))).toBe('OK');
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );
});
