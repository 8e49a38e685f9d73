import type { ReceiptDocument } from '../../../native-adapters/receipt-printer/types.ts';
import type { PageRange } from '../../shared/printing.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { A4Pages } from '../devices/remote-a4.ts';
import type { PdfFault } from './pdf-workshop.ts';
import type { PrintPorts } from './ports.ts';
import type { Prepared } from './preparations.ts';
import type { PrivatePaper } from './private-paper.ts';
import { slipOf } from './slip.ts';

/** Which slip of a job it is: its number, and whether an earlier one may have come out. */
export interface SlipAttempt {
  readonly number: string;
  readonly attempt: number;
  readonly isRepeat: boolean;
}

/** What a job prints; dropped when the visit ends. */
export interface PrintOrder {
  readonly title: string;
  readonly range: PageRange;
  readonly duplex: boolean;
  /** Pages of the document, first and last counted from 1. */
  readonly take: (first: number, last: number) => Promise<Result<A4Pages, PdfFault>>;
  /** Null: the job has no slip of its own. */
  readonly slip: ((attempt: SlipAttempt) => ReceiptDocument) | null;
}

/** A whole document goes out as it is, without anybody touching it. */
export const orderOf = (
  ports: Pick<PrintPorts, 'pdf' | 'clock' | 'venue'>,
  prepared: Prepared,
  range: PageRange,
  duplex: boolean,
): PrintOrder => ({
  title: prepared.title,
  range,
  duplex,
  take: async (first, last) =>
    first === 1 && last === prepared.pages
      ? ok(prepared.pdf)
      : ports.pdf.takePages(prepared.pdf, first, last),
  slip: (attempt) =>
    slipOf({
      ...attempt,
      detail: prepared.detail,
      attachmentName: prepared.attachment?.name ?? null,
      signature: prepared.signature,
      range,
      occasion: { ...prepared.occasion, printedAtMs: ports.clock.nowMs() },
      hotline: ports.venue().hotline,
    }),
});

const privateTitles: Record<PrivatePaper['title'], string> = {
  application: '您的申请表',
  reply: '给您的答复',
  form: '您填的表',
  notes: '您的自测结果',
  list: '您打印的清单',
};

/** All of a document that main does not have, on both sides of the sheet. */
export const privateOrderOf = ({ title, pages, take }: PrivatePaper): PrintOrder => ({
  title: privateTitles[title],
  range: { first: 1, last: pages },
  duplex: true,
  take: (first, last) => Promise.resolve(ok({ port: take(first, last) })),
  slip: null,
});
