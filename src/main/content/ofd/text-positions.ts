import { numberOf, numbersOf } from './geometry.ts';
import type { Glyph } from './model.ts';
import type { Budget } from './trouble.ts';
import { childrenNamed, type Element } from './xml.ts';

/** Steps between characters (ST_Array with `g count value` for repeats), no more than `most`. */
export const readDeltas = (text: string | undefined, most: number): number[] | null => {
  if (text === undefined || text.trim() === '') return null;
  const words = text.trim().split(/[\s,]+/);
  const deltas: number[] = [];
  for (let at = 0; at < words.length && deltas.length < most; at += 1) {
    if (words[at]?.toLowerCase() !== 'g') {
      deltas.push(numberOf(words[at], 0));
      continue;
    }
    const value = numberOf(words[at + 2], 0);
    const count = Math.min(Number(words[at + 1]) || 0, most - deltas.length);
    for (let repeat = 0; repeat < count; repeat += 1) deltas.push(value);
    at += 2;
  }
  return deltas;
};

/** Where no steps are given, characters stand side by side: Chinese is as wide as high, Latin half. */
const usualStep = (character: string, size: number): number =>
  (character.codePointAt(0) ?? 0) < 0x2e80 ? size / 2 : size;

const place = (
  code: Element,
  start: { readonly x: number; readonly y: number },
  style: { readonly size: number; readonly isVertical: boolean },
): Glyph[] => {
  const characters = Array.from(code.text.replaceAll(/[\r\n\t]/g, ''));
  const most = Math.max(0, characters.length - 1);
  const deltaX = readDeltas(code.attributes['DeltaX'], most);
  const deltaY = readDeltas(code.attributes['DeltaY'], most);
  const isPlain = deltaX === null && deltaY === null;
  let { x, y } = start;
  return characters.map((character, index) => {
    const glyph = { character, x, y };
    const step = isPlain ? usualStep(character, style.size) : 0;
    x += deltaX?.[index] ?? (style.isVertical ? 0 : step);
    y += deltaY?.[index] ?? (style.isVertical ? step : 0);
    return glyph;
  });
};

/** Every character of a text object with its place. A TextCode without X or Y begins where the last one did. */
export const readGlyphs = (object: Element, size: number, budget: Budget): Glyph[] => {
  let start = { x: 0, y: 0 };
  const direction = numbersOf(object.attributes['ReadDirection'])[0] ?? 0;
  const isVertical = direction === 90 || direction === 270;
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    start = {
      x: numberOf(code.attributes['X'], start.x),
      y: numberOf(code.attributes['Y'], start.y),
    };
    budget.characters(code.text.length);
    return place(code, start, { size, isVertical });
  });
};
