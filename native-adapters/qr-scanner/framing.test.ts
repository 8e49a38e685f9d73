import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import { readScan } from './aim.ts';
import { ScanFramer, scanLimitBytes } from './framing.ts';

const frames = (...pieces: (string | Uint8Array)[]): string[] => {
  const scans: string[] = [];
  const framer = new ScanFramer((payload) => scans.push(Buffer.from(payload).toString('latin1')));
  for (const piece of pieces) framer.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return scans;
};

describe('codes from a line of bytes', () => {
  it.each(['\r', '\n', '\r\n'])('end at %j', (suffix) => {
    expect(frames(`ABC${suffix}DEF${suffix}`)).toEqual(['ABC', 'DEF']);
  });

  it('are whole however the bytes are cut up', () => {
    const codes = fc.array(fc.stringMatching(/^[ -~]{1,30}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const bytes = Buffer.from(list.map((code) => `${code}\r\n`).join(''));
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
        expect(frames(...pieces)).toEqual(list);
      }),
    );
  });

  it('wait for their end', () => {
    expect(frames('ABC')).toEqual([]);
  });

  it('are dropped whole when they are longer than any code', () => {
    expect(frames('x'.repeat(scanLimitBytes + 1), '\n', 'OK\n')).toEqual(['OK']);
    expect(frames('x'.repeat(scanLimitBytes), '\n')).toHaveLength(1);
  });

  it(
    'from noise are bounded, and a whole code after it is read',
    () => {
      fc.assert(
        fc.property(fc.array(fc.uint8Array({ maxLength: 6_000 }), { maxLength: 8 }), (noise) => {
          const codes = frames(...noise, '\r', 'OK\r');
          expect(codes.at(-1)).toBe('OK');
          for (const code of codes) expect(code.length).toBeLessThanOrEqual(scanLimitBytes);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it('lose padding NULs and nothing else', () => {
    expect(frames(Uint8Array.of(0, 0x41, 0, 0xd6, 0xd0, 0x0a))).toEqual(['A\xd6\xd0']);
  });
});

describe('the AIM identifier', () => {
  it('is split off when the scanner sends it', () => {
    expect(readScan(new Uint8Array(Buffer.from(']Q1hello')))).toEqual({
      aimId: ']Q1',
      payload: new Uint8Array(Buffer.from('hello')),
    });
  });

  it('is not seen in a payload that only begins alike', () => {
    expect(readScan(Buffer.from(']]x')).aimId).toBeNull();
    expect(readScan(Buffer.from('Q1')).aimId).toBeNull();
  });
});
