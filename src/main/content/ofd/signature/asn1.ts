import * as asn1js from 'asn1js';

/** Reading DER the way seals need it: by position, null where something else stands. */

export type Node = asn1js.AsnType;

export const decode = (bytes: Uint8Array): Node | null => {
  const copy = bytes.slice().buffer;
  const { offset, result } = asn1js.fromBER(copy);
  return offset === -1 || offset !== copy.byteLength ? null : result;
};

export const partsOf = (node: Node | null | undefined): readonly Node[] =>
  node instanceof asn1js.Sequence ||
  node instanceof asn1js.Set ||
  (node instanceof asn1js.Constructed && node.idBlock.tagClass === 3)
    ? (node as asn1js.Constructed).valueBlock.value
    : [];

export const isSequence = (node: Node | undefined): boolean => node instanceof asn1js.Sequence;

/** The whole of it as it stands in the file: what a signature is over. */
export const wholeOf = (node: Node): Uint8Array => new Uint8Array(node.valueBeforeDecodeView);

export const octetsOf = (node: Node | undefined): Uint8Array | null =>
  node instanceof asn1js.OctetString ? new Uint8Array(node.getValue()) : null;

export const bitsOf = (node: Node | undefined): Uint8Array | null =>
  node instanceof asn1js.BitString ? new Uint8Array(node.valueBlock.valueHexView) : null;

export const oidOf = (node: Node | undefined): string | null =>
  node instanceof asn1js.ObjectIdentifier ? node.getValue() : null;

export const textOf = (node: Node | undefined): string | null =>
  node instanceof asn1js.BaseStringBlock ? node.getValue() : null;

/** An unsigned number as hexadecimal digits without leading zeros. */
export const hexOf = (node: Node | undefined): string | null =>
  node instanceof asn1js.Integer
    ? Buffer.from(node.valueBlock.valueHexView)
        .toString('hex')
        .replace(/^(?:00)+/, '')
    : null;

/** GeneralizedTime, UTCTime, or a time written as text; empty when there is none. */
export const timeOf = (node: Node | undefined): string => {
  if (node instanceof asn1js.GeneralizedTime || node instanceof asn1js.UTCTime)
    return node.toDate().toISOString();
  return textOf(node) ?? '';
};
