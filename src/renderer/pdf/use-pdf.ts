import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { openPdf, type OpenFault } from './open-pdf.ts';

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly fault: OpenFault }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy };

/** Opens the PDF at `url` and lets go of it when the address changes or the screen is left. */
export const usePdf = (url: string): PdfState => {
  const [pdf, setPdf] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    let wanted = true;
    const opening = openPdf(url);
    void opening.then((result) => {
      if (!wanted) return;
      setPdf(
        result.ok
          ? { state: 'open', document: result.value }
          : { state: 'failed', fault: result.error },
      );
    });
    return () => {
      wanted = false;
      setPdf({ state: 'opening' });
      void opening.then((result) => {
        if (result.ok) void result.value.loadingTask.destroy();
      });
    };
  }, [url]);
  return pdf;
};
