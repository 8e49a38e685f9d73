import { boxOf, type Box } from '../geometry.ts';
import type { Part, Reading } from '../reading.ts';
import { child, childrenNamed, textIn, type Element } from '../xml.ts';
import { readSealedValue, type SealedValue } from './ses.ts';

/** Where a seal is drawn; `clip` is counted from the left upper corner of `box`. */
export interface Stamp {
  readonly pageId: string;
  readonly box: Box;
  readonly clip: Box | null;
}

/** One signature of a document as it stands in the file; nothing of it is believed yet. */
export interface FoundSignature {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly references: readonly { readonly path: string; readonly digest: string }[];
  readonly method: string | undefined;
  readonly stamps: readonly Stamp[];
  /** Null when the value is missing or of another form. */
  readonly value: SealedValue | null;
  readonly writtenAt: string;
}

const stampsOf = (info: Element | null): Stamp[] =>
  childrenNamed(info, 'StampAnnot').flatMap(({ attributes }) => {
    const box = boxOf(attributes['Boundary']);
    if (box === null) return [];
    return [{ pageId: attributes['PageRef'] ?? '', box, clip: boxOf(attributes['Clip']) }];
  });

const openSignature = (reading: Reading, from: Part, location: string): FoundSignature | null => {
  const file = reading.file(from.path, location);
  if (file === null) return null;
  const { root } = reading.part('', `/${file.path}`);
  const info = child(root, 'SignedInfo');
  const references = child(info, 'References');
  const valueAt = textIn(root, 'SignedValue');
  const value = valueAt === null ? null : reading.file(file.path, valueAt);
  return {
    ...file,
    references: childrenNamed(references, 'Reference').map((reference) => ({
      path: reference.attributes['FileRef'] ?? '',
      digest: textIn(reference, 'CheckValue') ?? '',
    })),
    method: references?.attributes['CheckMethod'],
    stamps: stampsOf(info),
    value: value === null ? null : readSealedValue(value.bytes),
    writtenAt: (textIn(info, 'SignatureDateTime') ?? '').slice(0, 40),
  };
};

/** The signatures a list (Signatures.xml) names. One whose file is missing stands as null. */
export const findSignatures = (
  reading: Reading,
  from: string,
  location: string,
): (FoundSignature | null)[] => {
  const list = reading.part(from, location);
  return childrenNamed(list.root, 'Signature').map(({ attributes }) =>
    openSignature(reading, list, attributes['BaseLoc'] ?? ''),
  );
};
