import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { ReceiptDrawing, ReceiptShape } from '../../src/shared/receipt.ts';
import { faceFamilies } from './row-drawing.ts';

/** Draws a slip's small picture with the head's two colours: ink and paper. */

type Shape<Kind extends ReceiptShape['kind']> = Extract<ReceiptShape, { kind: Kind }>;

const ink = '#000000';
const paper = '#ffffff';
const edgeDots = 2;
const labelDots = 22;
const markDots = 15;

const trace = (
  context: SKRSContext2D,
  points: readonly (readonly [number, number])[],
  scale: number,
): void => {
  context.beginPath();
  points.forEach(([x, y], index) =>
    index === 0 ? context.moveTo(x * scale, y * scale) : context.lineTo(x * scale, y * scale),
  );
};

const stroke = (context: SKRSContext2D, colour: string, width: number): void => {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
};

const drawLine = (
  context: SKRSContext2D,
  { points, width, style }: Shape<'line'>,
  scale: number,
) => {
  trace(context, points, scale);
  const dots = Math.max(edgeDots, width * scale);
  context.lineCap = style === 'dashed' ? 'butt' : 'round';
  context.lineJoin = 'round';
  context.setLineDash(style === 'dashed' ? [10, 8] : []);
  stroke(context, ink, style === 'double' ? dots + 2 * edgeDots : dots);
  context.setLineDash([]);
};

/** The paper between the edges of all streets, after all edges: crossings are open. */
const openStreet = (context: SKRSContext2D, { points, width }: Shape<'line'>, scale: number) => {
  trace(context, points, scale);
  stroke(context, paper, Math.max(edgeDots, width * scale));
};

/** Dots on a grid: grey that a thermal head can print. */
const dots = (every: number): Canvas => {
  const tile = createCanvas(every, every);
  const context = tile.getContext('2d');
  context.fillStyle = ink;
  context.fillRect(0, 0, 2, 2);
  return tile;
};

const drawArea = (context: SKRSContext2D, { points, fill }: Shape<'area'>, scale: number): void => {
  trace(context, points, scale);
  context.closePath();
  context.fillStyle = context.createPattern(dots(fill === 'dense' ? 5 : 11), 'repeat');
  context.fill();
};

const drawLabel = (context: SKRSContext2D, { at, text, bold }: Shape<'label'>, scale: number) => {
  context.font = `${labelDots + (bold ? 4 : 0)}px ${faceFamilies()}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const [x, y] = [at[0] * scale, at[1] * scale];
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.lineWidth = 7;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
  if (bold) context.fillText(text, x + 1, y);
};

const ring = (context: SKRSContext2D, x: number, y: number, radius: number, fill: string): void => {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
};

/** Here: a ring with a dot. The goal: a black drop with its point at the spot. */
const drawMark = (context: SKRSContext2D, { at, mark }: Shape<'mark'>, scale: number): void => {
  const [x, y] = [at[0] * scale, at[1] * scale];
  if (mark === 'here') {
    ring(context, x, y, markDots + 3, paper);
    ring(context, x, y, markDots, ink);
    ring(context, x, y, markDots - 4, paper);
    ring(context, x, y, markDots - 8, ink);
    return;
  }
  context.beginPath();
  context.arc(x, y - 2 * markDots, markDots, Math.PI * 0.85, Math.PI * 0.15);
  context.lineTo(x, y);
  context.closePath();
  stroke(context, paper, 6);
  context.fillStyle = ink;
  context.fill();
  ring(context, x, y - 2 * markDots, markDots * 0.4, paper);
};

const isStreet = (shape: ReceiptShape): shape is Shape<'line'> =>
  shape.kind === 'line' && shape.style === 'double';

const drawShape = (context: SKRSContext2D, shape: ReceiptShape, scale: number): void => {
  switch (shape.kind) {
    case 'line':
      return drawLine(context, shape, scale);
    case 'area':
      return drawArea(context, shape, scale);
    case 'label':
      return drawLabel(context, shape, scale);
    case 'mark':
      return drawMark(context, shape, scale);
  }
};

export const drawShapes = (
  context: SKRSContext2D,
  { shapes, height }: ReceiptDrawing,
  widthDots: number,
): void => {
  const scale = widthDots / 1_000;
  const lastStreet = shapes.findLastIndex(isStreet);
  shapes.forEach((shape, index) => {
    drawShape(context, shape, scale);
    if (index === lastStreet)
      for (const street of shapes.filter(isStreet)) openStreet(context, street, scale);
  });
  context.strokeStyle = ink;
  context.lineWidth = edgeDots;
  context.strokeRect(1, 1, widthDots - 2, Math.ceil(height * scale) - 2);
};
