import {
  appendBezierCurve,
  lineTo,
  LineCapStyle,
  LineJoinStyle,
  moveTo,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setLineCap,
  setLineJoin,
  setLineWidth,
  setStrokingColor,
  stroke,
} from 'pdf-lib';
import type { Signature } from '../../shared/submission/submission.ts';
import { colours } from './inks.ts';

type Point = readonly [x: number, y: number];

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** A quadratic curve from `from` around `around` to `to`, as PDF has only cubic ones. */
const curve = (from: Point, around: Point, to: Point): PDFOperator => {
  const first = between(from, around, 2 / 3);
  const second = between(to, around, 2 / 3);
  return appendBezierCurve(...first, ...second, ...to);
};

/** Through the middles of neighbouring points, so that a finger's corners become curves. */
const strokeOperators = (points: readonly Point[]): PDFOperator[] => {
  const [first, ...rest] = points;
  if (first === undefined) return [];
  // A dot: a line of no length with round ends.
  if (rest.length === 0) return [moveTo(...first), lineTo(...first), stroke()];
  const operators: PDFOperator[] = [moveTo(...first)];
  let from = first;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) operators.push(lineTo(...point));
    else {
      const to = between(point, next, 0.5);
      operators.push(curve(from, point, to));
      from = to;
    }
  });
  return [...operators, stroke()];
};

/** Draws strokes of a field of 1,000 by 400 units into a box, keeping their proportions. */
export const drawSignature = (
  page: PDFPage,
  signature: Signature,
  box: { readonly x: number; readonly top: number; readonly width: number },
): void => {
  const scale = box.width / 1_000;
  const place = ([x, y]: Point): Point => [box.x + x * scale, box.top - y * scale];
  page.pushOperators(
    pushGraphicsState(),
    setLineWidth(1.5),
    setLineCap(LineCapStyle.Round),
    setLineJoin(LineJoinStyle.Round),
    setStrokingColor(colours.ink),
    ...signature.flatMap((points) => strokeOperators(points.map(place))),
    popGraphicsState(),
  );
};
