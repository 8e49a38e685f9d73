import { createCanvas } from '@napi-rs/canvas';
import { rowHeightDots, type Bitmap, type Rasterise } from './bitmap.ts';
import type { ReceiptDrawing } from '../../src/shared/receipt.ts';
import type { Row } from './commands.ts';
import { drawRow, useFace } from './row-drawing.ts';
import { drawShapes } from './shape-drawing.ts';

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

const heightOf = (what: Row | ReceiptDrawing, widthDots: number): number =>
  'shapes' in what ? Math.ceil((what.height / 1_000) * widthDots) : rowHeightDots(what.scale);

/** Draws with the bundled face: rows with characters that the printer's ROM does not have, and small pictures. */
export const rasteriserFor =
  (fontPath: string): Rasterise =>
  (what, widthDots) => {
    useFace(fontPath);
    const heightDots = heightOf(what, widthDots);
    const context = createCanvas(widthDots, heightDots).getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, widthDots, heightDots);
    if ('shapes' in what) drawShapes(context, what, widthDots);
    else drawRow(context, what, { topDots: 0, widthDots });
    return packBitmap(
      context.getImageData(0, 0, widthDots, heightDots).data,
      widthDots,
      heightDots,
    );
  };
