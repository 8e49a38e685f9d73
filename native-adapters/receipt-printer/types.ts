import type { ReceiptCause, ReceiptStatus } from '../../src/shared/devices.ts';
import type { ReceiptLine } from '../../src/shared/receipt.ts';

export type { ReceiptLine } from '../../src/shared/receipt.ts';

export interface ReceiptDocument {
  readonly id: string;
  readonly lines: readonly ReceiptLine[];
}

/** `unconfirmed`: sent, and the printer cannot or did not say that it came out. Never resent by itself. */
export type ReceiptOutcome =
  | { readonly outcome: 'confirmed' }
  | { readonly outcome: 'failed'; readonly cause: ReceiptCause }
  | { readonly outcome: 'unconfirmed'; readonly cause: ReceiptCause };

export interface ReceiptPrinter {
  status(): ReceiptStatus;
  onStatus(listener: (status: ReceiptStatus) => void): () => void;
  print(receipt: ReceiptDocument): Promise<ReceiptOutcome>;
  close(): Promise<void>;
}
