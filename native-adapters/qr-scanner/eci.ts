import { charsetOf, reads } from './charset.ts';
import type { RawScan } from './aim.ts';
import type { ScanCharset } from './types.ts';

/**
 * Codes that name their own charset (AIM ITS/04-023: Extended Channel Interpretations). A scanner that passes this on says
 * so in the AIM identifier's modifier, writes each designator as a backslash and six digits, and doubles every backslash
 * of the data.
 */

/** QR codes and Data Matrix whose reader speaks this protocol. */
const speaksEci: ReadonlySet<string> = new Set([']Q2', ']Q4', ']Q6', ']d4', ']d5', ']d6']);

/** The designators we read; every other one is a charset we do not have. */
const charsets: Readonly<Record<string, ScanCharset>> = {
  '000026': 'utf-8',
  '000027': 'ascii',
  '000029': 'gb18030', // GB 2312, a part of it
  '000032': 'gb18030',
};

const backslash = 0x5c;
const digits = 6;

interface Unescaped {
  readonly payload: Uint8Array;
  readonly designators: readonly string[];
}

const designatorAt = (bytes: Uint8Array, at: number): string | null => {
  const text = Buffer.from(bytes.subarray(at, at + digits)).toString('latin1');
  return /^\d{6}$/.test(text) ? text : null;
};

/** Null for bytes in which a backslash stands alone: then the scanner does not speak the protocol after all. */
const unescaped = (bytes: Uint8Array): Unescaped | null => {
  const payload: number[] = [];
  const designators: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const designator = byte === backslash ? designatorAt(bytes, at + 1) : null;
    if (designator !== null) {
      designators.push(designator);
      at += digits;
      continue;
    }
    if (byte === backslash) {
      at += 1;
      if (bytes[at] !== backslash) return null;
    }
    payload.push(byte);
  }
  return { payload: Uint8Array.from(payload), designators };
};

/** What the code says of itself, if its bytes bear it out. */
const declared = (payload: Uint8Array, designators: readonly string[]): ScanCharset => {
  const named = new Set(designators.map((designator) => charsets[designator] ?? 'binary'));
  const [charset, ...others] = named;
  if (charset === undefined || others.length > 0) return 'binary';
  if (charset === 'binary' || charset === 'ascii') {
    return charsetOf(payload) === 'ascii' ? 'ascii' : 'binary';
  }
  return payload.every((byte) => byte < 0x80)
    ? 'ascii'
    : reads(charset, payload)
      ? charset
      : 'binary';
};

/** The bytes of the code itself, and how they read as text: as the code declares it, else by looking. */
export const readText = ({
  payload,
  aimId,
}: RawScan): Pick<RawScan, 'payload'> & {
  readonly charset: ScanCharset;
} => {
  const plain = aimId !== null && speaksEci.has(aimId) ? unescaped(payload) : null;
  if (plain === null || plain.designators.length === 0)
    return { payload, charset: charsetOf(payload) };
  return { payload: plain.payload, charset: declared(plain.payload, plain.designators) };
};
