import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * The screen's fonts, cut out of the whole Noto Sans SC (twenty megabytes and a second of decoding):
 * `core` holds what almost every screen is made of and is read before the first word is drawn; `more`
 * what the rest of GB/T 2312 needs, read when it is met. Uncompressed, because they come from this disk
 * and decompressing is what takes time. Cutting takes a fifth of a second at each build.
 */

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.cache', 'screen-fonts');
const require = createRequire(import.meta.url);
/** subset-font is a CommonJS module without types: text in, the bytes of a smaller font out. */
const subsetFont = require('subset-font') as (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype' },
) => Promise<Buffer>;

const weights = [
  {
    weight: 500,
    weightRange: '100 549',
    source: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  },
  {
    weight: 600,
    weightRange: '550 900',
    source: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
] as const;

/** Characters of GB/T 2312 from one row (区) to another, both included. */
const gb2312 = (firstRow: number, lastRow: number): string => {
  const decoder = new TextDecoder('gb2312', { fatal: false });
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1)
    for (let cell = 1; cell <= 94; cell += 1) bytes.push(0xa0 + row, 0xa0 + cell);
  return decoder.decode(Uint8Array.from(bytes)).replaceAll('\ufffd', '');
};

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Latin, punctuation, arrows, circled numbers, rows 1-9 (signs) and level 1, the 3,755 frequent characters. */
const coreText = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x2010, 0x205e),
  range(0x2190, 0x2199),
  range(0x2460, 0x2473),
  range(0x3000, 0x3020),
  range(0xff01, 0xffe5),
  gb2312(1, 9),
  gb2312(16, 55),
].join('');

const parts = { core: coreText, more: gb2312(56, 87) } as const;

const fileOf = (part: keyof typeof parts, weight: number): string =>
  `kiosk-sans-${part}-${weight}.ttf`;

/** `U+4e00-4e01, U+4e03, ...`: without it a face would be asked for characters it does not have. */
const unicodeRange = (text: string): string => {
  const points = [...new Set(text)].map((character) => character.codePointAt(0)!);
  const ranges: { first: number; last: number }[] = [];
  for (const point of points.sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open?.last === point - 1) open.last = point;
    else ranges.push({ first: point, last: point });
  }
  return ranges
    .map(({ first, last }) => (first === last ? hex(first) : `${hex(first)}-${hex(last).slice(2)}`))
    .join(',');
};
const hex = (point: number): string => `U+${point.toString(16)}`;

/** `core` is read before anything is drawn and then known by its own table. */
const faceOf = (part: keyof typeof parts, weight: number, weightRange: string): string =>
  `@font-face{font-family:'Kiosk Sans${part === 'core' ? '' : ' More'}';font-weight:${weightRange};` +
  `font-display:block;src:url('./${fileOf(part, weight)}') format('truetype')` +
  (part === 'core' ? '}\n' : `;unicode-range:${unicodeRange(parts[part])}}\n`);

/** A build beside this one may read the file meanwhile. */
const writeWhole = (file: string, content: Buffer | string): void => {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, file);
};

/** Cuts the fonts and writes `screen-fonts.css` beside them; returns their folder. */
export const prepareScreenFonts = async (): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const faces: string[] = [];
  for (const { weight, weightRange, source } of weights) {
    const font = readFileSync(require.resolve(source));
    for (const part of ['core', 'more'] as const) {
      const smaller = await subsetFont(font, parts[part], { targetFormat: 'truetype' });
      writeWhole(join(folder, fileOf(part, weight)), smaller);
      faces.push(faceOf(part, weight, weightRange));
    }
  }
  writeWhole(join(folder, 'screen-fonts.css'), faces.join(''));
  return folder;
};

/** What a page should ask for before its style sheet names it. */
export const firstFonts = weights.map(({ weight }) => fileOf('core', weight));
