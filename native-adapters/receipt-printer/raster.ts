import { createCanvas } from '@napi-rs/canvas';
import { rowHeightDots, type Bitmap, type Rasterise } from './bitmap.ts';
import { drawRow, useFace } from './row-drawing.ts';

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
