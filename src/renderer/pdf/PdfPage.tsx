import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import './pdf-page.css';

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

const draw = async (
  document: PDFDocumentProxy,
  pageNumber: number,
  cssWidth: number,
  canvas: HTMLCanvasElement,
  started: (task: RenderTask) => void,
): Promise<void> => {
  const page = await document.getPage(pageNumber);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = renderScale(width, height, cssWidth, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  const buffer = globalThis.document.createElement('canvas');
  buffer.width = Math.ceil(viewport.width);
  buffer.height = Math.ceil(viewport.height);
  const task = page.render({ canvas: buffer, viewport });
  started(task);
  await task.promise;
  // Drawn aside and shown at once, so that turning a page never flashes white.
  canvas.width = buffer.width;
  canvas.height = buffer.height;
  canvas.getContext('2d')?.drawImage(buffer, 0, 0);
};

/** One page on a canvas, `cssWidth` wide; a new page or size stops the drawing under way. */
export const PdfPage = ({
  document,
  pageNumber,
  cssWidth,
  label,
}: {
  readonly document: PDFDocumentProxy;
  readonly pageNumber: number;
  readonly cssWidth: number;
  readonly label: string;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let task: RenderTask | null = null;
    let wanted = true;
    const target = canvas.current;
    if (target === null || cssWidth <= 0) return undefined;
    draw(document, pageNumber, cssWidth, target, (started) => {
      task = started;
      if (!wanted) started.cancel();
    }).then(
      () => setDrawn(true),
      // Cancelled, or a page pdf.js cannot draw: what stood there before stays.
      () => undefined,
    );
    return () => {
      wanted = false;
      task?.cancel();
    };
  }, [document, pageNumber, cssWidth]);
  return (
    <canvas
      ref={canvas}
      className="pdf-page"
      role="img"
      aria-label={label}
      data-drawn={drawn}
      style={{ width: cssWidth }}
    />
  );
};
