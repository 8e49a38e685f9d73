import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns } from '../../test/support/fuzz.ts';
import { readText } from './eci.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

/** 受理 in UTF-8 and in GB 18030. */
const utf8 = [0xe5, 0x8f, 0x97, 0xe7, 0x90, 0x86];
const gb = [0xca, 0xdc, 0xc0, 0xed];

const read = (aimId: string | null, ...parts: readonly (string | readonly number[])[]) => {
  const { payload, charset } = readText({ payload: bytes(...parts), aimId });
  return [charset, [...payload]];
};

describe('a code that names its charset', () => {
  it('is read as it says', () => {
    expect(read(']Q2', '\\000026', utf8)).toEqual(['utf-8', utf8]);
    expect(read(']Q2', '\\000029', gb)).toEqual(['gb18030', gb]);
    expect(read(']Q4', '\\000032', gb)).toEqual(['gb18030', gb]);
    expect(read(']d4', '\\000026', 'GK1')).toEqual(['ascii', [0x47, 0x4b, 0x31]]);
  });

  it('has its doubled backslashes made single', () => {
    expect(read(']Q2', '\\000026', 'C:\\\\a\\\\000026')).toEqual([
      'ascii',
      [...Buffer.from('C:\\a\\000026')],
    ]);
  });

  it('is binary when its bytes do not bear it out, or we do not have its charset', () => {
    expect(read(']Q2', '\\000026', gb)).toEqual(['binary', gb]);
    expect(read(']Q2', '\\000020', [0x8e, 0xf3])).toEqual(['binary', [0x8e, 0xf3]]);
    expect(read(']Q2', '\\000026', utf8, '\\000029', gb)).toEqual(['binary', [...utf8, ...gb]]);
    expect(read(']Q2', '\\000003', [0xe9])).toEqual(['binary', [0xe9]]);
  });

  it('is left alone when the scanner does not speak the protocol', () => {
    const bare = [...bytes('\\000026', utf8)];
    expect(read(']Q1', bare)).toEqual(['utf-8', bare]);
    expect(read(null, bare)).toEqual(['utf-8', bare]);
    // Says that the code has one, and sends the data raw.
    expect(read(']Q2', utf8)).toEqual(['utf-8', utf8]);
    expect(read(']Q2', 'C:\\\\a')).toEqual(['ascii', [...Buffer.from('C:\\\\a')]]);
    expect(read(']Q2', '\\000026', 'a\\b')).toEqual(['ascii', [...Buffer.from('\\000026a\\b')]]);
    expect(read(']Q2', '\\00002')).toEqual(['ascii', [...Buffer.from('\\00002')]]);
  });

  it('gives back any data that was written so', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        const doubled = [...data].flatMap((byte) => (byte === 0x5c ? [byte, byte] : [byte]));
        expect(read(']Q2', '\\000026', doubled)[1]).toEqual([...data]);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
