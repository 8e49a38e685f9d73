/** AIM symbology identifier, ISO/IEC 15424: `]`, a code letter, a modifier. `]Q1` is a QR code. */
const aimPattern = /^\][A-Za-z][0-9A-Za-z]$/;
const aimLength = 3;

/** A code with its identifier, before anybody looked at what it holds. */
export interface RawScan {
  readonly payload: Uint8Array;
  readonly aimId: string | null;
}

/** The identifier at the front of the bytes, or null. */
export const aimIdOf = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, aimLength)).toString('latin1');
  return aimPattern.test(head) ? head : null;
};

/** Splits the identifier off when the scanner is set to send it. */
export const readScan = (bytes: Uint8Array): RawScan => {
  const aimId = aimIdOf(bytes);
  return { payload: aimId === null ? bytes : bytes.slice(aimLength), aimId };
};
