import { createCanvas } from '@napi-rs/canvas';
import type { Row } from './commands.ts';
import { drawRow, rowHeightDots, useFace } from './row-drawing.ts';

/** One bit a dot, rows of whole bytes, most significant bit left, 1 = black (GS v 0). */
export interface Bitmap {
  readonly widthBytes: number;
  readonly heightDots: number;
  readonly data: Uint8Array;
}

/** The tallest row; a whole row is one band. */
export const bandDots = rowHeightDots(2);

/** Cuts a picture across, so that the printer may be asked in between and never owes much of one. */
export const bandsOf = ({ widthBytes, heightDots, data }: Bitmap): Bitmap[] =>
  Array.from({ length: Math.ceil(heightDots / bandDots) }, (_, band) => {
    const piece = data.slice(band * bandDots * widthBytes, (band + 1) * bandDots * widthBytes);
    return { widthBytes, heightDots: piece.length / widthBytes, data: piece };
  });

export type Rasterise = (row: Row, widthDots: number) => Bitmap;

/** Packs RGBA pixels; darker than the threshold is ink. Thin strokes must survive, so it lies above the middle. */
const packBitmap = (rgba: Uint8ClampedArray, widthDots: number, heightDots: number): Bitmap => {
  const inkBelow = 150;
  const widthBytes = widthDots / 8;
  const data = new Uint8Array(widthBytes * heightDots);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    if (rgba[dot * 4]! < inkBelow) data[dot >> 3]! |= 0x80 >> (dot & 7);
  }
  return { widthBytes, heightDots, data };
};

/** Draws a row with the bundled face, for characters that the printer's ROM does not have. */
export const rasteriserFor =
  (fontPath: string): Rasterise =>
  (row, widthDots) => {
    useFace(fontPath);
    const heightDots = rowHeightDots(row.scale);
    const context = createCanvas(widthDots, heightDots).getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, widthDots, heightDots);
    drawRow(context, row, { topDots: 0, widthDots });
    return packBitmap(
      context.getImageData(0, 0, widthDots, heightDots).data,
      widthDots,
      heightDots,
    );
  };
