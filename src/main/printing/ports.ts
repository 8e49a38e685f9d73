import type { ReceiptPrinter } from '../../../native-adapters/receipt-printer/types.ts';
import type { RemoteA4Printer } from '../devices/remote-a4.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { ItemDetail } from '../../shared/content.ts';
import type { ItemId, Sha256 } from '../../shared/item.ts';
import type { OfdFault, OfdReport } from '../../shared/ofd.ts';
import type { PrintJobView } from '../../shared/printing.ts';
import type { Result } from '../../shared/result.ts';
import type { Audit } from '../station/audit.ts';
import type { JobLedger } from '../station/job-ledger.ts';
import type { PdfWorkshop } from './pdf-workshop.ts';
import type { SummarySigner } from './summary.ts';
import type { Typeset } from './typeset.ts';

interface PrintContent {
  item(id: ItemId): Promise<ItemDetail | null>;
  /** The file's bytes; null while they are not on this machine. */
  attachment(sha256: Sha256): Promise<Uint8Array | null>;
  /** What must be said of an OFD attachment, which `attachment` gives as PDF. */
  ofd(sha256: Sha256): Promise<Result<OfdReport, OfdFault>>;
  /** 资料截至, ISO 8601; null before the first content. */
  asOf(): string | null;
}

/** Everything printing needs from outside. */
export interface PrintPorts {
  readonly content: PrintContent;
  readonly typeset: Typeset;
  readonly pdf: PdfWorkshop;
  readonly a4: Pick<RemoteA4Printer, 'status' | 'print' | 'cancel'>;
  readonly receipt: Pick<ReceiptPrinter, 'status' | 'print'>;
  readonly jobs: JobLedger;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly venue: () => { readonly name: string; readonly hotline: string };
  /** Null while this machine is no station of a center: its papers carry an unsigned code then. */
  readonly signer: () => SummarySigner | null;
  /** True while staff keep printing out of service. */
  readonly isPaused: () => boolean;
  /** The visit's current or last job, whole, on every change; null when there is none to show. */
  readonly onChange: (view: PrintJobView | null) => void;
  readonly log: (line: string) => void;
}
