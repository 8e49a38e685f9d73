import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Writes covered-ranges.ts from the fonts that print.css bundles: run after changing either. */

const require = createRequire(import.meta.url);

/** The faces of print.css. Each text may fall back from one family to the other, never further. */
const printFontFiles: readonly string[] = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

export const rangesOfFonts = (): number[] => {
  const points = new Set<number>();
  for (const file of printFontFiles)
    for (const point of codePointsOf(readFileSync(require.resolve(file)))) points.add(point);
  return toRanges([...points].filter((point) => point >= 0x20).toSorted((a, b) => a - b));
};

/** The code points a TrueType file maps to a glyph, from its format 12 `cmap` (OpenType 1.9, cmap). */
const codePointsOf = (font: Buffer): number[] => {
  const table = format12Of(font, cmapOf(font));
  const points: number[] = [];
  for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
    const at = table + 16 + 12 * group;
    const [first, last, glyph] = [at, at + 4, at + 8].map((offset) => font.readUInt32BE(offset));
    if (first === undefined || last === undefined || glyph === undefined) continue;
    // Glyph 0 is the box that stands for "no such glyph".
    for (let point = first; point <= last; point++)
      if (glyph + point - first > 0) points.push(point);
  }
  return points;
};

const cmapOf = (font: Buffer): number => {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    if (font.toString('latin1', at, at + 4) === 'cmap') return font.readUInt32BE(at + 8);
  throw new Error('no cmap table');
};

const format12Of = (font: Buffer, cmap: number): number => {
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * record + 4);
    if (font.readUInt16BE(table) === 12) return table;
  }
  throw new Error('no format 12 subtable');
};

const toRanges = (points: readonly number[]): number[] => {
  const ranges: number[] = [];
  for (const point of points) {
    if (ranges.length > 0 && ranges[ranges.length - 1] === point - 1)
      ranges[ranges.length - 1] = point;
    else ranges.push(point, point);
  }
  return ranges;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const list = rangesOfFonts()
    .map((point) => `0x${point.toString(16)}`)
    .join(', ');
  const comment =
    '/** Made by generate-coverage.ts from the bundled fonts; a test compares the two. */';
  writeFileSync(
    new URL('covered-ranges.ts', import.meta.url),
    `${comment}\n// prettier-ignore\nexport const coveredRanges: readonly number[] = [${list}];\n`,
  );
}
