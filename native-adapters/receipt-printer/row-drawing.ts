import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { rowHeightDots } from './bitmap.ts';
import { characterColumns, textColumns } from './characters.ts';
import type { Row } from './commands.ts';

/** Draws rows as the ROM would: every character in its cell of 12 or 24 dots, so that columns stay columns. */

const cellDots = 12;
const glyphDots = 24;

const family = 'Receipt Face';
/** Faces for rare characters of names, as a build has them beside the face itself; asked after it. */
const rareFiles = ['kiosk-rare-a.ttf', 'kiosk-rare-b.ttf'];
let registeredPath: string | null = null;
let families = `"${family}"`;

/** A path inside an asar is one for Node only: the native module takes the bytes instead. */
const register = (path: string, name: string): boolean =>
  GlobalFonts.registerFromPath(path, name) !== null ||
  GlobalFonts.register(readFileSync(path), name) !== null;

/** `fontPath`: a TrueType file with Chinese glyphs; read once per process. */
export const useFace = (fontPath: string): void => {
  if (registeredPath === fontPath) return;
  if (!register(fontPath, family)) throw new Error(`not a font: ${fontPath}`);
  const rare = rareFiles
    .map((name) => ({ name, path: join(dirname(fontPath), name) }))
    .filter(({ path, name }) => existsSync(path) && register(path, name));
  families = [family, ...rare.map(({ name }) => name)].map((name) => `"${name}"`).join(', ');
  registeredPath = fontPath;
};

/** The face and those asked after it, as a canvas names them; after `useFace`. */
export const faceFamilies = (): string => families;

const startDots = (row: Row, widthDots: number): number => {
  const free = widthDots - textColumns(row.text) * cellDots * row.scale;
  if (row.align === 'left') return 0;
  return Math.max(0, row.align === 'center' ? Math.floor(free / 2) : free);
};

export const drawRow = (
  context: SKRSContext2D,
  row: Row,
  area: { readonly topDots: number; readonly widthDots: number },
): void => {
  context.font = `${glyphDots * row.scale}px ${families}`;
  context.fillStyle = '#000000';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  // 0.88 em is where CJK faces put the baseline; the rest of the line is air above and below.
  const baseline =
    area.topDots +
    (rowHeightDots(row.scale) - glyphDots * row.scale) / 2 +
    0.88 * glyphDots * row.scale;
  let x = startDots(row, area.widthDots);
  for (const character of row.text) {
    const width = characterColumns(character) * cellDots * row.scale;
    const middle = x + width / 2;
    context.fillText(character, middle, baseline, width);
    // The way a thermal head prints bold: the same dots once more, one to the right.
    if (row.bold) context.fillText(character, middle + row.scale, baseline, width);
    x += width;
  }
};
