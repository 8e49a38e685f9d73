import { createHash, getHashes } from 'node:crypto';
import { sm2, sm3 } from '../../../../shared/sm.ts';
import { decode, hexOf, partsOf } from './asn1.ts';

/** SM3 (GB/T 32905). Node's own is hundreds of times faster, but Electron's cryptography has none. */
export const sm3Of: (bytes: Uint8Array) => Uint8Array = getHashes().includes('sm3')
  ? (bytes) => createHash('sm3').update(bytes).digest()
  : (bytes) => Buffer.from(sm3(bytes), 'hex');

const node =
  (name: string) =>
  (bytes: Uint8Array): Uint8Array =>
    createHash(name).update(bytes).digest();

export interface DigestMethod {
  readonly of: (bytes: Uint8Array) => Uint8Array;
  /** False for those in which two files with one digest can be made. */
  readonly isSound: boolean;
}

const methods: Readonly<Record<string, DigestMethod>> = {
  sm3: { of: sm3Of, isSound: true },
  '1.2.156.10197.1.401': { of: sm3Of, isSound: true },
  sha256: { of: node('sha256'), isSound: true },
  '2.16.840.1.101.3.4.2.1': { of: node('sha256'), isSound: true },
  sha1: { of: node('sha1'), isSound: false },
  '1.3.14.3.2.26': { of: node('sha1'), isSound: false },
  md5: { of: node('md5'), isSound: false },
};

/** By the CheckMethod of References; null for one nobody here knows. The standard's default is MD5. */
export const digestMethod = (name: string | undefined): DigestMethod | null =>
  methods[(name ?? 'md5').toLowerCase().replaceAll('-', '')] ?? null;

/** SM2 with SM3 (GM/T 0006), also by the names that stand for the algorithm at large. */
export const isSm2Signature = (algorithm: string): boolean =>
  ['1.2.156.10197.1.501', '1.2.156.10197.1.301', '1.2.156.10197.1.301.1'].includes(algorithm);

/** As r and s in hexadecimal; DER or both numbers side by side. */
const pairOf = (signature: Uint8Array): string | null => {
  if (signature.length === 64) return Buffer.from(signature).toString('hex');
  const [r, s] = partsOf(decode(signature)).map((part) => hexOf(part));
  if (r === undefined || s === undefined || r === null || s === null) return null;
  return r.length > 64 || s.length > 64 ? null : r.padStart(64, '0') + s.padStart(64, '0');
};

/** `key`: `04` and both coordinates in hexadecimal. */
export const sm2Fits = (signed: Uint8Array, signature: Uint8Array, key: string): boolean => {
  const pair = pairOf(signature);
  return pair !== null && sm2.doVerifySignature([...signed], pair, key, { hash: true });
};
