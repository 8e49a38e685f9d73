import { PDFDocument } from 'pdf-lib';
import type { PrivateChannel } from '../shared/private-channel.ts';
import type { ReceiptLines } from '../shared/receipt.ts';
import type { PrivateDocument } from '../shared/vault-protocol.ts';

/** Papers that wait for a printer: main asks for them by id and hears nothing of what stands on them. */

type Paper =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'slip'; readonly lines: ReceiptLines };

/** A stopped job asks for its pages again, and a resident may print a few papers one after the other. */
const mostKept = 8;

/** Null for bytes that are no PDF we can take pages from. */
export const pagesIn = async (pdf: Uint8Array): Promise<number | null> => {
  try {
    return (await PDFDocument.load(pdf)).getPageCount();
  } catch {
    return null;
  }
};

/** Pages from first to last, both included and counted from 1. */
const takePages = async (
  pdf: Uint8Array,
  first: number,
  last: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const source = await PDFDocument.load(pdf);
  const taken = await PDFDocument.create();
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);
  for (const page of await taken.copyPages(source, indexes)) taken.addPage(page);
  return Uint8Array.from(await taken.save());
};

export class Papers {
  readonly #papers = new Map<string, Paper>();

  add(document: string, paper: Paper): void {
    this.#papers.set(document, paper);
    const [oldest] = this.#papers.keys();
    if (this.#papers.size > mostKept && oldest !== undefined) this.#papers.delete(oldest);
  }

  /** Nobody will ask for it: main did not take the job. */
  drop(document: string): void {
    this.#papers.delete(document);
  }

  /** Without a paper the channel is closed: who waits at its other end sees that nothing comes. */
  async givePages(
    document: string,
    first: number,
    last: number,
    channel: PrivateChannel,
  ): Promise<void> {
    const paper = this.#papers.get(document);
    if (paper?.kind !== 'pdf' || first > last || last > paper.pages) return channel.close();
    const isWhole = first === 1 && last === paper.pages;
    try {
      const pdf = isWhole ? Uint8Array.from(paper.pdf) : await takePages(paper.pdf, first, last);
      channel.post({ kind: 'pdf', pdf } satisfies PrivateDocument);
    } catch {
      channel.close();
    }
  }

  giveSlip(document: string, channel: PrivateChannel): void {
    const paper = this.#papers.get(document);
    if (paper?.kind !== 'slip') return channel.close();
    channel.post({ kind: 'slip', lines: paper.lines } satisfies PrivateDocument);
  }
}
