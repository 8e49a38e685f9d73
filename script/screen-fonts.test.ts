import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstFonts, prepareScreenFonts } from './screen-fonts.ts';

const root = resolve(import.meta.dirname, '..');

/** Every character of the interface's own words. */
const ownCharacters = (): string[] => {
  const folder = join(root, 'src', 'renderer', 'i18n');
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set(text.join(''))].filter((character) =>
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(character),
  );
};

const read = (file: string) => fontkit.create(readFileSync(file));

describe('the fonts of the screen', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await prepareScreenFonts();
  });

  it('draw every word of the interface with what is read before the first of them', () => {
    for (const file of firstFonts) {
      const font = read(join(folder, file));
      const missing = ownCharacters().filter(
        (character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!),
      );
      expect(missing).toEqual([]);
    }
  });

  it('say exactly which other characters their second part has', () => {
    const css = readFileSync(join(folder, 'screen-fonts.css'), 'utf8');
    const [face = ''] = css.split('\n').filter((line) => line.includes('kiosk-sans-more-500'));
    const font = read(join(folder, 'kiosk-sans-more-500.ttf'));
    const ranges = [...face.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)];
    expect(ranges.length).toBeGreaterThan(100);
    for (const [, first = '', last = first] of ranges)
      for (let point = parseInt(first, 16); point <= parseInt(last, 16); point += 1)
        expect(font.hasGlyphForCodePoint(point)).toBe(true);
  });
});
