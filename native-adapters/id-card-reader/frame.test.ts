import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import { samCommands, parseReply, formatReplyHead, formatSamNumber } from './commands.ts';
import { encodeFrame, FrameDecoder } from './frame.ts';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const collector = () => {
  const bodies: string[] = [];
  const decoder = new FrameDecoder({
    shortestLength: 4,
    onBody: (body) => bodies.push(hexOf(body)),
  });
  return { bodies, decoder };
};

const bodiesOf = (...pieces: readonly Uint8Array[]): string[] => {
  const { bodies, decoder } = collector();
  for (const piece of pieces) decoder.push(piece);
  decoder.flush();
  return bodies;
};

// Published frames, byte by byte.
const statusOk = hex('aa aa aa 96 69 00 04 00 00 90 94');
const found = hex('aa aa aa 96 69 00 08 00 00 9f 00 00 00 00 97');
const noCard = hex('aa aa aa 96 69 00 04 00 00 80 84');
const selected = hex('aa aa aa 96 69 00 0c 00 00 90 00 00 00 00 00 00 00 00 9c');

describe('commands', () => {
  it.each([
    ['status', 'aaaaaa96690003 11ff ed'],
    ['samNumber', 'aaaaaa96690003 12ff ee'],
    ['find', 'aaaaaa96690003 2001 22'],
    ['select', 'aaaaaa96690003 2002 21'],
    ['read', 'aaaaaa96690003 3001 32'],
    ['readWithFingerprint', 'aaaaaa96690003 3010 23'],
    ['address', 'aaaaaa96690003 3003 30'],
  ] as const)('are the published bytes: %s', (name, bytes) => {
    expect(hexOf(samCommands[name].bytes)).toBe(bytes.replaceAll(' ', ''));
  });

  it('take for an answer only what answers them', () => {
    const reply = (body: string) => parseReply(hex(body));
    expect(samCommands.find.isAnswer(reply('00009f 00000000'))).toBe(true);
    expect(samCommands.find.isAnswer(reply('000080'))).toBe(true);
    expect(samCommands.find.isAnswer(reply('000090'))).toBe(false);
    expect(samCommands.find.isAnswer(reply('000091'))).toBe(false);
    expect(samCommands.status.isAnswer(reply('000080'))).toBe(false);
    expect(samCommands.status.isAnswer(reply('000066'))).toBe(true);
    expect(samCommands.read.isAnswer(reply('000090 0000000000000000'))).toBe(false);
    expect(samCommands.address.isAnswer(reply('000091'))).toBe(true);
  });
});

describe('replies', () => {
  it('are read from the published bytes', () => {
    expect(bodiesOf(statusOk, found, noCard, selected)).toEqual([
      '000090',
      '00009f00000000',
      '000080',
      '0000900000000000000000',
    ]);
  });

  it('are shown without their data', () => {
    expect(formatReplyHead(parseReply(hex('00009fdeadbeef')))).toBe(
      'aa aa aa 96 69 00 08 00 00 9f',
    );
  });

  it('name the module as it is printed on it', () => {
    const number = formatSamNumber(hex('05000300 097b3301 40e20100 b168de3a'));
    expect(number).toBe('05.03-20151049-000123456-987654321');
  });
});

describe('frames in a stream', () => {
  it('are found behind noise, half a preamble and one AA too many', () => {
    expect(bodiesOf(hex('ff00aaaa'), found)).toEqual(['00009f00000000']);
    expect(bodiesOf(hex('aaaaaa9669'), found)).toEqual(['00009f00000000']);
    expect(bodiesOf(hex('aa'), found)).toEqual(['00009f00000000']);
  });

  it('are dropped when their checksum is wrong, and cost no other', () => {
    const wrong = found.slice();
    wrong[14] = 0x98;
    expect(bodiesOf(wrong, noCard)).toEqual(['000080']);
  });

  it.each(['0003 000090', '1001 000090', 'ffff 000090'])(
    'have a length that can be: %s',
    (rest) => {
      expect(bodiesOf(hex(`aaaaaa9669${rest}`), noCard)).toEqual(['000080']);
    },
  );

  it('may stand behind the head of one that never came', () => {
    expect(bodiesOf(hex('aaaaaa9669 0500 0102'), noCard)).toEqual(['000080']);
  });

  it('leave nothing behind when they are given up', () => {
    const { decoder, bodies } = collector();
    decoder.push(found.subarray(0, 9));
    expect(decoder.isPartial).toBe(true);
    decoder.flush();
    expect(decoder.isPartial).toBe(false);
    decoder.push(noCard);
    expect(bodies).toEqual(['000080']);
  });
});

/** Bytes that can be no part of a preamble, so that what is between frames cannot swallow one by chance. */
const noise = fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.map((byte) => byte & 0x7f));
const body = fc.uint8Array({ minLength: 3, maxLength: 300 });
const cuts = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 20 });

const cutUp = (bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
};

describe('however a stream is cut up', () => {
  it(
    'no frame is lost and none appears from nowhere',
    () => {
      const streams = fc.array(fc.tuple(noise, body), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(streams, cuts, (stream, sizes) => {
          const bytes = Buffer.concat(
            stream.flatMap(([before, frame]) => [before, encodeFrame(frame)]),
          );
          expect(bodiesOf(...cutUp(bytes, sizes))).toEqual(stream.map(([, frame]) => hexOf(frame)));
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'a byte that changed on the way makes no other frame',
    () => {
      fc.assert(
        fc.property(body, fc.nat(), fc.integer({ min: 1, max: 255 }), (frame, where, change) => {
          const bytes = encodeFrame(frame);
          const at = where % bytes.length;
          bytes[at] = bytes[at]! ^ change;
          const heard = bodiesOf(bytes, noCard);
          expect(heard.at(-1)).toBe('000080');
          expect(heard).not.toContain(hexOf(frame));
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'any bytes at all are taken without a fault, and the next frame is heard',
    () => {
      const beginnings = fc.constantFrom(hex('aaaaaa9669'), hex('aaaaaa96690fff'), hex('aa'));
      const junk = fc.array(fc.oneof(beginnings, fc.uint8Array({ maxLength: 2_000 })), {
        maxLength: 5,
      });
      fc.assert(
        fc.property(junk, cuts, (pieces, sizes) => {
          const { decoder, bodies } = collector();
          for (const piece of cutUp(Buffer.concat(pieces), sizes)) decoder.push(piece);
          decoder.flush();
          decoder.push(found);
          expect(bodies.at(-1)).toBe('00009f00000000');
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );
});
