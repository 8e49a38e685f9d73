import type { Scan } from './types.ts';

/** AIM symbology identifier, ISO/IEC 15424: `]`, a code letter, a modifier. `]Q1` is a QR code. */
const aimPrefix = /^\][A-Za-z][0-9A-Za-z]/;
const aimLength = 3;

/** Splits the identifier off when the scanner is set to send it. */
export const readScan = (bytes: Uint8Array): Scan => {
  const head = Buffer.from(bytes.subarray(0, aimLength)).toString('latin1');
  return aimPrefix.test(head)
    ? { payload: bytes.slice(aimLength), aimId: head }
    : { payload: bytes, aimId: null };
};
