import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase32, toBase32 } from './base32.ts';

/**
 * A document's text in a row of codes (docs/take-away.md), to be filmed one after the other in any order:
 *
 *   <k>/<n> <title, shortened>
 *   GKM1:<k>:<n>:<sha256>:<piece>
 *
 * The text is UTF-8, compressed (raw DEFLATE), cut into pieces and written in base32; `sha256` is the
 * first 20 hexadecimal digits of the SHA-256 of the uncompressed text, the same in every code.
 */

/** More codes than this nobody films to the end. */
export const mostCodes = 40;
/** Bytes of compressed text in one code: with its head a symbol of about version 18. */
const pieceBytes = 420;
/** A text that grows beyond this is not one of ours. */
const longestText = 400_000;

export interface TextToCut {
  readonly title: string;
  readonly text: string;
  /** First 20 hexadecimal digits of the SHA-256 of `text` as UTF-8. */
  readonly sha256: string;
}

/** The codes in order; null when the text needs more than `mostCodes`. */
export const cutIntoCodes = ({ title, text, sha256 }: TextToCut): readonly string[] | null => {
  if (text.length > longestText) return null;
  const compressed = deflateSync(strToU8(text), { level: 9 });
  const count = Math.max(1, Math.ceil(compressed.length / pieceBytes));
  if (count > mostCodes) return null;
  return Array.from({ length: count }, (_, index) => {
    const piece = compressed.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    const place = `${index + 1}:${count}`;
    return `${place.replace(':', '/')} ${title}\nGKM1:${place}:${sha256.toUpperCase()}:${toBase32(piece)}`;
  });
};

const form = /^GKM1:(\d{1,2}):(\d{1,2}):([0-9A-F]{20}):([0-9A-Z]+)$/;

interface Piece {
  readonly place: number;
  readonly count: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const readPiece = (code: string): Piece | null => {
  const [, place, count, sha256 = '', text = ''] = form.exec(code.split('\n').at(-1) ?? '') ?? [];
  const bytes = fromBase32(text);
  if (count === undefined || bytes === null) return null;
  return { place: Number(place), count: Number(count), sha256: sha256.toLowerCase(), bytes };
};

const joinedBytes = (pieces: readonly Piece[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of pieces) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
};

/** Which of the codes of one text are still to be read; null when none of these is one, or they are of two texts. */
export const missingCodes = (codes: readonly string[]): readonly number[] | null => {
  const pieces = codes.map(readPiece).filter((piece) => piece !== null);
  const [first] = pieces;
  if (first === undefined || first.count > mostCodes) return null;
  if (pieces.some(({ sha256, count }) => sha256 !== first.sha256 || count !== first.count))
    return null;
  const read = new Set(pieces.map(({ place }) => place));
  return Array.from({ length: first.count }, (_, index) => index + 1).filter(
    (place) => !read.has(place),
  );
};

/**
 * The text again, from all its codes in any order, doubled ones too; null while one is missing or they
 * do not belong together. Whoever reads it compares the SHA-256 of the text with `sha256`.
 */
export const joinCodes = (
  codes: readonly string[],
): { readonly text: string; readonly sha256: string } | null => {
  const pieces = codes.map(readPiece).filter((piece) => piece !== null);
  const [first] = pieces;
  if (first === undefined || first.count > mostCodes) return null;
  const own = pieces.filter(
    ({ sha256, count }) => sha256 === first.sha256 && count === first.count,
  );
  const byPlace = new Map(own.map((piece) => [piece.place, piece]));
  const inOrder = Array.from({ length: first.count }, (_, index) => byPlace.get(index + 1));
  if (inOrder.some((piece) => piece === undefined)) return null;
  try {
    const bytes = inflateSync(joinedBytes(inOrder.filter((piece) => piece !== undefined)));
    return { text: strFromU8(bytes), sha256: first.sha256 };
  } catch {
    // Cut or damaged in a way that no longer opens.
    return null;
  }
};
