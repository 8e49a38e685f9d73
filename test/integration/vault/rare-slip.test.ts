import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bitmap } from '../../../native-adapters/receipt-printer/bitmap.ts';
import { rasteriserFor } from '../../../native-adapters/receipt-printer/raster.ts';
import { faceFiles } from '../../../src/shared/fonts/typefaces.ts';
import { fontFolder } from './support/fonts.ts';

let fonts: Awaited<ReturnType<typeof fontFolder>>;
beforeAll(async () => {
  fonts = await fontFolder();
});
afterAll(() => fonts.remove());

const drawn = (text: string): Bitmap =>
  rasteriserFor(join(fonts.folder, faceFiles.sans))(
    { text, align: 'left', scale: 1, bold: false },
    384,
  );
/** The first character's cell of 24 dots, as a picture to compare. */
const firstCell = (text: string): string => {
  const { data, widthBytes, heightDots } = drawn(text);
  return Array.from({ length: heightDots }, (_, row) =>
    Buffer.from(data.subarray(row * widthBytes, row * widthBytes + 3)).toString('hex'),
  ).join();
};

describe('a slip with a rare name', () => {
  it("is drawn with the faces that lie beside the printer's own", () => {
    const cells = [...'䶮㼆㛃𠅤𬭎𫖯𬱖𠮷𡐤𮧵'].map(firstCell);
    expect(new Set(cells).size).toBe(10);
    // What nothing draws is blank or a box, the same for all.
    const nothing = firstCell('\u{32000}');
    expect(firstCell('\u{32001}')).toBe(nothing);
    expect(cells).not.toContain(nothing);
    expect(cells).not.toContain(firstCell('　'));
  });
});
