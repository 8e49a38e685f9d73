import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ReceiptLines } from '../../src/shared/receipt.ts';
import type { ReceiptDrawing, ReceiptShape } from '../../src/shared/receipt.ts';
import type { Bitmap } from './bitmap.ts';
import { layoutReceipt } from './layout.ts';
import { receiptProfile } from './profile.ts';
import { rasteriserFor } from './raster.ts';

const rasterise = rasteriserFor(
  fileURLToPath(
    new URL(
      '../../node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
      import.meta.url,
    ),
  ),
);

const drawing = (...shapes: ReceiptShape[]): ReceiptDrawing => ({
  kind: 'drawing',
  height: 500,
  shapes,
});

const isInk = ({ data, widthBytes }: Bitmap, x: number, y: number): boolean =>
  (data[y * widthBytes + (x >> 3)]! & (0x80 >> (x & 7))) !== 0;

describe('the small picture of a slip', () => {
  it('is as high as it says, with a frame around it', () => {
    const picture = rasterise(drawing(), 576);
    expect(picture).toMatchObject({ widthBytes: 72, heightDots: 288 });
    expect([isInk(picture, 1, 144), isInk(picture, 574, 144), isInk(picture, 288, 144)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leaves streets open where they cross', () => {
    const street = (points: [number, number][]): ReceiptShape => ({
      kind: 'line',
      points,
      width: 40,
      style: 'double',
    });
    const picture = rasterise(
      drawing(
        street([
          [0, 250],
          [1_000, 250],
        ]),
        street([
          [500, 0],
          [500, 500],
        ]),
      ),
      576,
    );
    // The edge beside the crossing, the edge line continued into it, and the middle of the street.
    expect([isInk(picture, 200, 131), isInk(picture, 288, 131), isInk(picture, 200, 144)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('writes names with paper around them and marks here and the goal', () => {
    const ground: ReceiptShape = {
      kind: 'area',
      points: [
        [0, 0],
        [1_000, 0],
        [1_000, 500],
        [0, 500],
      ],
      fill: 'dense',
    };
    const inkOf = (...shapes: ReceiptShape[]): number =>
      rasterise(drawing(...shapes), 576).data.reduce(
        (sum, byte) => sum + byte.toString(2).replaceAll('0', '').length,
        0,
      );
    const label: ReceiptShape = { kind: 'label', at: [500, 250], text: '明礼路', bold: false };
    expect(inkOf(label)).toBeGreaterThan(inkOf() + 200);
    expect(inkOf(ground)).toBeGreaterThan(inkOf() + 5_000);
    expect(inkOf({ kind: 'mark', at: [200, 250], mark: 'goal' })).toBeGreaterThan(inkOf() + 300);
    expect(inkOf({ kind: 'mark', at: [200, 250], mark: 'here' })).toBeGreaterThan(inkOf() + 150);
  });

  it('travels as meaning and becomes one command', () => {
    const lines = ReceiptLines.parse([drawing({ kind: 'mark', at: [10, 10], mark: 'here' })]);
    const profile = receiptProfile('generic-80mm')!;
    expect(layoutReceipt({ id: 'one', lines }, profile)[0]).toEqual({
      type: 'drawing',
      drawing: lines[0],
    });
  });
});
