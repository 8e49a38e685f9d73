import {
  asSignature,
  outlines,
  signatureHeight,
  signatureWidth,
  type Stroke,
} from '../../format/signature.ts';

/** Letters as high as the field allows, and narrower for long names. */
const fontPx = (name: string): number =>
  Math.min(240, Math.floor((signatureWidth * 0.9) / Math.max(1, Array.from(name).length)));

/** Darker than half counts as ink. */
const inkAbove = 127;

/** The name as a signature: the outlines of its characters in the screen's own font. */
export const nameSignature = async (name: string): Promise<Stroke[]> => {
  const font = `600 ${fontPx(name)}px 'Kiosk Sans', 'Kiosk Sans More', 'Noto Sans SC Rare'`;
  await document.fonts.load(font, name);
  const canvas = document.createElement('canvas');
  canvas.width = signatureWidth;
  canvas.height = signatureHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(name, signatureWidth / 2, signatureHeight / 2);
  const { data } = context.getImageData(0, 0, signatureWidth, signatureHeight);
  const ink = Array.from(
    { length: signatureWidth * signatureHeight },
    (_, pixel) => (data[pixel * 4 + 3] ?? 0) > inkAbove,
  );
  return asSignature(outlines({ ink, width: signatureWidth, height: signatureHeight }));
};
