import { drawObject, type PDFDocument, type PDFImage } from 'pdf-lib';
import type { ImagePiece, Page } from '../model.ts';
import { limits } from '../trouble.ts';
import type { Canvas } from './canvas.ts';

/** Width and height stand at fixed places of the first chunk (PNG, 11.2.2). */
const pngPixels = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.byteLength < 24 ? Infinity : view.getUint32(16) * view.getUint32(20);
};

const embed = async (document: PDFDocument, piece: ImagePiece): Promise<PDFImage | null> => {
  if (piece.format === 'png' && pngPixels(piece.bytes) > limits.imagePixels) return null;
  try {
    return await (piece.format === 'png'
      ? document.embedPng(piece.bytes)
      : document.embedJpg(piece.bytes));
  } catch {
    return null; // a damaged picture is left out and counted; the words around it stand
  }
};

export type Pictures = ReadonlyMap<Uint8Array, PDFImage | null>;

/** Every picture once, however often it is drawn. */
export const embedPictures = async (
  document: PDFDocument,
  pages: readonly Page[],
): Promise<Pictures> => {
  const pictures = new Map<Uint8Array, PDFImage | null>();
  for (const { pieces } of pages)
    for (const piece of pieces)
      if (piece.kind === 'image' && !pictures.has(piece.bytes))
        pictures.set(piece.bytes, await embed(document, piece));
  return pictures;
};

/** A PDF picture stands on its foot, one of an OFD hangs from its head. False when it cannot be drawn. */
export const drawPicture = (canvas: Canvas, piece: ImagePiece, pictures: Pictures): boolean => {
  const image = pictures.get(piece.bytes) ?? null;
  if (image === null) return false;
  canvas.fade(piece.alpha);
  canvas.transform([1, 0, 0, -1, 0, 1]);
  canvas.add(drawObject(canvas.image(image)));
  return true;
};
