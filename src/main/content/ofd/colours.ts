import { numbersOf } from './geometry.ts';
import type { Colour } from './model.ts';
import type { Reading } from './reading.ts';
import { child, type Element } from './xml.ts';

const share = (value: number | undefined): number => Math.min(1, Math.max(0, (value ?? 0) / 255));

export const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };

/** Grey, RGB or CMYK by the count of numbers; `#RRGGBB` is written by some, too. */
const channelsOf = (text: string): Omit<Colour, 'alpha'> => {
  const values = text.includes('#')
    ? (text.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16))
    : numbersOf(text);
  const [one, two, three, four] = values;
  if (values.length === 4) {
    const ink = (value: number | undefined): number => (1 - share(value)) * (1 - share(four));
    return { red: ink(one), green: ink(two), blue: ink(three) };
  }
  const isGrey = values.length < 3;
  return { red: share(one), green: share(isGrey ? one : two), blue: share(isGrey ? one : three) };
};

const segmentOf = (shading: Element): Element | null => child(child(shading, 'Segment'), 'Color');

/** A pattern or shading is drawn in its first colour and counted as left out. */
export const readColour = (
  reading: Reading,
  element: Element | null,
  objectAlpha: number,
): Colour | null => {
  if (element === null) return null;
  const alpha = share(numbersOf(element.attributes['Alpha'])[0] ?? 255) * objectAlpha;
  const value = element.attributes['Value'];
  if (value !== undefined) return { ...channelsOf(value), alpha };
  const shading = element.children.find(({ name }) => name !== 'Clips');
  if (shading === undefined) return { ...black, alpha };
  reading.leaveOut();
  const first = segmentOf(shading)?.attributes['Value'];
  return first === undefined ? null : { ...channelsOf(first), alpha };
};

export const alphaOf = (object: Element): number =>
  share(numbersOf(object.attributes['Alpha'])[0] ?? 255);
