import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrBytesLimit } from './escpos-encode.ts';
import { receiptProfile } from './profile.ts';
import { drawQr } from './qr-drawing.ts';
import { bandDots, bandsOf, type Bitmap } from './bitmap.ts';

const { widthDots, qrModuleDots } = receiptProfile('generic-80mm-automatic')!;

const marginDots = 40;

/** As a camera sees it: RGBA with paper around it. */
const readBack = ({ widthBytes, heightDots, data }: Bitmap): string | undefined => {
  const [width, height] = [widthBytes * 8, heightDots + 2 * marginDots];
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let dot = 0; dot < width * heightDots; dot += 1) {
    if ((data[dot >> 3]! & (0x80 >> (dot & 7))) === 0) continue;
    rgba.fill(0, (dot + marginDots * width) * 4, (dot + marginDots * width) * 4 + 3);
  }
  return jsQR(rgba, width, height)?.data;
};

describe('a code drawn for a model without a QR command', () => {
  it('is read back', () => {
    expect(readBack(drawQr('GK1.EXAMPLE-8F3K', qrModuleDots, widthDots))).toBe('GK1.EXAMPLE-8F3K');
  });

  it('is the same in bands, none higher than a row', () => {
    const whole = drawQr('GK1.EXAMPLE-8F3K', qrModuleDots, widthDots);
    const bands = bandsOf(whole);
    expect(bands.length).toBeGreaterThan(1);
    expect(Math.max(...bands.map(({ heightDots }) => heightDots))).toBe(bandDots);
    const data = Uint8Array.from(bands.flatMap((band) => [...band.data]));
    expect(data).toEqual(whole.data);
  });

  it('fits the paper at its longest', () => {
    expect(readBack(drawQr('x'.repeat(qrBytesLimit), qrModuleDots, widthDots))).toHaveLength(
      qrBytesLimit,
    );
    expect(() => drawQr('x'.repeat(qrBytesLimit), 8, 384)).toThrow(RangeError);
  });
});
