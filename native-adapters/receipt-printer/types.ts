import type { ReceiptCause, ReceiptStatus } from '../../src/shared/devices.ts';

/** A slip as meaning, before any bytes: what the contract tests compare and the dock previews. */
export type ReceiptLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right';
      readonly size?: 'normal' | 'large';
      readonly bold?: boolean;
    }
  /** A label at the left edge and its value at the right; wraps under the value. */
  | { readonly kind: 'pair'; readonly label: string; readonly value: string }
  | { readonly kind: 'rule' }
  /** ASCII only: scanners guess the charset of anything else. */
  | { readonly kind: 'qr'; readonly data: string; readonly caption?: string }
  | { readonly kind: 'space'; readonly lines: number };

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
