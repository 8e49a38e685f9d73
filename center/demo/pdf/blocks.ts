import type { Block } from '../../../src/shared/item.ts';
import { breakLines } from './lines.ts';
import {
  type Writer,
  blue,
  faint,
  ink,
  need,
  newPage,
  page,
  textWidth,
  writeText,
} from './page-writer.ts';

type Table = Extract<Block, { kind: 'table' }>;

const cellSize = 9.5;
const cellLeading = 13.5;
const padding = 4;

/** Columns share the width by the length of their longest cell, none below a legible minimum. */
const columnWidths = (table: Table): readonly number[] => {
  const wants = table.head.map((head, column) =>
    Math.min(
      26,
      Math.max(4, ...[head, ...table.rows.map((row) => row[column] ?? '')].map((c) => c.length)),
    ),
  );
  const total = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => (want / total) * textWidth);
};

interface Row {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

const layOut = (writer: Writer, row: readonly string[], widths: readonly number[]): Row => {
  const cells = widths.map((width, column) =>
    breakLines(row[column] ?? '', writer.fonts.serif, cellSize, width - 2 * padding),
  );
  const lines = Math.max(...cells.map((cell) => cell.length));
  return { cells, height: lines * cellLeading + 2 * padding };
};

const drawRow = (writer: Writer, row: Row, widths: readonly number[], isHead: boolean): void => {
  let x: number = page.marginX;
  row.cells.forEach((lines, column) => {
    const width = widths[column] ?? 0;
    writer.page.drawRectangle({
      x,
      y: writer.y - row.height,
      width,
      height: row.height,
      borderColor: faint,
      borderWidth: 0.5,
    });
    lines.forEach((line, index) => {
      writer.page.drawText(line, {
        x: x + padding,
        y: writer.y - padding - cellSize - index * cellLeading,
        font: isHead ? writer.fonts.bold : writer.fonts.serif,
        size: cellSize,
        color: ink,
      });
    });
    x += width;
  });
  writer.y -= row.height;
};

const writeTable = (writer: Writer, table: Table): void => {
  const widths = columnWidths(table);
  const head = layOut(writer, table.head, widths);
  need(writer, head.height * 2 + 30);
  if (table.caption !== undefined)
    writeText(writer, table.caption, {
      font: writer.fonts.bold,
      size: 10.5,
      leading: 20,
      align: 'center',
    });
  drawRow(writer, head, widths, true);
  for (const cells of table.rows) {
    const row = layOut(writer, cells, widths);
    if (writer.y - row.height < page.bottom) {
      newPage(writer);
      drawRow(writer, head, widths, true);
    }
    drawRow(writer, row, widths, false);
  }
  writer.y -= 12;
};

const headingSizes = [15, 13, 12] as const;

const writeHeading = (writer: Writer, level: number, text: string): void => {
  need(writer, 110);
  writer.y -= 8;
  const size = headingSizes[level - 1] ?? 12;
  writeText(writer, text, { font: writer.fonts.bold, size, leading: size * 1.7, color: blue });
};

const writeList = (writer: Writer, entries: readonly string[], ordered: boolean): void => {
  const style = { font: writer.fonts.serif, size: 11.5, leading: 20, indent: 23 };
  entries.forEach((entry, index) => {
    writeText(writer, `${ordered ? `${index + 1}．` : '·　'}${entry}`, style);
  });
};

/** Writes one block of an item's body the way the paper shows it. */
export const writeBlock = (writer: Writer, block: Block): void => {
  const body = { font: writer.fonts.serif, size: 11.5, leading: 20 };
  switch (block.kind) {
    case 'heading':
      return writeHeading(writer, block.level, block.text);
    case 'paragraph':
      return block.align === undefined || block.align === 'left'
        ? writeText(writer, block.text, { ...body, indent: 23 })
        : writeText(writer, block.text, { ...body, align: block.align });
    case 'list':
      return writeList(writer, block.entries, block.ordered);
    case 'table':
      return writeTable(writer, block);
    case 'note':
      return writeText(writer, block.text, { ...body, font: writer.fonts.bold, size: 10.5 });
  }
};
