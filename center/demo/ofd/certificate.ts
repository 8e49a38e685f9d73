import * as asn1js from 'asn1js';
import { demoPublicKey, demoSign } from './test-key.ts';

/** SM2 with SM3, and a key on the SM2 curve (GM/T 0006). */
export const sm2WithSm3 = '1.2.156.10197.1.501';
const ecKey = '1.2.840.10045.2.1';
const sm2Curve = '1.2.156.10197.1.301';

export const sequence = (...value: asn1js.AsnType[]): asn1js.Sequence =>
  new asn1js.Sequence({ value });
export const oid = (value: string): asn1js.ObjectIdentifier =>
  new asn1js.ObjectIdentifier({ value });
export const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
export const der = (node: asn1js.AsnType): Uint8Array => new Uint8Array(node.toBER());

const nameOf = (...pairs: readonly (readonly [string, string])[]): asn1js.Sequence =>
  sequence(
    ...pairs.map(
      ([type, value]) =>
        new asn1js.Set({ value: [sequence(oid(type), new asn1js.Utf8String({ value }))] }),
    ),
  );

const utc = (year: number): asn1js.UTCTime =>
  new asn1js.UTCTime({ valueDate: new Date(Date.UTC(year, 0, 1)) });

/** A certificate of nobody: self-signed, its subject says that it is an example. */
export const demoCertificate = (subject: string): Uint8Array => {
  const name = nameOf(['2.5.4.6', 'CN'], ['2.5.4.10', '示例'], ['2.5.4.3', subject]);
  const algorithm = sequence(oid(sm2WithSm3));
  const toSign = sequence(
    new asn1js.Constructed({
      idBlock: { tagClass: 3, tagNumber: 0 },
      value: [new asn1js.Integer({ value: 2 })],
    }),
    new asn1js.Integer({ value: 20260101 }),
    algorithm,
    name,
    sequence(utc(2026), utc(2036)),
    name,
    sequence(
      sequence(oid(ecKey), oid(sm2Curve)),
      new asn1js.BitString({ valueHex: bytesOf(Buffer.from(demoPublicKey, 'hex')) }),
    ),
  );
  const signature = new asn1js.BitString({ valueHex: bytesOf(demoSign(der(toSign))) });
  return der(sequence(toSign, algorithm, signature));
};
