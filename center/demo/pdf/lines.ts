import type { PDFFont } from 'pdf-lib';

/** Marks that may not begin a line; they hang on to the one before (GB/T 15834). */
const closingMarks = new Set('，。、；：？！）》”’〕】…%');

const widthOf = (font: PDFFont, size: number): ((text: string) => number) => {
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) widths.set(text, (width = font.widthOfTextAtSize(text, size)));
    return width;
  };
};

/** Latin words and numbers stay whole, every Han character stands alone. */
const piecesOf = (text: string): string[] => text.match(/[A-Za-z0-9.,:%-]+|\s+|./gu) ?? [];

/** Breaks `text` into lines no wider than `width` points. */
export const breakLines = (
  text: string,
  font: PDFFont,
  size: number,
  width: number,
): readonly string[] => {
  const measure = widthOf(font, size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const pieceWidth = measure(piece);
    if (line !== '' && used + pieceWidth > width && !closingMarks.has(piece)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += pieceWidth;
  }
  return [...lines, line];
};
