import { queryCodeOf } from '../../shared/submission/number.ts';

const digitsNeeded = 11;
/** The largest multiple of ten that a byte can hold: bytes from here on would make small digits likelier. */
const firstRefused = 250;

/** A new query code. `fill`: fills bytes with chance. */
export const drawQueryCode = (
  fill: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
): string => {
  const digits: number[] = [];
  const bytes = new Uint8Array(32);
  while (digits.length < digitsNeeded) {
    fill(bytes);
    for (const byte of bytes) if (byte < firstRefused) digits.push(byte % 10);
  }
  bytes.fill(0);
  return queryCodeOf(digits);
};
