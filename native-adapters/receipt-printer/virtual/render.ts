import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { encode } from 'uqr';
import { rowHeightDots } from '../bitmap.ts';
import { drawRow, useFace } from '../row-drawing.ts';
import type { Printed, Slip } from './paper.ts';

/** Draws a slip as it would lie in the tray: 576 dots wide, one pixel a dot, dashed line where it was cut. */

const marginDots = 24;
const blankLineDots = 30;

const qrMatrix = (data: Uint8Array): boolean[][] =>
  encode(Buffer.from(data).toString('latin1'), { ecc: 'M', border: 0 }).data;

const heightOf = (part: Printed): number => {
  switch (part.kind) {
    case 'row':
      return rowHeightDots(part.row.scale);
    case 'picture':
      return part.data.length / part.widthBytes;
    case 'qr':
      return qrMatrix(part.data).length * part.moduleDots;
    case 'blank':
      return part.lines * blankLineDots;
  }
};

const drawPicture = (
  context: SKRSContext2D,
  part: Extract<Printed, { kind: 'picture' }>,
  top: number,
): void => {
  for (let dot = 0; dot < part.data.length * 8; dot += 1) {
    if ((part.data[dot >> 3]! & (0x80 >> (dot & 7))) === 0) continue;
    const widthDots = part.widthBytes * 8;
    context.fillRect(dot % widthDots, top + Math.floor(dot / widthDots), 1, 1);
  }
};

const drawQr = (
  context: SKRSContext2D,
  part: Extract<Printed, { kind: 'qr' }>,
  top: number,
  widthDots: number,
): void => {
  const matrix = qrMatrix(part.data);
  const size = part.moduleDots;
  const left = Math.floor((widthDots - matrix.length * size) / 2);
  matrix.forEach((line, y) =>
    line.forEach((dark, x) => {
      if (dark) context.fillRect(left + x * size, top + y * size, size, size);
    }),
  );
};

const drawPart = (context: SKRSContext2D, part: Printed, top: number, widthDots: number): void => {
  context.fillStyle = '#000000';
  if (part.kind === 'row') drawRow(context, part.row, { topDots: top, widthDots });
  if (part.kind === 'picture') drawPicture(context, part, top);
  if (part.kind === 'qr') drawQr(context, part, top, widthDots);
};

const drawCut = (context: SKRSContext2D, top: number, width: number): void => {
  context.fillStyle = '#888888';
  for (let x = 0; x < width; x += 16) context.fillRect(x, top, 8, 2);
};

/** PNG bytes, `widthDots` wide plus white margins. */
export const renderSlip = (slip: Slip, widthDots: number, fontPath: string): Buffer => {
  useFace(fontPath);
  const height = slip.parts.reduce((sum, part) => sum + heightOf(part), 0) + marginDots * 2;
  const canvas = createCanvas(widthDots + 2 * marginDots, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, height);
  context.save();
  context.translate(marginDots, 0);
  let top = marginDots;
  for (const part of slip.parts) {
    drawPart(context, part, top, widthDots);
    top += heightOf(part);
  }
  context.restore();
  if (slip.cut) drawCut(context, height - 6, canvas.width);
  return canvas.toBuffer('image/png');
};
