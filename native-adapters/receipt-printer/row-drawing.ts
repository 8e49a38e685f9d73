import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { characterColumns, textColumns } from './characters.ts';
import type { Row } from './commands.ts';

/** Draws rows as the ROM would: every character in its cell of 12 or 24 dots, so that columns stay columns. */

const cellDots = 12;
const glyphDots = 24;
/** Default line spacing of these printers, 30 dots; a double-height line is just as much taller as its glyphs. */
export const rowHeightDots = (scale: Row['scale']): number => (scale === 1 ? 30 : 54);

const family = 'Receipt Face';
let registeredPath: string | null = null;

/** `fontPath`: a TrueType file with Chinese glyphs; read once per process. */
export const useFace = (fontPath: string): void => {
  if (registeredPath === fontPath) return;
  if (GlobalFonts.registerFromPath(fontPath, family) === null)
    throw new Error(`not a font: ${fontPath}`);
  registeredPath = fontPath;
};

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
  context.font = `${glyphDots * row.scale}px "${family}"`;
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
