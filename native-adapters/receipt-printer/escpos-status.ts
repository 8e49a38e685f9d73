import type { ReceiptCause } from '../../src/shared/devices.ts';
import type { ReceiptProfile } from './profile.ts';

/** Meaning of the status bytes; pure. Bit tables: Epson TM-U220A pp. 54, 82-83; Bixolon SRP-350 pp. 8-9; Citizen CT-S2000 p. 58. */

/** Answers to DLE EOT 1 to 4. */
export interface StatusBytes {
  readonly printer: number;
  readonly offline: number;
  readonly error: number;
  readonly paper: number;
}

/** Bits 0 and 7 off, 1 and 4 on: how a real-time answer differs from every other byte of the stream. */
export const isRealTimeAnswer = (byte: number): boolean => (byte & 0x93) === 0x12;
/** GS r answers have bits 4 and 7 off; XON, XOFF and the beginning of a status block do not. */
export const isPaperAnswer = (byte: number): boolean => (byte & 0x90) === 0;

const isBlockStart = (byte: number): boolean => (byte & 0x93) === 0x10;
const blockBytes = 4;
/** Four bytes take 4 ms at 9600 baud; what comes later is not the rest of a block. */
const blockMs = 250;

/** What one byte from the printer means where it stands. */
export type Answer =
  | { readonly kind: 'real-time' | 'in-order'; readonly byte: number }
  /** An automatic status block (GS a) ended: something changed. */
  | { readonly kind: 'changed' };

/**
 * Tells answers apart on the one line. The second to fourth byte of an automatic status block look like answers to
 * GS r, and some printers send blocks unasked (a memory switch): taken for the end mark of a slip, they would
 * confirm what never came out. So blocks are counted through; a torn one can only swallow an answer, never make one.
 */
export class AnswerSorter {
  /** Bytes still to come of the block that began. */
  #missing = 0;
  #lastMs = 0;

  take(byte: number, nowMs: number): Answer | null {
    if (isRealTimeAnswer(byte)) return { kind: 'real-time', byte };
    if (isBlockStart(byte)) return this.#expect(blockBytes - 1, nowMs);
    if (!isPaperAnswer(byte)) return null;
    if (this.#missing === 0 || nowMs - this.#lastMs > blockMs) {
      this.#missing = 0;
      return { kind: 'in-order', byte };
    }
    this.#expect(this.#missing - 1, nowMs);
    return this.#missing === 0 ? { kind: 'changed' } : null;
  }

  #expect(missing: number, nowMs: number): null {
    this.#missing = missing;
    this.#lastMs = nowMs;
    return null;
  }
}

const has = (byte: number, bits: number): boolean => (byte & bits) !== 0;

/** What stops the printer, gravest first; null when nothing does. */
export const causeOf = (bytes: StatusBytes, profile: ReceiptProfile): ReceiptCause | null => {
  if (has(bytes.error, 0x20)) return 'unrecoverable';
  if (has(bytes.error, 0x08)) return 'cutter-fault';
  if (has(bytes.offline, 0x04)) return 'cover-open';
  // Without a near-end sensor the end reads 72 instead of 7E, hence only these two bits.
  if (has(bytes.offline, 0x20) || has(bytes.paper, 0x20)) return 'paper-out';
  if (has(bytes.error, 0x40)) return 'head-hot';
  if (profile.presenterSensor && has(bytes.paper, 0x40)) return 'presenter-occupied';
  if (has(bytes.offline, 0x40) || has(bytes.error, 0x04) || has(bytes.printer, 0x08))
    return 'other';
  return null;
};

export const isNearEnd = (bytes: StatusBytes): boolean => has(bytes.paper, 0x0c);

/** `16 12 12 12`, for the technician. */
export const formatStatus = ({ printer, offline, error, paper }: StatusBytes): string =>
  [printer, offline, error, paper].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
