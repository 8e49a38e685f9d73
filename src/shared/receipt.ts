import { z } from 'zod';

/** A slip as meaning, before any bytes: what the contract tests compare and the dock previews. */

const ReceiptText = z.string().max(2_000);

export const ReceiptLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: ReceiptText,
    align: z.enum(['left', 'center', 'right']).exactOptional(),
    size: z.enum(['normal', 'large']).exactOptional(),
    bold: z.boolean().exactOptional(),
  }),
  /** A label at the left edge and its value at the right; wraps under the value. */
  z.strictObject({ kind: z.literal('pair'), label: ReceiptText, value: ReceiptText }),
  z.strictObject({ kind: z.literal('rule') }),
  /** ASCII only: scanners guess the charset of anything else. */
  z.strictObject({
    kind: z.literal('qr'),
    data: ReceiptText,
    caption: ReceiptText.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('space'), lines: z.int().min(0).max(20) }),
]);
export type ReceiptLine = Readonly<z.infer<typeof ReceiptLine>>;

export const ReceiptLines = z.array(ReceiptLine).max(200).readonly();
export type ReceiptLines = z.infer<typeof ReceiptLines>;
