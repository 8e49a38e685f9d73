import { z } from 'zod';

/** A slip as meaning, before any bytes: what the contract tests compare and the dock previews. */

const ReceiptText = z.string().max(2_000);

/** A drawing's own measure: 1000 to the width of the paper. */
const Measure = z.number().min(-4_000).max(4_000);
const Spot = z.tuple([Measure, Measure]);

/** Black on white; later ones lie on earlier ones. */
export const ReceiptShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'),
    points: z.array(Spot).min(2).max(400),
    width: z.number().min(1).max(60),
    /** `double`: two edges with paper between, as maps draw streets. */
    style: z.enum(['solid', 'double', 'dashed']),
  }),
  /** Filled with dots: `light` for green, `dense` for water. */
  z.strictObject({
    kind: z.literal('area'),
    points: z.array(Spot).min(3).max(600),
    fill: z.enum(['light', 'dense']),
  }),
  /** Centred at the spot, with paper around it. */
  z.strictObject({
    kind: z.literal('label'),
    at: Spot,
    text: z.string().min(1).max(30),
    bold: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('mark'), at: Spot, mark: z.enum(['here', 'goal']) }),
]);
export type ReceiptShape = Readonly<z.infer<typeof ReceiptShape>>;

/** A small picture told as shapes; the printer's own host draws it. */
export const ReceiptDrawing = z.strictObject({
  kind: z.literal('drawing'),
  /** 1000 is as high as the paper is wide. */
  height: z.int().min(100).max(1_400),
  shapes: z.array(ReceiptShape).max(400),
});
export type ReceiptDrawing = Readonly<z.infer<typeof ReceiptDrawing>>;

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
  ReceiptDrawing,
  z.strictObject({ kind: z.literal('space'), lines: z.int().min(0).max(20) }),
]);
export type ReceiptLine = Readonly<z.infer<typeof ReceiptLine>>;

export const ReceiptLines = z.array(ReceiptLine).max(200).readonly();
export type ReceiptLines = z.infer<typeof ReceiptLines>;
