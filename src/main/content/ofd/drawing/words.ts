import {
  beginText,
  endText,
  PDFOperator,
  PDFOperatorNames,
  rectangle,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFFont,
} from 'pdf-lib';
import { chain, shift, type Matrix } from '../geometry.ts';
import type { Glyph, TextPiece } from '../model.ts';
import type { Canvas } from './canvas.ts';
import { isBlank, type Faces } from './faces.ts';

/** Shares of the size: how much thicker a bold stroke is, how far an italic leans, where a box stands. */
const boldLine = 0.03;
const italicLean = 0.2;
const box = { left: 0.07, below: 0.1, side: 0.86, line: 0.04 } as const;

/** From a character's own space, y upwards, to the object's. */
const matrixOf = (piece: TextPiece, { x, y }: Glyph): Matrix => {
  const turn = (piece.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const upright: Matrix = [piece.widthScale, 0, piece.isItalic ? italicLean : 0, -1, 0, 0];
  return chain(chain(upright, [cos, sin, -sin, cos, 0, 0]), shift(x, y));
};

const drawBox = (canvas: Canvas, piece: TextPiece, glyph: Glyph): void =>
  canvas.within(() => {
    canvas.transform(matrixOf(piece, glyph));
    const { size } = piece;
    canvas.add(
      setLineWidth(size * box.line),
      rectangle(size * box.left, -size * box.below, size * box.side, size * box.side),
      PDFOperator.of(PDFOperatorNames.StrokePath),
    );
  });

interface Drawable {
  readonly glyph: Glyph;
  readonly font: PDFFont;
}

const drawRun = (canvas: Canvas, piece: TextPiece, run: readonly Drawable[]): void => {
  canvas.add(beginText());
  if (piece.isBold)
    canvas.add(
      setTextRenderingMode(TextRenderingMode.FillAndOutline),
      setLineWidth(piece.size * boldLine),
    );
  let current: PDFFont | null = null;
  for (const { glyph, font } of run) {
    if (font !== current) canvas.add(setFontAndSize(canvas.font(font), piece.size));
    current = font;
    canvas.add(
      setTextMatrix(...matrixOf(piece, glyph)),
      showText(font.encodeText(glyph.character)),
    );
  }
  canvas.add(endText());
};

/** Each character at its own place. Returns how many no font has; a box stands for them. */
export const drawText = (canvas: Canvas, piece: TextPiece, faces: Faces): number => {
  const { red, green, blue, alpha } = piece.colour;
  canvas.fade(alpha);
  canvas.add(setFillingRgbColor(red, green, blue), setStrokingRgbColor(red, green, blue));
  const run: Drawable[] = [];
  let missing = 0;
  for (const glyph of piece.glyphs) {
    const font = faces.fontFor(glyph.character, piece.face);
    if (font !== null) run.push({ glyph, font });
    else if (!isBlank(glyph.character)) {
      missing += 1;
      drawBox(canvas, piece, glyph);
    }
  }
  drawRun(canvas, piece, run);
  return missing;
};
