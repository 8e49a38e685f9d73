import type { Position } from '../../../src/shared/item-details.ts';

/**
 * The plane in which the fictional district is drawn: metres east and north of its middle. Streets run
 * straight in it and are bent a little on the way out, so that blocks and houses bend with them.
 */
export type Point = readonly [x: number, y: number];

/** Where the middle lies on the globe. */
export const middle: Position = [116.6, 35.4];

const metresPerDegree = 111_320;
const metresPerDegreeEast = metresPerDegree * Math.cos((middle[1] * Math.PI) / 180);

/** No street of a grown town is straight. */
const bend = ([x, y]: Point): Point => [
  x + 70 * Math.sin(y / 1_450 + 0.6) + 18 * Math.sin(y / 430),
  y + 105 * Math.sin(x / 1_900 - 0.4) + 20 * Math.sin(x / 520 + 1),
];

/** A metre is about the fifth decimal. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

export const toPosition = (point: Point): Position => {
  const [x, y] = bend(point);
  return [rounded(middle[0] + x / metresPerDegreeEast), rounded(middle[1] + y / metresPerDegree)];
};

/** A curve through all points (Catmull-Rom), `steps` pieces between each two. */
export const smooth = (points: readonly Point[], steps = 8): Point[] => {
  const curve: Point[] = [];
  for (let index = 0; index < points.length - 1; index += 1) {
    const one = points[index]!;
    const two = points[index + 1]!;
    const before = points[index - 1] ?? one;
    const after = points[index + 2] ?? two;
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const along = (axis: 0 | 1): number =>
        0.5 *
        (2 * one[axis] +
          (two[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * one[axis] + 4 * two[axis] - after[axis]) * t * t +
          (3 * one[axis] - before[axis] - 3 * two[axis] + after[axis]) * t * t * t);
      curve.push([along(0), along(1)]);
    }
  }
  return [...curve, points.at(-1)!];
};

/** The same around a ring, without a corner where it closes. */
export const smoothRing = (ring: readonly Point[], steps = 6): Point[] => {
  const around = [...ring.slice(-2), ...ring, ...ring.slice(0, 2)];
  return smooth(around, steps).slice(2 * steps, -2 * steps);
};

const length = ([x, y]: Point): number => Math.hypot(x, y);

/** The curve moved `metres` to the left of its direction. */
export const beside = (curve: readonly Point[], metres: number): Point[] =>
  curve.map(([x, y], index) => {
    const [fromX, fromY] = curve[Math.max(0, index - 1)]!;
    const [toX, toY] = curve[Math.min(curve.length - 1, index + 1)]!;
    const along: Point = [toX - fromX, toY - fromY];
    const size = length(along) || 1;
    return [x - (along[1] / size) * metres, y + (along[0] / size) * metres];
  });

/** A band of `metres` around a curve, as a ring. */
export const band = (curve: readonly Point[], metres: number): Point[] => [
  ...beside(curve, metres / 2),
  ...beside(curve, -metres / 2).toReversed(),
];

const toSegment = ([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
};

/** Metres from a point to a curve. */
export const distanceTo = (point: Point, curve: readonly Point[]): number =>
  curve
    .slice(1)
    .reduce(
      (least, corner, index) => Math.min(least, toSegment(point, curve[index]!, corner)),
      Number.POSITIVE_INFINITY,
    );

export const isInside = ([x, y]: Point, ring: readonly Point[]): boolean =>
  ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);

/** The point of a curve `metres` from its beginning, `aside` metres to its left. */
export const alongCurve = (curve: readonly Point[], metres: number, aside: number): Point => {
  let left = metres;
  for (let index = 1; index < curve.length; index += 1) {
    const [x1, y1] = curve[index - 1]!;
    const [x2, y2] = curve[index]!;
    const size = Math.hypot(x2 - x1, y2 - y1);
    if (left > size && index < curve.length - 1) {
      left -= size;
      continue;
    }
    const [east, north] = [(x2 - x1) / size, (y2 - y1) / size];
    return [x1 + east * left - north * aside, y1 + north * left + east * aside];
  }
  throw new RangeError('a curve has at least two points');
};
