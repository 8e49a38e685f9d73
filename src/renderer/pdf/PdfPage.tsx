import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page.ts';
import './pdf-page.css';

/** Shown at once and whole, so that turning a page never flashes white. */
const show = (drawn: HTMLCanvasElement, on: HTMLCanvasElement): void => {
  on.width = drawn.width;
  on.height = drawn.height;
  on.getContext('2d')?.drawImage(drawn, 0, 0);
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
  const [empty, setEmpty] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    if (cssWidth <= 0) return undefined;
    drawPage(document, pageNumber, cssWidth, stop.signal).then(
      (drawn) => {
        if (!canvas.current || stop.signal.aborted) return;
        show(drawn, canvas.current);
        setEmpty(false);
      },
      // Stopped, or a page pdf.js cannot draw: what stood there before stays.
      () => undefined,
    );
    return () => stop.abort();
  }, [document, pageNumber, cssWidth]);
  return (
    <canvas
      ref={canvas}
      className="pdf-page"
      aria-busy={empty}
      role="img"
      aria-label={label}
      style={{ width: cssWidth }}
    />
  );
};
