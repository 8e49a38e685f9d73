import { crc32 } from 'node:zlib';
import { type DocSet, documentsOf, emptySet } from './doc-set.ts';

/**
 * A posting: which documents hold a term, as one small blob:
 *
 *   4 bytes   CRC-32 of the key and everything after, little endian
 *   1 byte    form: 0 deltas, 1 bitmap; whichever is shorter
 *   deltas    LEB128 of the first document, then of each distance to the next
 *   bitmap    4 bytes index of the first word, then 32-bit words, little endian
 */

const headBytes = 5;
const deltasForm = 0;
const bitmapForm = 1;

/** Damage found while reading: the file must be built anew. Caught at the reader's boundary. */
export class DamageError extends Error {
  override name = 'DamageError';
}

const keyBytes = Buffer.alloc(8);
const seal = (blob: Buffer, key: number): number => {
  keyBytes.writeDoubleLE(key);
  return crc32(blob.subarray(4), crc32(keyBytes));
};

const bitmapOf = (deltas: Uint8Array, firstWord: number, words: number): Uint8Array => {
  const bitmap = new Uint32Array(words);
  let document = 0;
  let index = 0;
  while (index < deltas.length) {
    let step = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = deltas[index++]!;
      step |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    document += step;
    bitmap[(document >>> 5) - firstWord]! |= 1 << (document & 31);
  }
  return new Uint8Array(bitmap.buffer);
};

const firstOf = (deltas: Uint8Array): number => {
  let value = 0;
  for (let index = 0, shift = 0; ; index++, shift += 7) {
    const byte = deltas[index]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
};

const packed = (form: number, length: number): Buffer => {
  const blob = Buffer.allocUnsafe(headBytes + length);
  blob[4] = form;
  return blob;
};

/** Wraps ascending `deltas` whose last document is `last`. */
export const encodePosting = (key: number, deltas: Uint8Array, last: number): Buffer => {
  const firstWord = firstOf(deltas) >>> 5;
  const words = (last >>> 5) - firstWord + 1;
  let blob: Buffer;
  if (4 + words * 4 < deltas.length) {
    blob = packed(bitmapForm, 4 + words * 4);
    blob.writeUInt32LE(firstWord, headBytes);
    blob.set(bitmapOf(deltas, firstWord, words), headBytes + 4);
  } else {
    blob = packed(deltasForm, deltas.length);
    blob.set(deltas, headBytes);
  }
  blob.writeUInt32LE(seal(blob, key), 0);
  return blob;
};

const uniteBitmap = (blob: Buffer, into: DocSet): void => {
  const firstWord = blob.readUInt32LE(headBytes);
  const words = (blob.length - headBytes - 4) >>> 2;
  if (firstWord + words > into.length) throw new DamageError('posting beyond the last document');
  const aligned = new Uint32Array(words);
  new Uint8Array(aligned.buffer).set(blob.subarray(headBytes + 4, headBytes + 4 + words * 4));
  for (let word = 0; word < words; word++) into[firstWord + word]! |= aligned[word]!;
};

const uniteDeltas = (blob: Buffer, into: DocSet): void => {
  let document = 0;
  let index = headBytes;
  const end = blob.length;
  while (index < end) {
    let byte = blob[index++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = blob[index++]!;
      step |= (byte & 127) << shift;
    }
    document += step;
    into[document >>> 5]! |= 1 << (document & 31);
  }
};

const open = (key: number, blob: Buffer): void => {
  if (blob.length <= headBytes || blob.readUInt32LE(0) !== seal(blob, key))
    throw new DamageError('posting checksum');
};

/** Adds the documents of a posting to a set. Throws `DamageError` when the blob is not what was written. */
export const unitePosting = (key: number, blob: Buffer, into: DocSet): void => {
  open(key, blob);
  if (blob[4] === bitmapForm) uniteBitmap(blob, into);
  else uniteDeltas(blob, into);
};

/** The documents of bare deltas, which begin at `from`. */
export const listDeltas = (blob: Uint8Array, from: number): number[] => {
  const documents: number[] = [];
  let document = 0;
  for (let index = from; index < blob.length;) {
    let byte = blob[index++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = blob[index++]!;
      step |= (byte & 127) << shift;
    }
    document += step;
    documents.push(document);
  }
  return documents;
};

/** The documents of a posting in ascending order. Throws `DamageError` like `unitePosting`. */
export const listPosting = (key: number, blob: Buffer, documents: number): Iterable<number> => {
  open(key, blob);
  if (blob[4] !== bitmapForm) return listDeltas(blob, headBytes);
  const set = emptySet(documents);
  uniteBitmap(blob, set);
  return documentsOf(set);
};
