import type { PDFDocument, PDFPage } from 'pdf-lib';
import { breakLines } from './lines.ts';
import { colours, type Inks, type TextStyle } from './inks.ts';

/** A4, portrait, in points. */
export const paperSize = { width: 595.28, height: 841.89 } as const;
export const margin = { x: 56, top: 48, bottom: 60 } as const;
export const textWidth = paperSize.width - 2 * margin.x;

/** Pages that are written from top to bottom; `y` is the upper edge of what comes next. */
export class Sheet {
  readonly inks: Inks;
  readonly #document: PDFDocument;
  #page: PDFPage;
  y: number = paperSize.height - margin.top;

  constructor(document: PDFDocument, inks: Inks) {
    this.inks = inks;
    this.#document = document;
    this.#page = document.addPage([paperSize.width, paperSize.height]);
  }

  get page(): PDFPage {
    return this.#page;
  }

  /** Points left on this page. */
  get room(): number {
    return this.y - margin.bottom;
  }

  turn(): void {
    this.#page = this.#document.addPage([paperSize.width, paperSize.height]);
    this.y = paperSize.height - margin.top;
  }

  /** A new page unless `height` points are left. */
  need(height: number): void {
    if (this.room < height) this.turn();
  }

  lines(text: string, width: number, style: TextStyle): string[] {
    return breakLines(text, width, (piece) => this.inks.width(piece, style));
  }

  /** One line with its base line `below` points under the upper edge. */
  write(text: string, x: number, below: number, style: TextStyle): void {
    this.inks.write(this.#page, text, { x, y: this.y - below, ...style });
  }

  box(x: number, width: number, height: number, isFilled: boolean): void {
    this.#page.drawRectangle({
      x,
      y: this.y - height,
      width,
      height,
      borderColor: colours.line,
      borderWidth: 0.6,
      ...(isFilled && { color: colours.band }),
    });
  }
}

const footerStyle = { face: 'sans', size: 8.5, soft: true } as const;

/** What stands at the foot of page `index` of `count`. */
export const pageWords = (index: number, count: number): string =>
  `第 ${index + 1} 页/共 ${count} 页`;

/** On every page, once it is known how many there are. */
export const writeFeet = (document: PDFDocument, inks: Inks, left: string, right: string): void => {
  const pages = document.getPages();
  const y = 38;
  pages.forEach((page, index) => {
    const middle = pageWords(index, pages.length);
    const startOf = (text: string, share: number): number =>
      margin.x + (textWidth - inks.width(text, footerStyle)) * share;
    page.drawLine({
      start: { x: margin.x, y: y + 14 },
      end: { x: margin.x + textWidth, y: y + 14 },
      thickness: 0.4,
      color: colours.line,
    });
    for (const [text, share] of [
      [left, 0],
      [middle, 0.5],
      [right, 1],
    ] as const)
      inks.write(page, text, { x: startOf(text, share), y, ...footerStyle });
  });
};
