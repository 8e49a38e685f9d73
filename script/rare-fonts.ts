import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { openFontCutter } from '../src/shared/fonts/cutter.ts';
import { cutterFile, faceFiles } from '../src/shared/fonts/typefaces.ts';

/**
 * The characters of names that Noto SC leaves out (GB 18030-2022, level 3), taken from Hanazono: the
 * rest of its first file, and the whole second with extensions B to F. A second, once.
 */

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
export const rareFontFolder = join(root, '.cache', 'rare-fonts');
export const cutterSource = require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
/** Of Debian's fonts-hanazono, which script/bootstrap installs. */
const hanazono = '/usr/share/fonts/truetype/hanazono';
const sources = {
  'rare-a': `${hanazono}/HanaMinA.ttf`,
  'rare-b': `${hanazono}/HanaMinB.ttf`,
} as const;
const plainSources = [
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
].map((path) => require.resolve(path));

const licence = `kiosk-rare-a.ttf is a part of HanaMinA, kiosk-rare-b.ttf is HanaMinB, of the Hanazono fonts, Copyright 2008-2017 GlyphWiki Project. Hanazono Font License: "This font is a free software. Unlimited
permission is granted to use, copy, and distribute it, with or without modification, either commercially
and noncommercially. THIS FONT IS PROVIDED "AS IS" WITHOUT WARRANTY."
`;
export const licenceFile = 'kiosk-rare-fonts.txt';

const blocks = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2fa1f],
] as const;

const ideographs = blocks.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

/** A build beside this one may read the file meanwhile. */
const writeWhole = (file: string, content: Uint8Array | string): void => {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, file);
};

const isFresh = (file: string, source: string): boolean =>
  existsSync(file) && statSync(file).mtimeMs > statSync(source).mtimeMs;

/** Makes the two fonts, with the cutter for what is made on paper, unless they are there; returns their folder. */
export const prepareRareFonts = async (): Promise<string> => {
  if (!existsSync(sources['rare-b']))
    throw new Error(`no rare characters: ${hanazono} is missing; run script/bootstrap`);
  if (isFresh(join(rareFontFolder, licenceFile), sources['rare-b'])) return rareFontFolder;
  mkdirSync(rareFontFolder, { recursive: true });
  const plain = plainSources.map((file) => fontkit.create(readFileSync(file)));
  const cut = await openFontCutter(readFileSync(cutterSource));
  const first = readFileSync(sources['rare-a']);
  const firstFont = fontkit.create(first);
  const rest = ideographs.filter(
    (point) =>
      firstFont.hasGlyphForCodePoint(point) &&
      !plain.every((font) => font.hasGlyphForCodePoint(point)),
  );
  writeWhole(join(rareFontFolder, faceFiles['rare-a']), cut(first, rest));
  // Too large for HarfBuzz's memory to be cut, and little of it could be left out.
  writeWhole(join(rareFontFolder, faceFiles['rare-b']), readFileSync(sources['rare-b']));
  writeWhole(join(rareFontFolder, cutterFile), readFileSync(cutterSource));
  writeWhole(join(rareFontFolder, licenceFile), licence);
  return rareFontFolder;
};
