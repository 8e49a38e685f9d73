import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { err, ok, type Result } from '../../shared/result.ts';
import { BundledData, decoderFolder } from './resources.ts';
import { pdfWorker } from './worker.ts';

/** Scanned plans may be huge; larger pictures inside a page are left out rather than exhausting memory. */
const maxImagePixels = 60_000_000;

export type OpenFault = 'not-here' | 'unreadable';

/** Fetches a PDF of this machine (`app://` path) and opens it. The bytes are hostile; pdf.js parses them in a worker. */
export const openPdf = async (url: string): Promise<Result<PDFDocumentProxy, OpenFault>> => {
  GlobalWorkerOptions.workerPort ??= pdfWorker();
  try {
    const response = await fetch(url);
    if (!response.ok) return err('not-here');
    const data = new Uint8Array(await response.arrayBuffer());
    const opened = await getDocument({
      data,
      BinaryDataFactory: BundledData,
      useWorkerFetch: false,
      useWasm: false,
      wasmUrl: decoderFolder(),
      cMapUrl: '/',
      cMapPacked: true,
      standardFontDataUrl: '/',
      maxImageSize: maxImagePixels,
      enableXfa: false,
    }).promise;
    return ok(opened);
  } catch {
    return err('unreadable');
  }
};
