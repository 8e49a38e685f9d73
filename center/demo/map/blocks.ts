import {
  boundary,
  lakes,
  parks,
  railway,
  river,
  riverside,
  riverWidth,
  station,
} from './nature.ts';
import { distanceTo, isInside, type Point } from './plane.ts';
import { namedStreets, streets, type Street } from './streets.ts';

/** What stands between the streets: blocks, and houses in them. The same at every run. */
export interface Block {
  readonly use: 'living' | 'working';
  readonly ring: readonly Point[];
}

/** A small generator of numbers from 0 to 1 (mulberry32): always the same ones. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const isUpright = ({ line }: Street): boolean => line[0]![0] === line.at(-1)![0];

const places = (upright: boolean): readonly number[] => {
  const axis = upright ? 0 : 1;
  const found = streets
    .filter(({ line, name }) => name !== '清河大道' && isUpright({ line } as Street) === upright)
    .map(({ line }) => line[0]![axis]);
  return [...new Set(found)].sort((left, right) => left - right);
};

const rectangle = (x1: number, y1: number, x2: number, y2: number): Point[] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
];

const between = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2];
const centreOf = (ring: readonly Point[]): Point => between(ring[0]!, ring[2]!);

/** Free of water, green, rails and the avenue along the river, and well inside the district. */
const isFree = (ring: readonly Point[]): boolean => {
  const probes = [
    ...ring,
    ...ring.map((at, index) => between(at, ring[(index + 1) % 4]!)),
    centreOf(ring),
  ];
  const wild = [...lakes, ...parks].some((area) => probes.some((at) => isInside(at, area.ring)));
  if (wild || !probes.every((at) => isInside(at, boundary))) return false;
  return probes.every(
    (at) =>
      distanceTo(at, river) > riverWidth / 2 + 50 &&
      distanceTo(at, riverside) > 32 &&
      distanceTo(at, railway) > 60 &&
      distanceTo(at, [station, station]) > 190,
  );
};

const streetMargin = 24;

const cells = (): readonly (readonly Point[])[] => {
  const [xs, ys] = [places(true), places(false)];
  return xs
    .slice(1)
    .flatMap((right, column) =>
      ys
        .slice(1)
        .map((top, row) =>
          rectangle(
            xs[column]! + streetMargin,
            ys[row]! + streetMargin,
            right - streetMargin,
            top - streetMargin,
          ),
        ),
    );
};

const widthOf = (ring: readonly Point[]): number => ring[1]![0] - ring[0]![0];
const heightOf = (ring: readonly Point[]): number => ring[2]![1] - ring[1]![1];

const useOf = ([x, y]: Point): Block['use'] =>
  (x > 900 && y < -600 && y > -2_100) || (x < -3_600 && y < -900) ? 'working' : 'living';

const leastMetres = 90;
const alleyMetres = 7;

const quarters = (ring: readonly Point[]): readonly (readonly Point[])[] => {
  const [x1, y1] = ring[0]!;
  const [x2, y2] = ring[2]!;
  const [x, y] = centreOf(ring);
  return [
    rectangle(x1, y1, x - alleyMetres, y - alleyMetres),
    rectangle(x + alleyMetres, y1, x2, y - alleyMetres),
    rectangle(x1, y + alleyMetres, x - alleyMetres, y2),
    rectangle(x + alleyMetres, y + alleyMetres, x2, y2),
  ];
};

/** What the river, the rails or a park cut is quartered, and what is still cut is left to them. */
const freeParts = (ring: readonly Point[], depth = 2): readonly (readonly Point[])[] => {
  if (widthOf(ring) < leastMetres || heightOf(ring) < leastMetres) return [];
  if (isFree(ring)) return [ring];
  return depth === 0 ? [] : quarters(ring).flatMap((part) => freeParts(part, depth - 1));
};

export const blocks = (): readonly Block[] =>
  cells()
    .flatMap((ring) => freeParts(ring))
    .map((ring) => ({ use: useOf(centreOf(ring)), ring }));

const housesIn = (ring: readonly Point[], use: Block['use'], next: () => number): Point[][] => {
  const [deep, wide] = use === 'working' ? [210, 260] : [150, 190];
  const rows = Math.max(1, Math.floor(heightOf(ring) / deep));
  const columns = Math.max(1, Math.floor(widthOf(ring) / wide));
  const [high, broad] = [heightOf(ring) / rows, widthOf(ring) / columns];
  const found: Point[][] = [];
  for (let index = 0; index < rows * columns; index += 1) {
    const x = ring[0]![0] + (index % columns) * broad;
    const y = ring[0]![1] + Math.floor(index / columns) * high;
    const fill = 0.42 + 0.3 * next();
    const left = x + broad * (0.12 + 0.1 * next());
    const low = y + high * (0.2 + 0.15 * next());
    if (next() < 0.86)
      found.push(rectangle(left, low, left + broad * fill, low + high * (0.3 + 0.22 * next())));
  }
  return found;
};

export const houses = (of: readonly Block[]): readonly (readonly Point[])[] => {
  const next = numbers(1_164_035);
  const kept = namedStreets.filter(({ class: kind }) => kind === 1);
  return of
    .flatMap(({ ring, use }) => housesIn(ring, use, next))
    .filter(
      (ring) => kept.every(({ line }) => distanceTo(centreOf(ring), line) > 30) && isFree(ring),
    );
};
