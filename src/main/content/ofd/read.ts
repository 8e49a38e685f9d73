import type { OfdSignature } from '../../../shared/ofd.ts';
import { openArchive, type Archive } from './archive.ts';
import { readDocument } from './document.ts';
import type { Page } from './model.ts';
import { Reading } from './reading.ts';
import { drawSeals, type ReadPicture } from './seals.ts';
import { judgeSignatures } from './signature/judge.ts';
import { findSignatures, type FoundSignature } from './signature/signatures.ts';
import { limits, OfdTrouble, tooLarge } from './trouble.ts';
import { childrenNamed, textIn, type Element } from './xml.ts';

/** A whole OFD, read and judged. */
export interface ReadOfd {
  readonly pages: readonly Page[];
  readonly signature: OfdSignature;
  /** Things that could not be drawn. */
  readonly leftOut: number;
}

const entry = 'OFD.xml';

const refuseEncrypted = (archive: Archive): void => {
  for (const path of archive.keys())
    if (/^(?:.*\/)?encrypt(?:ions|info|ion)?\.(?:xml|dat)$/i.test(path))
      throw new OfdTrouble('encrypted', path);
};

/** Read apart from the pages: what signatures lie in is never under a signature itself. */
const signaturesOf = (reading: Reading, body: Element): (FoundSignature | null)[] => {
  const list = textIn(body, 'Signatures');
  return list === null ? [] : findSignatures(reading, entry, list);
};

interface Body {
  readonly pages: readonly Page[];
  readonly signatures: readonly (FoundSignature | null)[];
}

const readBody = (
  archive: Archive,
  reading: Reading,
  body: Element,
  readPicture: ReadPicture,
): Body => {
  const signatures = signaturesOf(new Reading(archive), body);
  const root = textIn(body, 'DocRoot');
  if (root === null) return { pages: [], signatures };
  const overlays = drawSeals(reading, signatures, readPicture);
  return { pages: readDocument(reading, entry, root, overlays), signatures };
};

/** The OFD of a seal's picture; a picture within it is not followed. */
const readSealPicture: ReadPicture = (bytes) => {
  try {
    return read(bytes, () => null).pages[0] ?? null;
  } catch (error) {
    if (error instanceof OfdTrouble) return null;
    throw error;
  }
};

const read = (bytes: Uint8Array, readPicture: ReadPicture): ReadOfd => {
  const archive = openArchive(bytes);
  if (![...archive.keys()].some((path) => path.toLowerCase() === entry.toLowerCase()))
    throw new OfdTrouble('not-ofd', 'no OFD.xml');
  refuseEncrypted(archive);
  const reading = new Reading(archive);
  const { root } = new Reading(archive).part('', entry);
  const bodies = childrenNamed(root, 'DocBody').map((body) =>
    readBody(archive, reading, body, readPicture),
  );
  const pages = bodies.flatMap((body) => body.pages);
  if (pages.length === 0) throw new OfdTrouble('no-pages', 'no pages');
  if (pages.length > limits.pages) throw tooLarge('too many pages');
  const signatures = bodies.flatMap((body) => body.signatures);
  const signature = judgeSignatures(archive, signatures, reading.used);
  return { pages, signature, leftOut: reading.leftOut };
};

/** Reads an OFD into what is drawn. Throws `OfdTrouble`; the bytes may be anything at all. */
export const readOfd = (bytes: Uint8Array): ReadOfd => read(bytes, readSealPicture);
