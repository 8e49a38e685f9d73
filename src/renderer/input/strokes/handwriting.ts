import { assign } from './assign.ts';
import {
  featureLength,
  featuresInto,
  normalise,
  resampled,
  strokeWidth,
  type Stroke,
} from './shape.ts';
import type { StrokeData } from './stroke-data.ts';

/** Which character was written, by where its ink lies and then by its strokes. It learns nothing. */
export interface Handwriting {
  /** The likeliest first. Strokes in any square, y downwards. */
  recognise(strokes: readonly Stroke[], limit: number): string[];
}

/** What survives the first look, for the second. */
const finalists = 120;
/** Weights in the second look; found by `script/bench input` on samples of another seed. */
const weights = { ink: 0.55, missing: 0.45, backwards: 0.09, order: 0.04, rare: 0.003 } as const;

/** Prepares the shapes of all characters, pausing after some: whole it takes a few frames. */
export function* preparingHandwriting(data: StrokeData): Generator<undefined, Handwriting> {
  const count = data.characters.length;
  const shapes = new Float32Array(data.points.length);
  const features = new Float32Array(count * featureLength);
  for (let index = 0; index < count; index += 1) {
    const from = (data.first[index] ?? 0) * strokeWidth;
    const until = (data.first[index + 1] ?? 0) * strokeWidth;
    shapes.set(data.points.subarray(from, until), from);
    const shape = normalise(shapes.subarray(from, until));
    const place = index * featureLength;
    featuresInto(shape, features.subarray(place, place + featureLength));
    if (index % 64 === 63) yield;
  }
  return { recognise: (strokes, limit) => recognise({ data, shapes, features }, strokes, limit) };
}

interface Prepared {
  readonly data: StrokeData;
  readonly shapes: Float32Array;
  readonly features: Float32Array;
}

interface Ranked {
  readonly index: number;
  readonly cost: number;
}

const recognise = (prepared: Prepared, strokes: readonly Stroke[], limit: number): string[] => {
  if (strokes.length === 0) return [];
  const written = normalise(
    Float32Array.from(strokes.flatMap((stroke) => Array.from(resampled(stroke)))),
  );
  const ink = new Float32Array(featureLength);
  featuresInto(written, ink);
  return firstLook(prepared, ink, strokes.length)
    .map(({ index, cost }) => ({
      index,
      cost:
        cost * weights.ink +
        strokeCost(prepared, index, written) +
        Math.log2(index + 1) * weights.rare,
    }))
    .toSorted((left, right) => left.cost - right.cost)
    .slice(0, limit)
    .map(({ index }) => prepared.data.characters[index] ?? '');
};

/** People join strokes and forget some; nobody writes twice as many. */
const mayBe = (written: number, known: number): boolean =>
  written <= known + 1 + known * 0.25 && written >= known * 0.5 - 1;

const firstLook = ({ data, features }: Prepared, ink: Float32Array, written: number): Ranked[] => {
  const ranked: Ranked[] = [];
  for (let index = 0; index < data.characters.length; index += 1) {
    const known = (data.first[index + 1] ?? 0) - (data.first[index] ?? 0);
    if (!mayBe(written, known)) continue;
    const place = index * featureLength;
    let likeness = 0;
    for (let at = 0; at < featureLength; at += 1)
      likeness += (features[place + at] ?? 0) * (ink[at] ?? 0);
    ranked.push({ index, cost: 2 - 2 * likeness });
  }
  return ranked.toSorted((left, right) => left.cost - right.cost).slice(0, finalists);
};

/** How far each written stroke lies from the one it stands for, in whatever order they were written. */
const strokeCost = ({ data, shapes }: Prepared, index: number, written: Float32Array): number => {
  const first = (data.first[index] ?? 0) * strokeWidth;
  const known = shapes.subarray(first, (data.first[index + 1] ?? 0) * strokeWidth);
  const [rows, columns] = [written.length / strokeWidth, known.length / strokeWidth];
  const size = Math.max(rows, columns);
  const costs = new Float32Array(size * size).fill(weights.missing);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const away = Math.abs(row / rows - column / columns) * weights.order;
      costs[row * size + column] = between(written, row, known, column) + away;
    }
  return assign(costs, size) / size;
};

const between = (
  written: Float32Array,
  row: number,
  known: Float32Array,
  column: number,
): number => {
  const a = row * strokeWidth;
  const b = column * strokeWidth;
  let forwards = 0;
  let backwards = 0;
  for (let at = 0; at < strokeWidth; at += 2) {
    const x = written[a + at] ?? 0;
    const y = written[a + at + 1] ?? 0;
    const turned = strokeWidth - 2 - at;
    forwards += distance(x - (known[b + at] ?? 0), y - (known[b + at + 1] ?? 0));
    backwards += distance(x - (known[b + turned] ?? 0), y - (known[b + turned + 1] ?? 0));
  }
  const points = strokeWidth / 2;
  return Math.min(forwards / points, backwards / points + weights.backwards);
};

/** `Math.hypot` guards against numbers that do not occur here, and takes ten times as long. */
const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y);
