import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { openBytes, type OpenFault } from './open-pdf.ts';

export type BytesPdf<Fault extends string> =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly fault: Fault | OpenFault }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy };

type Asked<Fault> = () => Promise<Result<Uint8Array<ArrayBuffer>, Fault>>;

const openAsked = async <Fault extends string>(
  ask: Asked<Fault>,
): Promise<Result<PDFDocumentProxy, Fault | OpenFault>> => {
  const bytes = await ask();
  return bytes.ok ? openBytes(bytes.value) : bytes;
};

/**
 * Opens a PDF whose bytes `ask` brings, such as one the vault made or took from the center: no
 * address leads to it. Let go of when the screen is left. `ask` must stay the same between renders.
 */
export const useBytesPdf = <Fault extends string>(ask: Asked<Fault>): BytesPdf<Fault> => {
  const [pdf, setPdf] = useState<BytesPdf<Fault>>({ state: 'opening' });
  useEffect(() => {
    let wanted = true;
    const opening = openAsked(ask);
    void opening.then((opened) => {
      if (!wanted) return;
      setPdf(
        opened.ok
          ? { state: 'open', document: opened.value }
          : { state: 'failed', fault: opened.error },
      );
    });
    return () => {
      wanted = false;
      setPdf({ state: 'opening' });
      void opening.then((opened) => {
        if (opened.ok) void opened.value.loadingTask.destroy();
      });
    };
  }, [ask]);
  return pdf;
};
