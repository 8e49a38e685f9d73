import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { describe, expect, it } from 'vitest';
import { faceFiles } from '../src/shared/fonts/typefaces.ts';
import { prepareRareFonts } from './rare-fonts.ts';

/** The ideographs of GB 18030-2022, level 3, as blocks of Unicode: up to extension F. */
const level3 = [
  [0x4e00, 0x9fef],
  [0x3400, 0x4db5],
  [0x20000, 0x2a6d6],
  [0x2a700, 0x2b734],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
] as const;

describe('the fonts for rare names', () => {
  it('draw, with the plain one, every ideograph that a name may have by GB 18030-2022', async () => {
    const folder = await prepareRareFonts();
    const plain = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    );
    const faces = [
      plain,
      ...(['rare-a', 'rare-b'] as const).map((face) => join(folder, faceFiles[face])),
    ];
    const known = new Set(faces.flatMap((file) => fontkit.create(readFileSync(file)).characterSet));
    const missing = level3.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
        (point) => !known.has(point),
      ),
    );
    expect(missing.map((point) => point.toString(16))).toEqual([]);
  });
});
