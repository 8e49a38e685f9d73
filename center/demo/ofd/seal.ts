import * as asn1js from 'asn1js';
import { sm3 } from '../../../src/shared/sm.ts';
import { bytesOf, demoCertificate, der, oid, sequence, sm2WithSm3 } from './certificate.ts';
import { sealPicture, sealSize } from './seal-picture.ts';
import { demoSign } from './test-key.ts';

/** Seal and sealed value: GB/T 38540-2020 (`4`) or GM/T 0031-2014 (`1`). */
export type SealVersion = 1 | 4;

const ia5 = (value: string): asn1js.IA5String => new asn1js.IA5String({ value });
const utf8 = (value: string): asn1js.Utf8String => new asn1js.Utf8String({ value });
const octets = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: bytesOf(bytes) });
const bits = (bytes: Uint8Array): asn1js.BitString =>
  new asn1js.BitString({ valueHex: bytesOf(bytes) });
const integer = (value: number): asn1js.Integer => new asn1js.Integer({ value });

const time = (version: SealVersion, day: string): asn1js.AsnType => {
  const valueDate = new Date(`${day}T00:00:00Z`);
  return version === 4
    ? new asn1js.GeneralizedTime({ valueDate })
    : new asn1js.UTCTime({ valueDate });
};

export interface SealNames {
  readonly seal: string;
  readonly signer: string;
}

const sealOf = (
  version: SealVersion,
  names: SealNames,
  certificate: Uint8Array,
): asn1js.Sequence => {
  const list = sequence(octets(certificate));
  const property = sequence(
    integer(1),
    utf8(names.seal),
    ...(version === 4 ? [integer(1), list] : [list]),
    time(version, '2026-01-01'),
    time(version, '2026-01-01'),
    time(version, '2036-01-01'),
  );
  const info = sequence(
    sequence(ia5('ES'), integer(version), ia5('demo')),
    ia5('demo-seal-1'),
    property,
    sequence(ia5('ofd'), octets(sealPicture(names.seal)), integer(sealSize), integer(sealSize)),
  );
  const signature = bits(demoSign(der(sequence(info, octets(certificate), oid(sm2WithSm3)))));
  return version === 4
    ? sequence(info, octets(certificate), oid(sm2WithSm3), signature)
    : sequence(info, sequence(octets(certificate), oid(sm2WithSm3), signature));
};

/** SignedValue.dat: the seal, and the signature over it and over the digest of `signatureXml`. */
export const sealedValue = (
  version: SealVersion,
  names: SealNames,
  signatureXml: Uint8Array,
  place: { readonly path: string; readonly day: string },
): Uint8Array => {
  const certificate = demoCertificate(names.signer);
  const common = [
    integer(version),
    sealOf(version, names, certificate),
    version === 4 ? time(4, place.day) : bits(Buffer.from(place.day)),
    bits(Buffer.from(sm3([...signatureXml]), 'hex')),
    ia5(place.path),
  ];
  if (version === 4) {
    const toSign = sequence(...common);
    const signature = bits(demoSign(der(toSign)));
    return der(sequence(toSign, octets(certificate), oid(sm2WithSm3), signature));
  }
  const toSign = sequence(...common, octets(certificate), oid(sm2WithSm3));
  return der(sequence(toSign, bits(demoSign(der(toSign)))));
};
