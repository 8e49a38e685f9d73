import type { ReceiptDrawing } from '../../src/shared/receipt.ts';

/** A slip after layout and before bytes: one command a printed thing. What golden tests compare. */
export type ReceiptCommand =
  | { readonly type: 'row'; readonly row: Row; readonly as: 'text' | 'picture' }
  /** Centred; ASCII. */
  | { readonly type: 'qr'; readonly data: string }
  | { readonly type: 'drawing'; readonly drawing: ReceiptDrawing }
  | { readonly type: 'feed'; readonly lines: number }
  | { readonly type: 'end' };

export interface Row {
  /** Fits the width; leading spaces place it. */
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** 2 = twice as wide and high. */
  readonly scale: 1 | 2;
  readonly bold: boolean;
}
