import { numberOf, pointIn, type Box, type Matrix } from './geometry.ts';
import type { Stroke } from './model.ts';
import type { Budget } from './trouble.ts';

/** How many numbers follow each command of AbbreviatedData (GB/T 33190, table 35). */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

interface Pen {
  x: number;
  y: number;
}

const quadratic = (pen: Pen, [cx, cy, x, y]: readonly number[]): Stroke => ({
  to: 'curve',
  x1: pen.x + (2 / 3) * (cx! - pen.x),
  y1: pen.y + (2 / 3) * (cy! - pen.y),
  x2: x! + (2 / 3) * (cx! - x!),
  y2: y! + (2 / 3) * (cy! - y!),
  x: x!,
  y: y!,
});

/** Centre, radii and angles of an elliptic arc (SVG 1.1, F.6.5); null when it is a straight line. */
const centreOf = (pen: Pen, [rx0, ry0, degrees, large, sweep, x, y]: readonly number[]) => {
  let [rx, ry] = [Math.abs(rx0!), Math.abs(ry0!)];
  if (rx === 0 || ry === 0 || (pen.x === x && pen.y === y)) return null;
  const turn = (degrees! * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(pen.x - x!) / 2, (pen.y - y!) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const stretch = (px / rx) ** 2 + (py / ry) ** 2;
  if (stretch > 1) [rx, ry] = [rx * Math.sqrt(stretch), ry * Math.sqrt(stretch)];
  const lower = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - lower) / lower));
  const factor = (large !== 0) === (sweep !== 0) ? -root : root;
  const [ox, oy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const start = Math.atan2((py - oy) / ry, (px - ox) / rx);
  let span = Math.atan2((-py - oy) / ry, (-px - ox) / rx) - start;
  if (sweep !== 0 && span < 0) span += 2 * Math.PI;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  const [mx, my] = [(pen.x + x!) / 2, (pen.y + y!) / 2];
  return {
    rx,
    ry,
    cos,
    sin,
    start,
    span,
    cx: cos * ox - sin * oy + mx,
    cy: sin * ox + cos * oy + my,
  };
};

/** Arcs as curves of at most a quarter each. */
const arc = (pen: Pen, given: readonly number[]): Stroke[] => {
  const centre = centreOf(pen, given);
  if (centre === null) return [{ to: 'line', x: given[5]!, y: given[6]! }];
  const { rx, ry, cos, sin, cx, cy, start, span } = centre;
  const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2)));
  const step = span / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (x: number, y: number) => ({
    x: cx + rx * cos * x - ry * sin * y,
    y: cy + rx * sin * x + ry * cos * y,
  });
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [start + index * step, start + (index + 1) * step];
    const one = at(
      Math.cos(from) - reach * Math.sin(from),
      Math.sin(from) + reach * Math.cos(from),
    );
    const two = at(Math.cos(to) + reach * Math.sin(to), Math.sin(to) - reach * Math.cos(to));
    const end = at(Math.cos(to), Math.sin(to));
    return { to: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: end.x, y: end.y };
  });
};

const strokesOf = (command: string, given: readonly number[], pen: Pen): Stroke[] => {
  const [x, y] = given.slice(-2) as [number, number];
  switch (command) {
    case 'S':
    case 'M':
      return [{ to: 'move', x, y }];
    case 'L':
      return [{ to: 'line', x, y }];
    case 'Q':
      return [quadratic(pen, given)];
    case 'B': {
      const [x1, y1, x2, y2] = given as [number, number, number, number];
      return [{ to: 'curve', x1, y1, x2, y2, x, y }];
    }
    case 'A':
      return arc(pen, given);
    default:
      return [{ to: 'close' }];
  }
};

/** AbbreviatedData as strokes; what follows something unreadable is left out. */
export const readPathData = (data: string, budget: Budget): Stroke[] => {
  const strokes: Stroke[] = [];
  const pen: Pen = { x: 0, y: 0 };
  const words = data.matchAll(/[A-Za-z]|[-+.\d][-+.\deE]*/g);
  for (let word = words.next(); word.done !== true; word = words.next()) {
    const command = word.value[0];
    const count = operands[command];
    if (count === undefined) return strokes;
    const given: number[] = [];
    while (given.length < count) {
      const next = words.next();
      if (next.done === true) return strokes;
      given.push(numberOf(next.value[0], 0));
    }
    const made = strokesOf(command, given, pen);
    budget.strokes(made.length);
    // A path that does not begin with a point begins at the origin.
    if (strokes.length === 0 && made[0]?.to !== 'move') strokes.push({ to: 'move', x: 0, y: 0 });
    strokes.push(...made);
    if (count > 0) [pen.x, pen.y] = given.slice(-2) as [number, number];
  }
  return strokes;
};

/** The same outline seen through `matrix`. */
export const moved = (stroke: Stroke, matrix: Matrix): Stroke => {
  if (stroke.to === 'close') return stroke;
  const end = pointIn(matrix, stroke.x, stroke.y);
  if (stroke.to !== 'curve') return { to: stroke.to, ...end };
  const one = pointIn(matrix, stroke.x1, stroke.y1);
  const two = pointIn(matrix, stroke.x2, stroke.y2);
  return { to: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end };
};

/** The outline of a rectangle. */
export const rectangle = (box: Box): Stroke[] => [
  { to: 'move', x: box.x, y: box.y },
  { to: 'line', x: box.x + box.width, y: box.y },
  { to: 'line', x: box.x + box.width, y: box.y + box.height },
  { to: 'line', x: box.x, y: box.y + box.height },
  { to: 'close' },
];
