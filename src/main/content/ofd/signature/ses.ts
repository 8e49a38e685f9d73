import {
  bitsOf,
  decode,
  isSequence,
  octetsOf,
  oidOf,
  partsOf,
  textOf,
  timeOf,
  wholeOf,
} from './asn1.ts';
import type { Node } from './asn1.ts';

/** A seal's picture as it comes in the seal. */
export interface SealPicture {
  /** `png`, `ofd`, ... in small letters. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** SES_Signature of GM/T 0031-2014 (V1) or GB/T 38540-2020 (V4): what a sealed OFD's SignedValue holds. */
export interface SealedValue {
  /** What the signer signed, as it stands in the file. */
  readonly signed: Uint8Array;
  readonly dataHash: Uint8Array;
  readonly signedAt: string;
  readonly certificate: Uint8Array;
  readonly algorithm: string;
  readonly signature: Uint8Array;
  readonly sealName: string;
  readonly picture: SealPicture | null;
  /** Whether the seal names this certificate; null when it names none in a form known here. */
  readonly namesSigner: (certificate: Uint8Array, digest: Digest) => boolean | null;
}

export type Digest = (bytes: Uint8Array) => Uint8Array;

interface Seal {
  readonly name: string;
  readonly picture: SealPicture | null;
  readonly namesSigner: SealedValue['namesSigner'];
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Certificates themselves, or their digests (`SES_CertList`). */
const signersOf = (list: Node | undefined): SealedValue['namesSigner'] => {
  const entries = partsOf(list);
  const whole = entries.flatMap((entry) => octetsOf(entry) ?? []);
  const digests = entries.flatMap((entry) => octetsOf(partsOf(entry)[1]) ?? []);
  return (certificate, digest) => {
    if (whole.length > 0) return whole.some((one) => sameBytes(one, certificate));
    if (digests.length > 0) return digests.some((one) => sameBytes(one, digest(certificate)));
    return null;
  };
};

const sealOf = (seal: Node | undefined): Seal | null => {
  const info = partsOf(partsOf(seal)[0]);
  const [header, , property, picture] = info;
  if (textOf(partsOf(header)[0]) !== 'ES' || !isSequence(property)) return null;
  const properties = partsOf(property);
  // V4 says first in which form the signers are listed.
  const list = properties.slice(2, 4).find((one) => isSequence(one));
  const [format, data] = partsOf(picture);
  const bytes = octetsOf(data);
  return {
    name: (textOf(properties[1]) ?? '').slice(0, 200),
    picture: bytes === null ? null : { format: (textOf(format) ?? '').toLowerCase(), bytes },
    namesSigner: signersOf(list),
  };
};

/** V1 carries certificate and algorithm inside what is signed, V4 beside it. */
const signerOf = (parts: readonly Node[], signed: readonly Node[]) =>
  parts.length === 2
    ? { certificate: octetsOf(signed[5]), algorithm: oidOf(signed[6]), signature: bitsOf(parts[1]) }
    : { certificate: octetsOf(parts[1]), algorithm: oidOf(parts[2]), signature: bitsOf(parts[3]) };

/** Null for what is no such structure, e.g. a plain PKCS #7 signature. */
export const readSealedValue = (bytes: Uint8Array): SealedValue | null => {
  const parts = partsOf(decode(bytes));
  const [toSign] = parts;
  const signed = partsOf(toSign);
  const [, sealNode, time, hash] = signed;
  const seal = sealOf(sealNode);
  const dataHash = bitsOf(hash);
  const { certificate, algorithm, signature } = signerOf(parts, signed);
  if (toSign === undefined || seal === null || dataHash === null) return null;
  if (certificate === null || algorithm === null || signature === null) return null;
  return {
    signed: wholeOf(toSign),
    dataHash,
    signedAt: timeOf(time).slice(0, 40),
    certificate,
    algorithm,
    signature,
    sealName: seal.name,
    picture: seal.picture,
    namesSigner: seal.namesSigner,
  };
};
