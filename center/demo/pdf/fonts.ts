import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

/** subset-font is a CommonJS module without types: text in, the bytes of a smaller font out. */
type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype' },
) => Promise<Buffer>;

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;

export interface Fonts {
  readonly serif: PDFFont;
  readonly bold: PDFFont;
}

const fontFiles = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

/**
 * Fonts holding just the characters of `text`. pdf-lib's own subsetting leaves glyphs blank
 * (Hopding/pdf-lib#1232), so the font is cut down by HarfBuzz first and embedded whole.
 */
export const embedFonts = async (document: PDFDocument, text: string): Promise<Fonts> => {
  document.registerFontkit(fontkit);
  const embed = async (path: string): Promise<PDFFont> => {
    const bytes = await subsetFont(readFileSync(require.resolve(path)), text, {
      targetFormat: 'truetype',
    });
    return document.embedFont(bytes, { subset: false });
  };
  return { serif: await embed(fontFiles.serif), bold: await embed(fontFiles.bold) };
};
