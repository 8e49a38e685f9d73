import type {
  PDFDocumentProxy,
  PDFPageProxy,
  PageViewport,
  RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { letStandIn, loadStandIn } from './stand-in-font.ts';

/** Chromium refuses larger canvases; a poster at 300 % is then drawn coarser instead of not at all. */
const maxCanvasPixels = 24_000_000;

/** Device pixels per PDF point so that a page of `pointsWide` fills `cssWidth`. */
export const renderScale = (
  pointsWide: number,
  pointsHigh: number,
  cssWidth: number,
  pixelRatio: number,
): number => {
  const wanted = (cssWidth / pointsWide) * pixelRatio;
  const most = Math.sqrt(maxCanvasPixels / (pointsWide * pointsHigh));
  return Math.min(wanted, most);
};

const viewportOf = (page: PDFPageProxy, cssWidth: number): PageViewport => {
  const { width, height } = page.getViewport({ scale: 1 });
  return page.getViewport({
    scale: renderScale(width, height, cssWidth, window.devicePixelRatio),
  });
};

const newCanvas = ({ width, height }: PageViewport): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  return canvas;
};

/** Runs a drawing; rejects with pdf.js's cancellation once `signal` is aborted. */
const run = async (task: RenderTask, signal: AbortSignal): Promise<void> => {
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/** Draws a page (from 1) on a canvas of its own. Rejects when aborted or when pdf.js cannot draw it. */
export const drawPage = async (
  pdf: PDFDocumentProxy,
  pageNumber: number,
  cssWidth: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(pageNumber);
  signal.throwIfAborted();
  const viewport = viewportOf(page, cssWidth);
  const canvas = newCanvas(viewport);
  const context = canvas.getContext('2d');
  const fontWasMissing = context === null ? () => false : letStandIn(context);
  await run(page.render({ canvas, viewport }), signal);
  if (!fontWasMissing()) return canvas;
  await loadStandIn(page);
  signal.throwIfAborted();
  await run(page.render({ canvas, viewport }), signal);
  return canvas;
};
