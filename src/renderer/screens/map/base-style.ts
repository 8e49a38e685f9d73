import type { FeatureLike } from 'ol/Feature.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { ColourName, Palette } from './palette.ts';

/** How the base map looks; what a feature is, is said by its `layer` (center/demo/map/base-map.ts). */

/** Breadth of a street's class in the world, metres, and its bounds on the screen, rem. */
const breadths: Readonly<
  Record<number, { readonly metres: number; readonly least: number; readonly most: number }>
> = {
  1: { metres: 34, least: 0.3, most: 2 },
  2: { metres: 24, least: 0.2, most: 1.5 },
  3: { metres: 14, least: 0.1, most: 1 },
};

/** Coarser than this, metres a px, the small things are left out. */
const housesTo = 7;
const laneNamesTo = 4.5;
const streetNamesTo = 16;

type Colour = (name: ColourName) => string;

const labelOf = (
  palette: Palette,
  text: string,
  colour: ColourName,
  size: number,
  along: boolean,
): Text =>
  new Text({
    text,
    font: `500 ${size * palette.rem * palette.scale}px ${palette.font}`,
    fill: new Fill({ color: palette.colours[colour] }),
    stroke: new Stroke({ color: palette.colours.halo, width: 0.25 * palette.rem }),
    placement: along ? 'line' : 'point',
    ...(along ? { repeat: 34 * palette.rem, maxAngle: Math.PI / 8 } : { overflow: true }),
  });

const flat = (color: string, zIndex: number): Style =>
  new Style({ fill: new Fill({ color }), zIndex });

const streetStyles = (
  palette: Palette,
  feature: FeatureLike,
  resolution: number,
): readonly Style[] => {
  const kind = Number(feature.get('class'));
  const { metres, least, most } = breadths[kind] ?? { metres: 14, least: 0.1, most: 1 };
  const width = Math.min(most, Math.max(least, metres / resolution / palette.rem)) * palette.rem;
  const line = (color: string, breadth: number, zIndex: number): Style =>
    new Style({ stroke: new Stroke({ color, width: breadth, lineCap: 'round' }), zIndex });
  const { casing, road } = palette.colours;
  const styles = [
    line(casing, width + 0.125 * palette.rem, 10 + (3 - kind)),
    line(road, width, 20 + (3 - kind)),
  ];
  const name: unknown = feature.get('name');
  const isNamed = resolution < (kind === 3 ? laneNamesTo : streetNamesTo);
  if (typeof name === 'string' && isNamed)
    styles.push(
      new Style({
        text: labelOf(palette, name, 'street', kind === 1 ? 1.375 : 1.25, true),
        zIndex: 40 - kind,
      }),
    );
  return styles;
};

const railStyles = (colour: Colour, rem: number): readonly Style[] => [
  new Style({ stroke: new Stroke({ color: colour('rail'), width: 0.3 * rem }), zIndex: 30 }),
  new Style({
    stroke: new Stroke({
      color: colour('road'),
      width: 0.18 * rem,
      lineDash: [0.75 * rem, 0.75 * rem],
      lineCap: 'butt',
    }),
    zIndex: 31,
  }),
];

const named = (feature: FeatureLike): string | null => {
  const name: unknown = feature.get('name');
  return typeof name === 'string' && name !== '' ? name : null;
};

/** A surface with its name, once it is large enough to carry one. */
const surface = (
  palette: Palette,
  feature: FeatureLike,
  [layer, label, zIndex]: readonly [ColourName, ColourName, number],
  isNamed: boolean,
): readonly Style[] => {
  const shape = flat(palette.colours[layer], zIndex);
  const name = named(feature);
  if (!isNamed || name === null) return [shape];
  const text = new Style({ text: labelOf(palette, name, label, 1.25, false), zIndex: 41 });
  return [shape, text];
};

const pointLabel = (palette: Palette, feature: FeatureLike, size: number): readonly Style[] => {
  const name = named(feature);
  return name === null
    ? []
    : [new Style({ text: labelOf(palette, name, 'text', size, false), zIndex: 45 })];
};

export const baseStyle = (palette: Palette): StyleFunction => {
  const colour: Colour = (name) => palette.colours[name];
  const kept = new Map<string, readonly Style[]>();
  const once = (key: string, make: () => readonly Style[]): readonly Style[] => {
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  const stylesOf = (feature: FeatureLike, resolution: number): readonly Style[] => {
    switch (feature.get('layer')) {
      case 'district':
        return once('district', () => [
          new Style({
            fill: new Fill({ color: colour('ground') }),
            stroke: new Stroke({
              color: colour('edge'),
              width: 0.15 * palette.rem,
              lineDash: [0.75 * palette.rem, 0.4 * palette.rem],
            }),
            zIndex: 0,
          }),
        ]);
      case 'block':
        return feature.get('use') === 'working'
          ? once('working', () => [flat(colour('working'), 1)])
          : once('living', () => [flat(colour('block'), 1)]);
      case 'park':
        return surface(palette, feature, ['park', 'park-text', 2], resolution < 14);
      case 'water':
        return surface(palette, feature, ['water', 'water-text', 3], resolution < 20);
      case 'house':
        return resolution < housesTo ? once('house', () => [flat(colour('house'), 4)]) : [];
      case 'rail':
        return once('rail', () => railStyles(colour, palette.rem));
      case 'road':
        return streetStyles(palette, feature, resolution);
      case 'station':
        return pointLabel(palette, feature, 1.375);
      case 'area':
        return resolution > 5 ? pointLabel(palette, feature, 1.625) : [];
      default:
        return [];
    }
  };
  return (feature, resolution) => [...stylesOf(feature, resolution)];
};
