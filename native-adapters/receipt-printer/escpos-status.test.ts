import { describe, expect, it } from 'vitest';
import {
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
