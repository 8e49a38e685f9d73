import type { Position } from '../../../src/shared/item-details.ts';
import { blocks, houses } from './blocks.ts';
import {
  boundary,
  lakes,
  parks,
  railway,
  river,
  riverWidth,
  station,
  streetAreas,
} from './nature.ts';
import { band, type Point, toPosition } from './plane.ts';
import { streets } from './streets.ts';

/**
 * The base map as GeoJSON (RFC 7946). `layer` says what a feature is: `district`, `block`, `house`,
 * `park`, `water`, `road` (with `class` 1 to 3), `rail`, `station`, `area` (a name without a form).
 */
interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const closed = (ring: readonly Point[]): Position[] => {
  const positions = ring.map(toPosition);
  const [first] = positions;
  return first === undefined ? [] : [...positions, first];
};

const polygon = (properties: Feature['properties'], ring: readonly Point[]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [closed(ring)] },
});

const line = (properties: Feature['properties'], points: readonly Point[]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: points.map(toPosition) },
});

const point = (properties: Feature['properties'], at: Point): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: toPosition(at) },
});

const named = (layer: string, name: string): Feature['properties'] =>
  name === '' ? { layer } : { layer, name };

/** From below to above, as it is drawn. */
const features = (): readonly Feature[] => {
  const built = blocks();
  return [
    polygon({ layer: 'district', name: '示例区' }, boundary),
    ...built.map(({ use, ring }) => polygon({ layer: 'block', use }, ring)),
    ...parks.map(({ name, ring }) => polygon(named('park', name), ring)),
    polygon({ layer: 'water', name: '清河' }, band(river, riverWidth)),
    ...lakes.map(({ name, ring }) => polygon(named('water', name), ring)),
    ...houses(built).map((ring) => polygon({ layer: 'house' }, ring)),
    line({ layer: 'rail' }, railway),
    ...streets
      .toSorted((left, right) => right.class - left.class)
      .map((street) => line({ ...named('road', street.name), class: street.class }, street.line)),
    point({ layer: 'station', name: '示例高铁站' }, station),
    ...streetAreas.map(({ name, at }) => point({ layer: 'area', name }, at)),
  ];
};

/** The whole map as a file: the same bytes each time, a feature a line. */
export const baseMap = (): string =>
  `{"type":"FeatureCollection","features":[\n${features()
    .map((feature) => JSON.stringify(feature))
    .join(',\n')}\n]}\n`;
