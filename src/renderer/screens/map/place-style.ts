import type { FeatureLike } from 'ol/Feature.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { PlaceTheme } from '../../../shared/item-details.ts';
import type { Palette } from './palette.ts';
import { pictograms } from './pictograms.ts';

/** Signs on the map: a place, several at one spot, the chosen one, and the machine itself. */

type Draw = (context: CanvasRenderingContext2D, side: number) => void;

/** A picture in memory; nothing is fetched. */
const drawn = (side: number, draw: Draw): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(side);
  canvas.height = Math.ceil(side);
  const context = canvas.getContext('2d');
  if (context !== null) draw(context, side);
  return canvas;
};

const disc = (
  context: CanvasRenderingContext2D,
  side: number,
  [fill, ring]: readonly [string, string],
): void => {
  context.beginPath();
  context.arc(side / 2, side / 2, side / 2 - side / 24, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = side / 14;
  context.strokeStyle = ring;
  context.stroke();
};

const sign =
  (theme: PlaceTheme, colours: readonly [fill: string, ink: string]): Draw =>
  (context, side) => {
    disc(context, side, colours);
    const scale = (side * 0.54) / 24;
    context.translate(side * 0.23, side * 0.23);
    context.scale(scale, scale);
    context.lineWidth = 2.2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = colours[1];
    context.stroke(new Path2D(pictograms[theme]));
  };

/** How far down its picture a pin touches the ground. */
const pinFoot = 0.96;

/** A drop with its point at the ground, as maps have it. */
const pin =
  (fill: string, ink: string): Draw =>
  (context, side) => {
    const [x, radius] = [side / 2, side * 0.3];
    context.beginPath();
    context.arc(x, side * 0.36, radius, Math.PI * 0.85, Math.PI * 0.15);
    context.lineTo(x, side * pinFoot);
    context.closePath();
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = side / 18;
    context.strokeStyle = ink;
    context.stroke();
    context.beginPath();
    context.arc(x, side * 0.36, radius * 0.4, 0, 2 * Math.PI);
    context.fillStyle = ink;
    context.fill();
  };

/** Always drawn, and names keep clear of it. */
const iconOf = (img: HTMLCanvasElement): Icon => new Icon({ img, declutterMode: 'obstacle' });

/** `size`: rem; `below`: CSS px from the middle of its sign; `isAlways`: others keep clear of it. */
const textOf = (
  palette: Palette,
  text: string,
  { size, below, isAlways }: { size: number; below: number; isAlways: boolean },
): Text =>
  new Text({
    text,
    font: `${isAlways ? 700 : 500} ${size * palette.rem * palette.scale}px ${palette.font}`,
    fill: new Fill({ color: palette.colours.text }),
    stroke: new Stroke({ color: palette.colours.halo, width: 0.3 * palette.rem }),
    offsetY: below,
    textBaseline: 'top',
    overflow: true,
    declutterMode: isAlways ? 'obstacle' : 'declutter',
  });

/** Words on a ground of their own, CSS px above a place: what lies under them shall not be read with them. */
const labelOn = (palette: Palette, text: string, above: number): Text => {
  const { colours, rem, scale } = palette;
  const padding = 0.4 * rem;
  return new Text({
    text,
    font: `700 ${1.375 * rem * scale}px ${palette.font}`,
    fill: new Fill({ color: colours['mark-ink'] }),
    backgroundFill: new Fill({ color: colours.here }),
    padding: [padding, 2 * padding, padding, 2 * padding],
    offsetY: -above - padding,
    textBaseline: 'bottom',
    overflow: true,
    declutterMode: 'obstacle',
  });
};

/** Nearer than this, metres a px, places carry their names. */
const namesTo = 3.2;

/** How much wider than the sign of a place that of a group is. */
const groupShare = 1.1;

export interface PlaceStyles {
  /** From sign to sign at least, CSS px: none lies on another. */
  readonly distance: number;
  /** For a feature of the cluster source. */
  readonly group: (feature: FeatureLike, resolution: number) => Style[];
  readonly chosen: (theme: PlaceTheme, name: string) => Style;
  /** `onSign`: a sign stands at the same spot, and the pin upon it. */
  readonly here: (label: string, onSign: boolean) => Style;
}

export const placeStyles = (palette: Palette): PlaceStyles => {
  const { colours, rem, scale } = palette;
  const side = 3.25 * rem * Math.min(1.2, scale);
  const pictures = new Map<string, HTMLCanvasElement>();
  const picture = (key: string, size: number, draw: Draw): HTMLCanvasElement => {
    const made = pictures.get(key) ?? drawn(size, draw);
    pictures.set(key, made);
    return made;
  };
  const marks = [colours.mark, colours['mark-ink']] as const;
  const clusterStyle = (count: number): Style =>
    new Style({
      image: iconOf(
        picture('many', side * groupShare, (context, size) =>
          disc(context, size, [marks[1], marks[0]]),
        ),
      ),
      text: new Text({
        text: String(count),
        font: `700 ${1.5 * rem * Math.min(1.2, scale)}px ${palette.font}`,
        fill: new Fill({ color: marks[0] }),
        offsetY: 0.08 * rem,
        declutterMode: 'none',
      }),
      zIndex: 2,
    });
  const placeStyle = (theme: PlaceTheme): Style =>
    new Style({ image: iconOf(picture(theme, side, sign(theme, marks))), zIndex: 2 });
  // Of a lower level than all signs, so that it keeps clear of every one of them.
  const nameStyle = (name: string): Style =>
    new Style({
      text: textOf(palette, name, { size: 1.25, below: side / 2 + 0.4 * rem, isAlways: false }),
      zIndex: 1,
    });
  return {
    distance: side * groupShare * 1.08,
    group: (feature, resolution) => {
      const members = feature.get('features') as readonly FeatureLike[];
      const [first] = members;
      if (members.length !== 1 || first === undefined) return [clusterStyle(members.length)];
      const shown = placeStyle(first.get('theme') as PlaceTheme);
      return resolution < namesTo ? [shown, nameStyle(String(first.get('name')))] : [shown];
    },
    chosen: (theme, name) =>
      new Style({
        image: iconOf(
          picture(`chosen ${theme}`, side * 1.35, sign(theme, [colours.here, colours['mark-ink']])),
        ),
        text: textOf(palette, name, { size: 1.5, below: side * 0.7, isAlways: true }),
      }),
    here: (label, onSign) => {
      const lift = onSign ? side * 0.6 : 0;
      const height = side * 1.4;
      const image = new Icon({
        img: picture('here', height, pin(colours.here, colours['mark-ink'])),
        anchor: [0.5, pinFoot],
        displacement: [0, lift],
        declutterMode: 'obstacle',
      });
      return new Style({ image, text: labelOn(palette, label, lift + height * pinFoot) });
    },
  };
};
