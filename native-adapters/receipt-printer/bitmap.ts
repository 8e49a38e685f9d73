import type { ReceiptDrawing } from '../../src/shared/receipt.ts';
import type { Row } from './commands.ts';

/** Dots for the head, and how they are cut into pieces. Apart from `raster.ts`, whose drawing library takes long to load. */

/** One bit a dot, rows of whole bytes, most significant bit left, 1 = black (GS v 0). */
export interface Bitmap {
  readonly widthBytes: number;
  readonly heightDots: number;
  readonly data: Uint8Array;
}

export type Rasterise = (what: Row | ReceiptDrawing, widthDots: number) => Bitmap;

/** Default line spacing of these printers, 30 dots; a double-height line is just as much taller as its glyphs. */
export const rowHeightDots = (scale: Row['scale']): number => (scale === 1 ? 30 : 54);

/** The tallest row; a whole row is one band. */
export const bandDots = rowHeightDots(2);

/** Cuts a picture across, so that the printer may be asked in between and never owes much of one. */
export const bandsOf = ({ widthBytes, heightDots, data }: Bitmap): Bitmap[] =>
  Array.from({ length: Math.ceil(heightDots / bandDots) }, (_, band) => {
    const piece = data.slice(band * bandDots * widthBytes, (band + 1) * bandDots * widthBytes);
    return { widthBytes, heightDots: piece.length / widthBytes, data: piece };
  });
