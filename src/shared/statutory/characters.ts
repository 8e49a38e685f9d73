import { movedCharacters } from './moved-characters.ts';

/** What people type and what old cards hold, brought to one form before it is checked or stored. */

/** The private-use areas: what stands there looks different on every system. */
const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;

/** Full-width letters, digits and signs (U+FF01-U+FF5E) and the ideographic space as ASCII. */
export const toHalfWidth = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** A number of a document as it is compared and stored: half-width, upper case, no spaces or hyphens. */
export const normaliseNumber = (text: string): string =>
  toHalfWidth(text)
    .replaceAll(/[\s\u2010-\u2015\u200B-\u200D\uFEFF-]/g, '')
    .toUpperCase();

/** Private-use characters moved to where they stand today; spaces at the ends gone, one between words. */
export const normaliseName = (name: string): string =>
  Array.from(toHalfWidth(name), (character) => movedCharacters.get(character) ?? character)
    .join('')
    .replaceAll(/[\u200B-\u200D\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The private-use characters left in a text: they must be shown to a person, never printed as they are. */
export const privateUseIn = (text: string): readonly string[] => text.match(privateUse) ?? [];
