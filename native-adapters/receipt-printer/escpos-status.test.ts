import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptCauses } from '../../src/shared/devices.ts';
import { fuzzRuns, fuzzTimeoutMs } from '../../test/support/fuzz.ts';
import {
  AnswerSorter,
  causeOf,
  formatStatus,
  isNearEnd,
  isPaperAnswer,
  isRealTimeAnswer,
} from './escpos-status.ts';
import { receiptProfile } from './profile.ts';

const generic = receiptProfile('generic-80mm')!;
const presenter = receiptProfile('citizen-ppu-231')!;
const bytes = (text: string) => {
  const [printer = 0, offline = 0, error = 0, paper = 0] = Buffer.from(text, 'hex');
  return { printer, offline, error, paper };
};

describe('status bytes', () => {
  it.each([
    ['16121212', null],
    ['12121212', null],
    ['1e32127e', 'paper-out'],
    ['1e321272', 'paper-out'],
    ['1e161212', 'cover-open'],
    ['1e521a12', 'cutter-fault'],
    ['1e525212', 'head-hot'],
    ['1e523212', 'unrecoverable'],
    ['1e121212', 'other'],
  ])('%s means %s', (text, cause) => {
    expect(causeOf(bytes(text), generic)).toBe(cause);
  });

  it('name the graver cause first when there are two', () => {
    expect(causeOf(bytes('1e36127e'), generic)).toBe('cover-open');
  });

  it('read bit 6 of the paper byte by the model', () => {
    expect(causeOf(bytes('16121252'), presenter)).toBe('presenter-occupied');
    expect(causeOf(bytes('16121252'), generic)).toBeNull();
  });

  it('warn when the roll is near its end, which is no reason to stop', () => {
    expect(isNearEnd(bytes('1612121e'))).toBe(true);
    expect(causeOf(bytes('1612121e'), generic)).toBeNull();
    expect(isNearEnd(bytes('16121212'))).toBe(false);
  });

  it('are told apart from paper answers and flow control on the same line', () => {
    const kinds = [0x12, 0x7e, 0x00, 0x0f, 0x11, 0x13].map((byte) => [
      isRealTimeAnswer(byte),
      isPaperAnswer(byte),
    ]);
    expect(kinds).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });

  it('are shown to the technician as they came', () => {
    expect(formatStatus(bytes('1e32127e'))).toBe('1e 32 12 7e');
  });
});

describe('answers on one line', () => {
  const sort = (hex: string, stepMs = 1): string[] => {
    const sorter = new AnswerSorter();
    return [...Buffer.from(hex, 'hex')].flatMap(
      (byte, index) => sorter.take(byte, index * stepMs)?.kind ?? [],
    );
  };

  it('are told apart: real-time, in order, and flow control that is none', () => {
    expect(sort('161212121113007e03')).toEqual([
      'real-time',
      'real-time',
      'real-time',
      'real-time',
      'in-order',
      'real-time',
      'in-order',
    ]);
  });

  it('in a status block that nobody asked for are no answers: they must not confirm a slip', () => {
    expect(sort('18000f00')).toEqual(['changed']);
    expect(sort('1800160f00')).toEqual(['real-time', 'changed']);
    expect(sort('1800180f0f0000')).toEqual(['changed', 'in-order']);
  });

  it('are heard again after a block that was torn', () => {
    expect(sort('1800', 1)).toEqual([]);
    expect(sort('1000', 1_000)).toEqual(['in-order']);
  });

  it(
    'of any bytes are sorted without harm, and a block of four never holds an in-order answer',
    () => {
      const block = fc.tuple(
        fc.constantFrom(0x10, 0x18, 0x30, 0x38),
        fc.constantFrom(0x00, 0x08, 0x20, 0x40),
        fc.constantFrom(0x00, 0x03, 0x0f),
        fc.constantFrom(0x00, 0x0f),
      );
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 500 }), fc.array(block), (noise, blocks) => {
          const sorter = new AnswerSorter();
          for (const byte of noise) sorter.take(byte, 0);
          const laterMs = 10_000;
          const kinds = blocks.flat().map((byte) => sorter.take(byte, laterMs)?.kind ?? null);
          expect(kinds.filter((kind) => kind !== null)).toEqual(blocks.map(() => 'changed'));
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'of any bytes have a meaning and a text for the technician',
    () => {
      const byte = fc.integer({ min: 0, max: 255 });
      const status = fc.record({ printer: byte, offline: byte, error: byte, paper: byte });
      fc.assert(
        fc.property(status, (any) => {
          for (const profile of [generic, presenter])
            expect(receiptCauses).toContain(causeOf(any, profile) ?? 'other');
          expect(formatStatus(any)).toMatch(/^([0-9a-f]{2} ?){4}$/);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeoutMs,
  );
});
