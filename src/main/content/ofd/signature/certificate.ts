import { bitsOf, decode, isSequence, oidOf, partsOf, textOf, type Node } from './asn1.ts';

/** What is needed of an X.509 certificate (RFC 5280): whose it says it is, and the SM2 key in it. */
export interface Certificate {
  readonly name: string;
  /** `04` and both coordinates in hexadecimal; null for a key of another kind. */
  readonly sm2Key: string | null;
}

const commonName = '2.5.4.3';
/** GM/T 0006: an elliptic-curve key on the SM2 curve. */
const ecKey = '1.2.840.10045.2.1';
const sm2Curve = '1.2.156.10197.1.301';

const nameOf = (subject: Node | undefined): string => {
  for (const set of partsOf(subject))
    for (const pair of partsOf(set)) {
      const [type, value] = partsOf(pair);
      if (oidOf(type) === commonName) return textOf(value) ?? '';
    }
  return '';
};

const keyOf = (info: Node | undefined): string | null => {
  const [algorithm, key] = partsOf(info);
  const [kind, curve] = partsOf(algorithm);
  const bits = bitsOf(key);
  if (oidOf(kind) !== ecKey || oidOf(curve) !== sm2Curve) return null;
  return bits?.length === 65 && bits[0] === 4 ? Buffer.from(bits).toString('hex') : null;
};

/** Null for what is no certificate. */
export const readCertificate = (bytes: Uint8Array): Certificate | null => {
  const [signed] = partsOf(decode(bytes));
  const fields = partsOf(signed);
  // The version is written only when it is not the first; then it stands before the serial number.
  const start = fields.findIndex((field) => isSequence(field));
  // From the signature algorithm: issuer, validity, subject, key.
  const [subject, info] = [fields[start + 3], fields[start + 4]];
  if (start < 0 || subject === undefined || info === undefined) return null;
  return { name: nameOf(subject).slice(0, 200), sm2Key: keyOf(info) };
};
