import { encode } from 'uqr';
import type { Bitmap } from './bitmap.ts';

/** A QR code at level M as dots, centred; for models without a QR command. The quiet zone is the layout's. */
export const drawQr = (data: string, moduleDots: number, widthDots: number): Bitmap => {
  const modules = encode(data, { ecc: 'M', border: 0 }).data;
  const sizeDots = modules.length * moduleDots;
  const left = Math.floor((widthDots - sizeDots) / 2);
  if (left < 0) throw new RangeError('QR code wider than the paper');
  const widthBytes = widthDots / 8;
  const bits = new Uint8Array(widthBytes * sizeDots);
  for (let y = 0; y < sizeDots; y += 1)
    for (let x = 0; x < sizeDots; x += 1) {
      if (!modules[Math.floor(y / moduleDots)]![Math.floor(x / moduleDots)]!) continue;
      bits[y * widthBytes + ((left + x) >> 3)]! |= 0x80 >> ((left + x) & 7);
    }
  return { widthBytes, heightDots: sizeDots, data: bits };
};
