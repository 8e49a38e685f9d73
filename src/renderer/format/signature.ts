/** A signature as the vault keeps it: strokes on a field of 1,000 by 400 units. */

export type Point = readonly [number, number];
export type Stroke = readonly Point[];

export const signatureWidth = 1_000;
export const signatureHeight = 400;
/** As `Signature` in `submission.ts` bounds it. */
const mostPoints = 2_000;
export const mostStrokes = 200;

const bounded = (value: number, most: number): number =>
  Math.min(most, Math.max(0, Math.round(value)));

/** A place on the pad, by its box on the screen, in signature units. */
export const pointAt = (
  x: number,
  y: number,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): Point => [
  bounded(((x - box.left) / box.width) * signatureWidth, signatureWidth),
  bounded(((y - box.top) / box.height) * signatureHeight, signatureHeight),
];

/** The stroke one point longer; a point that is no move, or one too many, changes nothing. */
export const extended = (stroke: Stroke, point: Point): Stroke => {
  const last = stroke.at(-1);
  if (last !== undefined && Math.hypot(point[0] - last[0], point[1] - last[1]) < 2) return stroke;
  return stroke.length >= mostPoints ? stroke : [...stroke, point];
};

/** For SVG; a dot is drawn as a line of no length, which round ends make visible. */
export const pathOf = (stroke: Stroke): string => {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  const line = rest.length === 0 ? [first] : rest;
  return `M${first.join(' ')}${line.map((point) => `L${point.join(' ')}`).join('')}`;
};

/** `ink[y * width + x]`: whether the pixel is drawn. */
export interface Drawing {
  readonly ink: ArrayLike<boolean>;
  readonly width: number;
  readonly height: number;
}

/** Steps along pixel edges: right, down, left, up. */
const steps: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/**
 * The outlines of what is drawn, as closed strokes in pixels: each is followed along pixel edges with
 * the ink on its right. For a signature without a hand: the name, written by the machine.
 */
export const outlines = ({ ink, width, height }: Drawing): Stroke[] => {
  const at = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x] === true;
  const seen = new Set<number>();
  const found: Stroke[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (at(x, y) && !at(x, y - 1) && !seen.has(y * width + x))
        found.push(follow(at, seen, width, x, y));
  return found;
};

const follow = (
  at: (x: number, y: number) => boolean,
  seen: Set<number>,
  width: number,
  startX: number,
  startY: number,
): Stroke => {
  const points: Point[] = [[startX, startY]];
  let [x, y, heading] = [startX, startY, 0];
  do {
    // Along an upper edge, going right, the pixel below belongs to this outline.
    if (heading === 0) seen.add(y * width + x);
    const [stepX, stepY] = steps[heading] ?? [0, 0];
    x += stepX;
    y += stepY;
    const turn = turnAt(at, x, y, heading);
    if (turn !== heading) points.push([x, y]);
    heading = turn;
  } while (x !== startX || y !== startY || heading !== 0);
  return points;
};

/** Corner pixels ahead on the left and on the right, for each heading. */
const ahead: readonly (readonly [Point, Point])[] = [
  [
    [0, -1],
    [0, 0],
  ],
  [
    [0, 0],
    [-1, 0],
  ],
  [
    [-1, 0],
    [-1, -1],
  ],
  [
    [-1, -1],
    [0, -1],
  ],
];

/** Keeps the ink on the right: left when there is ink ahead on the left, on when on the right, else right. */
const turnAt = (
  at: (x: number, y: number) => boolean,
  x: number,
  y: number,
  heading: number,
): number => {
  const [left, right] = ahead[heading] ?? [
    [0, 0],
    [0, 0],
  ];
  if (at(x + left[0], y + left[1])) return (heading + 3) % 4;
  return at(x + right[0], y + right[1]) ? heading : (heading + 1) % 4;
};

/** Outlines small enough for a signature: the longest ones, each with at most as many points as may be. */
export const asSignature = (strokes: readonly Stroke[]): Stroke[] =>
  strokes
    .filter((stroke) => stroke.length > 3)
    .sort((left, right) => right.length - left.length)
    .slice(0, mostStrokes)
    .map((stroke) => {
      const every = Math.ceil(stroke.length / (mostPoints - 1));
      return stroke.filter((_, index) => index % every === 0);
    });
