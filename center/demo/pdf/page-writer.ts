import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import type { Fonts } from './fonts.ts';
import { breakLines } from './lines.ts';

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, marginX: 64, top: 770, bottom: 72 } as const;
export const textWidth = page.width - 2 * page.marginX;
export const ink = rgb(0.1, 0.1, 0.12);
export const faint = rgb(0.45, 0.47, 0.5);
export const blue = rgb(0.04, 0.3, 0.58);

export interface Writer {
  readonly document: PDFDocument;
  readonly fonts: Fonts;
  page: PDFPage;
  /** Where the next line goes, points from the foot of the page. */
  y: number;
}

export const newPage = (writer: Writer): void => {
  writer.page = writer.document.addPage([page.width, page.height]);
  writer.y = page.top;
};

export const startWriter = (document: PDFDocument, fonts: Fonts): Writer => ({
  document,
  fonts,
  page: document.addPage([page.width, page.height]),
  y: page.top,
});

/** Starts a new page unless `height` points are left on this one. */
export const need = (writer: Writer, height: number): void => {
  if (writer.y - height < page.bottom) newPage(writer);
};

export interface LineStyle {
  readonly font: PDFFont;
  readonly size: number;
  readonly leading: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Points before the first line: two characters, as Chinese paragraphs begin. */
  readonly indent?: number;
  readonly color?: ReturnType<typeof rgb>;
}

const offset = (line: string, style: LineStyle): number => {
  if (style.align === undefined || style.align === 'left') return page.marginX;
  const free = textWidth - style.font.widthOfTextAtSize(line, style.size);
  return page.marginX + (style.align === 'center' ? free / 2 : free);
};

/** Writes running text and moves on; breaks pages between lines. */
export const writeText = (writer: Writer, text: string, style: LineStyle): void => {
  const indent = style.indent ?? 0;
  const filler = '　'.repeat(Math.round(indent / style.size));
  for (const line of breakLines(filler + text, style.font, style.size, textWidth)) {
    need(writer, style.leading);
    writer.page.drawText(line, {
      x: offset(line, style),
      y: writer.y - style.size,
      font: style.font,
      size: style.size,
      color: style.color ?? ink,
    });
    writer.y -= style.leading;
  }
};

/** Head and foot of every page; called once, when the number of pages is known. */
export const writeMargins = (writer: Writer, running: string): void => {
  const pages = writer.document.getPages();
  const font = writer.fonts.serif;
  pages.forEach((each, index) => {
    const foot = `第 ${index + 1} 页　共 ${pages.length} 页`;
    const common = { font, size: 9, color: faint };
    each.drawText(running, { ...common, x: page.marginX, y: 800 });
    each.drawText(foot, {
      ...common,
      x: (page.width - font.widthOfTextAtSize(foot, 9)) / 2,
      y: 42,
    });
  });
};
