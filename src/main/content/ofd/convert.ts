import type { Typefaces } from '../../../shared/fonts/typefaces.ts';
import type { OfdFault, OfdReport } from '../../../shared/ofd.ts';
import { signatureWords } from '../../../shared/ofd-words.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { drawPages } from './drawing/draw.ts';
import { readOfd } from './read.ts';
import { OfdTrouble } from './trouble.ts';

/** Part of every rendition's name: a new one makes all of them anew. */
export const converterVersion = 1;

export interface Converted {
  readonly pdf: Uint8Array;
  readonly report: OfdReport;
}

export interface ConvertFault {
  readonly fault: OfdFault;
  /** For the log. */
  readonly detail: string;
}

/** An OFD as PDF, with what must be said about it. Runs in a thread of its own: the bytes are hostile. */
export const convertOfd = async (
  bytes: Uint8Array,
  typefaces: Typefaces,
): Promise<Result<Converted, ConvertFault>> => {
  try {
    const { pages, signature, leftOut } = readOfd(bytes);
    const foot = `验签：${signatureWords(signature).zh}`;
    const drawn = await drawPages(pages, typefaces, foot);
    const { missingGlyphs } = drawn;
    const report = { pages: pages.length, signature, missingGlyphs };
    return ok({ pdf: drawn.pdf, report: { ...report, leftOut: leftOut + drawn.leftOut } });
  } catch (error) {
    const fault = error instanceof OfdTrouble ? error.fault : 'failed';
    return err({ fault, detail: String(error).slice(0, 300) });
  }
};
