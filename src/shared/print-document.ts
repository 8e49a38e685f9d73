import { z } from 'zod';
import { Block } from './item.ts';

/**
 * What the print page typesets: closed data, never markup. Main builds it from an item, the page
 * turns it into elements with text content only, and Chromium makes the PDF.
 */

export const PrintFact = z.strictObject({ label: z.string(), value: z.string() });
export type PrintFact = z.infer<typeof PrintFact>;

/** A QR symbol as rows of `0` (light) and `1` (dark), without quiet zone. */
const PrintSymbol = z.strictObject({
  rows: z.array(z.string().regex(/^[01]{1,177}$/)).max(177),
  /** What the symbol says, printed below it so that it can be typed. */
  payload: z.string(),
});
export type PrintSymbol = z.infer<typeof PrintSymbol>;

/** `void`: the text must not be relied on any more; `attention`: it will end, or was changed. */
const PrintBanner = z.strictObject({
  tone: z.enum(['void', 'attention']),
  word: z.string(),
  lines: z.array(z.string()),
});
export type PrintBanner = z.infer<typeof PrintBanner>;

const PrintBody = z.strictObject({
  kind: z.literal('body'),
  kindLabel: z.string(),
  title: z.string(),
  facts: z.array(PrintFact),
  symbol: PrintSymbol,
  symbolCaption: z.array(z.string()),
  banner: PrintBanner.nullable(),
  summary: z.string().nullable(),
  blocks: z.array(Block),
  attachments: z.array(z.string()),
  related: z.array(PrintFact),
});
export type PrintBody = z.infer<typeof PrintBody>;

/** What stands around the text on every page; typeset apart, once the number of pages is known. */
const PrintFurniture = z.strictObject({
  kind: z.literal('furniture'),
  pages: z.int().min(1),
  runningTitle: z.string(),
  /** The validity word when the text is not simply in force; on every page, as pages get separated. */
  mark: z.string().nullable(),
  /** Set for texts that are void: stands large and pale behind the text. */
  watermark: z.string().nullable(),
  source: z.string(),
  asOf: z.string(),
  disclaimer: z.string(),
  disclaimerEnglish: z.string(),
});
export type PrintFurniture = z.infer<typeof PrintFurniture>;

/** A sheet of staff's own, such as a test page; stands without furniture. */
const PrintSheet = z.strictObject({
  kind: z.literal('staff'),
  kindLabel: z.string(),
  title: z.string(),
  facts: z.array(PrintFact),
  symbol: PrintSymbol.nullable(),
  symbolCaption: z.array(z.string()),
  blocks: z.array(Block),
});
export type PrintSheet = z.infer<typeof PrintSheet>;

/** How tightly a guide is set, loosest first; the first that fits one page is taken. */
export const guideDensities = ['roomy', 'usual', 'close', 'closest'] as const;

/** 一页指南: what one takes along to the counter, on one page. */
const PrintGuide = z.strictObject({
  kind: z.literal('guide'),
  density: z.enum(guideDensities),
  kindLabel: z.string(),
  title: z.string(),
  agency: z.string(),
  symbol: PrintSymbol,
  symbolCaption: z.array(z.string()),
  banner: PrintBanner.nullable(),
  summary: z.string().nullable(),
  conditions: z.array(z.string()),
  materials: z.array(z.strictObject({ name: z.string(), note: z.string() })),
  steps: z.array(z.string()),
  facts: z.array(PrintFact),
  /** Where one goes on by phone. */
  handOver: z.strictObject({ symbol: PrintSymbol, words: z.string() }).nullable(),
});
export type PrintGuide = z.infer<typeof PrintGuide>;

export const PrintDocument = z.discriminatedUnion('kind', [
  PrintBody,
  PrintGuide,
  PrintFurniture,
  PrintSheet,
]);
export type PrintDocument = z.infer<typeof PrintDocument>;

/** `window.printPage`, the print page's only way out. */
export interface PrintPageApi {
  readonly onDocument: (callback: (document: PrintDocument) => void) => void;
  /** Everything is laid out and every font is loaded. */
  readonly ready: () => void;
}
