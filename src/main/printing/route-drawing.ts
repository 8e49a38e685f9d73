import { z } from 'zod';
import { Position } from '../../shared/item-details.ts';
import type { ReceiptDrawing, ReceiptShape } from '../../shared/receipt.ts';

/** The small map of a route slip: streets, water and green around the way from here to the goal. */

const Ring = z.array(Position);
const Feature = z.object({
  properties: z.object({
    layer: z.string(),
    name: z.string().optional(),
    class: z.int().optional(),
  }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: Position }),
    z.object({ type: z.literal('LineString'), coordinates: Ring }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  ]),
});
type Feature = z.infer<typeof Feature>;
/** As `center/demo/map/base-map.ts` writes it; whatever a feature has beside this is of no use here. */
export const BaseMap = z.object({ features: z.array(Feature).max(20_000) });
export type BaseMap = z.infer<typeof BaseMap>;

export interface RouteEnds {
  /** Null where nobody said where this machine stands. */
  readonly here: Position | null;
  readonly goal: Position;
  readonly goalName: string;
}

type Spot = [number, number];

const width = 1_000;
const height = 900;
/** Drawn no closer than this from edge to edge. */
const leastMetres = 900;
const margin = 1.7;
const metresPerDegree = 111_320;
const farthest = 3_900;

/** From the globe to the drawing: north is up, both ends are inside. */
const projector = ({ here, goal }: RouteEnds): { spot: (at: Position) => Spot; unit: number } => {
  const [lon, lat] = here === null ? goal : [(here[0] + goal[0]) / 2, (here[1] + goal[1]) / 2];
  const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const other = here ?? goal;
  const across = Math.abs(goal[0] - other[0]) * east;
  const up = (Math.abs(goal[1] - other[1]) * metresPerDegree * width) / height;
  const unit = width / Math.max(leastMetres, Math.max(across, up) * margin);
  const kept = (value: number): number =>
    Math.round(Math.max(-farthest, Math.min(farthest, value)) * 10) / 10;
  return {
    unit,
    spot: ([x, y]) => [
      kept(width / 2 + (x - lon) * east * unit),
      kept(height / 2 - (y - lat) * metresPerDegree * unit),
    ],
  };
};

const isNear = ([x, y]: Spot): boolean => x > -700 && x < 1_700 && y > -700 && y < 1_600;
const isInside = ([x, y]: Spot): boolean => x > 90 && x < 910 && y > 50 && y < 850;

/** The pieces of a line that come near the drawing. */
const runs = (points: readonly Spot[]): Spot[][] => {
  const found: Spot[][] = [];
  let run: Spot[] = [];
  points.forEach((point, index) => {
    const isUseful = [points[index - 1], point, points[index + 1]].some(
      (each) => each !== undefined && isNear(each),
    );
    if (isUseful) run.push(point);
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  });
  return [...found, run].filter((each) => each.length > 1).map((each) => each.slice(0, 400));
};

const streetMetres: Readonly<Record<number, number>> = { 1: 34, 2: 22, 3: 12 };

const shapesOf = (
  { properties: { layer, class: kind = 3 }, geometry }: Feature,
  spot: (at: Position) => Spot,
  unit: number,
): ReceiptShape[] => {
  if (geometry.type === 'Polygon' && (layer === 'park' || layer === 'water')) {
    const points = (geometry.coordinates[0] ?? []).map(spot).slice(0, 600);
    return points.length > 2 && points.some(isNear)
      ? [{ kind: 'area', points, fill: layer === 'park' ? 'light' : 'dense' }]
      : [];
  }
  if (geometry.type !== 'LineString') return [];
  const pieces = runs(geometry.coordinates.map(spot));
  if (layer === 'rail')
    return pieces.map((points) => ({ kind: 'line', points, width: 8, style: 'dashed' }));
  if (layer !== 'road') return [];
  const breadth = Math.min(26, Math.max(4, (streetMetres[kind] ?? 12) * unit));
  return pieces.map((points) => ({ kind: 'line', points, width: breadth, style: 'double' }));
};

const distance = ([x1, y1]: Spot, [x2, y2]: Spot): number => Math.hypot((x1 - x2) / 2, y1 - y2);

const stepsBetween = 8;

/** Corners of streets lie far apart; names may stand anywhere between them. */
const along = (spots: readonly Spot[]): Spot[] =>
  spots.flatMap((from, index) => {
    const to = spots[index + 1];
    if (to === undefined) return [from];
    return Array.from({ length: stepsBetween }, (_, step): Spot => {
      const part = step / stepsBetween;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    });
  });

/** Names of streets and parks that find room; main streets first. */
const labelsOf = (
  base: BaseMap,
  spot: (at: Position) => Spot,
  taken: readonly Spot[],
): ReceiptShape[] => {
  const used = [...taken];
  const labels: ReceiptShape[] = [];
  const order = ({ properties }: Feature): number => properties.class ?? 2;
  for (const { properties, geometry } of base.features.toSorted((a, b) => order(a) - order(b))) {
    const { name, layer } = properties;
    const isNamed = layer === 'road' || layer === 'park' || layer === 'station';
    if (name === undefined || !isNamed || labels.length >= 9) continue;
    const points =
      geometry.type === 'Point'
        ? [spot(geometry.coordinates)]
        : geometry.type === 'LineString'
          ? along(geometry.coordinates.map(spot))
          : (geometry.coordinates[0] ?? []).map(spot);
    const at = points.find(
      (each) => isInside(each) && used.every((other) => distance(other, each) > 75),
    );
    if (at === undefined) continue;
    used.push(at);
    labels.push({ kind: 'label', at, text: name.slice(0, 30), bold: false });
  }
  return labels;
};

export const routeDrawing = (base: BaseMap, ends: RouteEnds): ReceiptDrawing => {
  const { spot, unit } = projector(ends);
  const goal = spot(ends.goal);
  const here = ends.here === null ? null : spot(ends.here);
  const drawn = base.features.flatMap((feature) => shapesOf(feature, spot, unit));
  const areas = drawn.filter(({ kind }) => kind === 'area');
  const lines = drawn.filter(({ kind }) => kind === 'line').slice(0, 340);
  const goalLabel: Spot = [goal[0], Math.min(height - 30, goal[1] + 45)];
  const marks: ReceiptShape[] = [
    { kind: 'mark', at: goal, mark: 'goal' },
    { kind: 'label', at: goalLabel, text: ends.goalName.slice(0, 30), bold: true },
  ];
  if (here !== null)
    marks.push(
      { kind: 'mark', at: here, mark: 'here' },
      { kind: 'label', at: [here[0], here[1] - 55], text: '您在这里', bold: true },
    );
  const taken = [goal, goalLabel, ...(here === null ? [] : [here])];
  const labels = labelsOf(base, spot, taken);
  return {
    kind: 'drawing',
    height,
    shapes: [...areas, ...lines, ...labels, ...marks].slice(0, 400),
  };
};
