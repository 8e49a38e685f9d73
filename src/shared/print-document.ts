import type { Block } from './item.ts';

/**
 * What the print page typesets: closed data, never markup. Main builds it from an item, the page
 * turns it into elements with text content only, and Chromium makes the PDF.
 */

export interface PrintFact {
  readonly label: string;
  readonly value: string;
}

/** A QR symbol as rows of `0` (light) and `1` (dark), without quiet zone. */
export interface PrintSymbol {
  readonly rows: readonly string[];
  /** What the symbol says, printed below it so that it can be typed. */
  readonly payload: string;
}

/** `void`: the text must not be relied on any more; `attention`: it will end, or was changed. */
export interface PrintBanner {
  readonly tone: 'void' | 'attention';
  readonly word: string;
  readonly lines: readonly string[];
}

export interface PrintBody {
  readonly kind: 'body';
  readonly kindLabel: string;
  readonly title: string;
  readonly facts: readonly PrintFact[];
  readonly symbol: PrintSymbol;
  readonly symbolCaption: readonly string[];
  readonly banner: PrintBanner | null;
  readonly summary: string | null;
  readonly blocks: readonly Block[];
  readonly attachments: readonly string[];
  readonly related: readonly PrintFact[];
}

/** What stands around the text on every page; typeset apart, once the number of pages is known. */
export interface PrintFurniture {
  readonly kind: 'furniture';
  readonly pages: number;
  readonly runningTitle: string;
  /** The validity word when the text is not simply in force; on every page, as pages get separated. */
  readonly mark: string | null;
  /** Set for texts that are void: stands large and pale behind the text. */
  readonly watermark: string | null;
  readonly source: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly disclaimerEnglish: string;
}

export type PrintDocument = PrintBody | PrintFurniture;

/** `window.printPage`, the print page's only way out. */
export interface PrintPageApi {
  readonly onDocument: (callback: (document: PrintDocument) => void) => void;
  /** Everything is laid out and every font is loaded. */
  readonly ready: () => void;
}

/** Channels between main and the preload of the print page. */
export const printPageChannels = {
  document: 'print-page:document',
  ready: 'print-page:ready',
} as const;
