import type { A4Printer } from '../../../native-adapters/a4-printer/types.ts';
import type { Ids } from '../../shared/clock.ts';
import type { PrintSheet } from '../../shared/print-document.ts';
import type { PdfWorkshop } from '../printing/pdf-workshop.ts';
import type { Typeset } from '../printing/typeset.ts';
import type { DeviceWord } from './self-test-machine.ts';

export interface SheetPrinterOptions {
  readonly typeset: Typeset;
  readonly pdf: Pick<PdfWorkshop, 'pageCount'>;
  readonly a4: Pick<A4Printer, 'print' | 'cancel'>;
  readonly ids: Ids;
}

export interface MadeSheet {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export interface SheetPrinter {
  /** @throws when it cannot be typeset, which is a bug or a dead page process. */
  make(sheet: PrintSheet): Promise<MadeSheet>;
  /** Aborting calls the job back at the printer. */
  print(made: MadeSheet, signal: AbortSignal): Promise<DeviceWord>;
}

/** Puts staff's own sheets on paper: the test page and the readiness report. */
export const createSheetPrinter = ({
  typeset,
  pdf,
  a4,
  ids,
}: SheetPrinterOptions): SheetPrinter => ({
  make: async (sheet) => {
    const made = await typeset(sheet, new AbortController().signal);
    if (!made.ok) throw new Error(`typesetting: ${made.error}`);
    const pages = await pdf.pageCount(made.value);
    if (!pages.ok) throw new Error(`typesetting: ${pages.error}`);
    return { pdf: made.value, pages: pages.value };
  },
  print: async (made, signal) => {
    const id = `staff-${ids.next().slice(0, 8)}`;
    signal.addEventListener('abort', () => void a4.cancel(id), { once: true });
    if (signal.aborted) return { said: 'unconfirmed' };
    let stoppedBy = 'job-aborted';
    const outcome = await a4.print({ id, ...made, duplex: false }, (progress) => {
      if (progress.state !== 'stopped') return;
      // Staff stand before it and start again when it is mended; nothing may come out later.
      stoppedBy = progress.cause;
      void a4.cancel(id);
    });
    if (outcome.outcome === 'failed') return { said: 'failed', cause: outcome.cause };
    if (outcome.outcome === 'cancelled') return { said: 'failed', cause: stoppedBy };
    return { said: outcome.outcome };
  },
});
