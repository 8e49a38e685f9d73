import { chain, shift, type Box, type Matrix } from './geometry.ts';
import type { Page, Piece } from './model.ts';
import { pictureFormat } from './objects.ts';
import { rectangle } from './path-data.ts';
import type { Reading } from './reading.ts';
import type { FoundSignature, Stamp } from './signature/signatures.ts';
import type { SealPicture } from './signature/ses.ts';

/** Reads the OFD that a seal's picture may be; null when it cannot be drawn. */
export type ReadPicture = (bytes: Uint8Array) => Page | null;

const unitOn = ({ x, y, width, height }: Box): Matrix => [width, 0, 0, height, x, y];

const pictured = (
  { format, bytes }: SealPicture,
  box: Box,
  readPicture: ReadPicture,
): Piece[] | null => {
  const known = pictureFormat(bytes);
  if (known !== null)
    return [{ kind: 'image', matrix: unitOn(box), clips: [], format: known, bytes, alpha: 1 }];
  const page = format === 'ofd' ? readPicture(bytes) : null;
  if (page === null) return null;
  const { paper } = page;
  const scaled: Matrix = [box.width / paper.width, 0, 0, box.height / paper.height, box.x, box.y];
  const fit = chain(shift(-paper.x, -paper.y), scaled);
  // A seal's own clips are within its box; the stamp's clip below says the rest.
  return page.pieces.map((piece) => ({ ...piece, clips: [], matrix: chain(piece.matrix, fit) }));
};

const stamped = (pieces: readonly Piece[], { box, clip }: Stamp): Piece[] => {
  if (clip === null) return [...pieces];
  const outline = rectangle({ ...clip, x: clip.x + box.x, y: clip.y + box.y });
  return pieces.map((piece) => ({ ...piece, clips: [...piece.clips, outline] }));
};

/** The seals of all signatures by the page they stand on. What cannot be drawn is counted. */
export const drawSeals = (
  reading: Reading,
  signatures: readonly (FoundSignature | null)[],
  readPicture: ReadPicture,
): Map<string, Piece[]> => {
  const found = new Map<string, Piece[]>();
  for (const signature of signatures)
    for (const stamp of signature?.stamps ?? []) {
      const picture = signature?.value?.picture ?? null;
      const pieces = picture === null ? null : pictured(picture, stamp.box, readPicture);
      if (pieces === null) reading.leaveOut();
      else found.set(stamp.pageId, [...(found.get(stamp.pageId) ?? []), ...stamped(pieces, stamp)]);
    }
  return found;
};
