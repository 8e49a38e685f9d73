import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Many government PDFs name a Chinese font without carrying it. pdf.js then asks the system for it
 * and, failing that, for a generic family, which on a bare machine draws boxes. Our own font stands
 * in before that.
 */
const standIn = '"Kiosk Sans", "Kiosk Sans More", "Noto Sans SC Rare"';

/** `16px "g_d0_sf1",serif` -> `16px "g_d0_sf1", "Kiosk Sans", ..., serif` */
export const withStandIn = (font: string): string =>
  font.replace(/,\s*(sans-serif|serif|monospace)\s*$/, `, ${standIn}, $1`);

/** The first family a font asks for. */
export const firstFamily = (font: string): string | null =>
  /px\s+"?([^",]+)/.exec(font)?.[1]?.trim() ?? null;

const isLoaded = (family: string): boolean =>
  [...document.fonts].some((face) => face.family.replaceAll('"', '') === family);

/** Lets our font stand in on this canvas; the answer tells whether any font was not there. */
export const letStandIn = (context: CanvasRenderingContext2D): (() => boolean) => {
  const own = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font');
  let missing = false;
  Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => own?.get?.call(context) as string,
    set: (font: string) => {
      const family = firstFamily(font);
      if (family !== null && !isLoaded(family)) missing = true;
      own?.set?.call(context, withStandIn(font));
    },
  });
  return () => missing;
};

/** Our font comes in parts; a canvas draws only with those already loaded. */
export const loadStandIn = async (page: PDFPageProxy): Promise<void> => {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  await document.fonts.load(`16px ${standIn}`, text);
};
