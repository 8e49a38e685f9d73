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

/** Opens a PDF. The bytes are hostile; pdf.js parses them in a worker, and they are its own from then on. */
export const openBytes = async (data: Uint8Array): Promise<Result<PDFDocumentProxy, OpenFault>> => {
  GlobalWorkerOptions.workerPort ??= pdfWorker();
  try {
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

/** Fetches a PDF of this machine (`app://` path) and opens it. */
export const openPdf = async (url: string): Promise<Result<PDFDocumentProxy, OpenFault>> => {
  try {
    const response = await fetch(url);
    if (!response.ok) return err('not-here');
    return await openBytes(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return err('unreadable');
  }
};
