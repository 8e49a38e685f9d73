import {
  appendBezierCurve,
  clip,
  closePath,
  endPath,
  lineTo,
  moveTo,
  PDFOperator,
  PDFOperatorNames,
  type PDFOperator as Operator,
  setDashPattern,
  setFillingRgbColor,
  setLineCap,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
} from 'pdf-lib';
import type { Clip, PathPiece, Stroke } from '../model.ts';
import type { Canvas } from './canvas.ts';

const operatorOf = (stroke: Stroke): Operator => {
  switch (stroke.to) {
    case 'move':
      return moveTo(stroke.x, stroke.y);
    case 'line':
      return lineTo(stroke.x, stroke.y);
    case 'curve':
      return appendBezierCurve(stroke.x1, stroke.y1, stroke.x2, stroke.y2, stroke.x, stroke.y);
    case 'close':
      return closePath();
  }
};

const outline = (canvas: Canvas, strokes: readonly Stroke[]): void => {
  for (const stroke of strokes) canvas.add(operatorOf(stroke));
};

/** From here on nothing is drawn outside the clips. */
export const clipTo = (canvas: Canvas, clips: readonly Clip[]): void => {
  for (const one of clips) {
    outline(canvas, one);
    canvas.add(clip(), endPath());
  }
};

const fillName = (isEvenOdd: boolean) =>
  isEvenOdd ? PDFOperatorNames.FillEvenOdd : PDFOperatorNames.FillNonZero;

/** Filled first and stroked then, as two paths: each has an alpha of its own. */
export const drawPath = (canvas: Canvas, piece: PathPiece): void => {
  const { fill, stroke } = piece;
  if (fill !== null)
    canvas.within(() => {
      canvas.fade(fill.alpha);
      canvas.add(setFillingRgbColor(fill.red, fill.green, fill.blue));
      outline(canvas, piece.strokes);
      canvas.add(PDFOperator.of(fillName(piece.isEvenOdd)));
    });
  if (stroke === null) return;
  canvas.fade(stroke.alpha);
  canvas.add(
    setStrokingRgbColor(stroke.red, stroke.green, stroke.blue),
    setLineWidth(piece.lineWidth),
    setLineCap(piece.cap),
    setLineJoin(piece.join),
  );
  if (piece.dash.some((length) => length > 0))
    canvas.add(setDashPattern([...piece.dash], piece.dashOffset));
  outline(canvas, piece.strokes);
  canvas.add(PDFOperator.of(PDFOperatorNames.StrokePath));
};
