import { pointsOfStroke } from './stroke-data.ts';

/** Shapes of whole characters, made alike in place and size, so that they can be compared. */

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

/** Coordinates per stroke: x and y of its points. */
export const strokeWidth = pointsOfStroke * 2;

/** Points at equal distances along a stroke, `pointsOfStroke` of them, as x, y, x, y ... */
export const resampled = (stroke: Stroke): Float32Array => {
  const result = new Float32Array(strokeWidth);
  const lengths = [0];
  for (let at = 1; at < stroke.length; at += 1) {
    const [a = [0, 0], b = [0, 0]] = [stroke[at - 1], stroke[at]];
    lengths.push((lengths[at - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const whole = lengths.at(-1) ?? 0;
  let next = 1;
  for (let point = 0; point < pointsOfStroke; point += 1) {
    const along = (whole * point) / (pointsOfStroke - 1);
    while (next < stroke.length - 1 && (lengths[next] ?? 0) < along) next += 1;
    const [a = [0, 0], b = stroke[next - 1] ?? [0, 0]] = [stroke[next - 1], stroke[next]];
    const [from = 0, to = 0] = [lengths[next - 1], lengths[next]];
    const share = to > from ? (along - from) / (to - from) : 0;
    result[point * 2] = a[0] + (b[0] - a[0]) * share;
    result[point * 2 + 1] = a[1] + (b[1] - a[1]) * share;
  }
  return result;
};

/** The narrower side is widened the more, the narrower it is; a single line stays one. */
const aspect = (ratio: number): number => Math.sqrt(Math.sin((Math.PI / 2) * ratio));

/** Puts a character's strokes, in place, into a square of 1 around its middle. */
export const normalise = (strokes: Float32Array): Float32Array => {
  let left = Infinity;
  let right = -Infinity;
  let above = Infinity;
  let below = -Infinity;
  for (let at = 0; at < strokes.length; at += 2) {
    const x = strokes[at] ?? 0;
    const y = strokes[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    above = Math.min(above, y);
    below = Math.max(below, y);
  }
  const [width, height] = [right - left, below - above];
  const long = Math.max(width, height, 1e-6);
  const ratio = Math.min(width, height) / long;
  const narrow = ratio > 0.15 ? aspect(ratio) / Math.max(ratio, 1e-6) : 1;
  const [scaleX, scaleY] = [
    (width < height ? narrow : 1) / long,
    (width < height ? 1 : narrow) / long,
  ];
  const [middleX, middleY] = [(left + right) / 2, (above + below) / 2];
  for (let at = 0; at < strokes.length; at += 2) {
    strokes[at] = ((strokes[at] ?? 0) - middleX) * scaleX + 0.5;
    strokes[at + 1] = ((strokes[at + 1] ?? 0) - middleY) * scaleY + 0.5;
  }
  return strokes;
};

const cells = 6;
const orientations = 4;
export const featureLength = cells * cells * orientations;
const samplesOfSegment = 3;

/** Where the ink lies and which way it runs, whatever the order and the number of the strokes. */
export const featuresInto = (strokes: Float32Array, into: Float32Array): void => {
  into.fill(0);
  for (let stroke = 0; stroke < strokes.length; stroke += strokeWidth)
    for (let point = 0; point < pointsOfStroke - 1; point += 1) {
      const at = stroke + point * 2;
      const x = strokes[at] ?? 0;
      const y = strokes[at + 1] ?? 0;
      const dx = (strokes[at + 2] ?? 0) - x;
      const dy = (strokes[at + 3] ?? 0) - y;
      const length = Math.hypot(dx, dy);
      if (length === 0) continue;
      const turn =
        ((Math.atan2(dy, dx) / Math.PI) * orientations + orientations * 2) % orientations;
      for (let sample = 0; sample < samplesOfSegment; sample += 1) {
        const share = (sample + 0.5) / samplesOfSegment;
        spread(into, x + dx * share, y + dy * share, turn, length / samplesOfSegment);
      }
    }
  let square = 0;
  for (const value of into) square += value;
  const scale = square > 0 ? 1 / square : 0;
  // The root evens out what is drawn twice and what is drawn once.
  for (let at = 0; at < into.length; at += 1) into[at] = Math.sqrt((into[at] ?? 0) * scale);
};

/** To the four nearest cells and the two nearest orientations, by how near they are. Without an array: it runs millions of times. */
const spread = (into: Float32Array, x: number, y: number, turn: number, ink: number): void => {
  const column = x * cells - 0.5;
  const row = y * cells - 0.5;
  const left = Math.floor(column);
  const above = Math.floor(row);
  const right = ink * (column - left);
  const below = row - above;
  drop(into, left, above, turn, (ink - right) * (1 - below));
  drop(into, left + 1, above, turn, right * (1 - below));
  drop(into, left, above + 1, turn, (ink - right) * below);
  drop(into, left + 1, above + 1, turn, right * below);
};

const within = (cell: number): number => (cell < 0 ? 0 : cell >= cells ? cells - 1 : cell);

const drop = (into: Float32Array, column: number, row: number, turn: number, ink: number): void => {
  const place = (within(row) * cells + within(column)) * orientations;
  const low = Math.floor(turn);
  const one = place + (low % orientations);
  const other = place + ((low + 1) % orientations);
  into[one] = (into[one] ?? 0) + ink * (1 - (turn - low));
  into[other] = (into[other] ?? 0) + ink * (turn - low);
};
