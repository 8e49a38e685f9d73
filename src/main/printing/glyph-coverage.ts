import type { PrintDocument } from '../../shared/print-document.ts';
import { coveredRanges } from './covered-ranges.ts';

/**
 * A character that no bundled font can draw comes out blank or as a box, without any error. So
 * every code point is looked up before anything is typeset, and the print is refused by name.
 */

/** `coveredRanges` lists first and last code point of each range, ascending. */
export const isCovered = (codePoint: number): boolean => {
  let low = 0;
  let high = coveredRanges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (coveredRanges[2 * middle] ?? 0)) high = middle - 1;
    else if (codePoint > (coveredRanges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** The characters of a document that cannot be drawn, each once. */
export const missingGlyphs = (document: PrintDocument): string[] => {
  const characters = new Set(textsOf(document).flatMap((text) => [...text]));
  characters.delete('\n');
  return [...characters].filter((character) => !isCovered(character.codePointAt(0) ?? 0));
};
