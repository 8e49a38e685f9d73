import type { Row, Section } from './content.ts';
import { margin, type Sheet, textWidth } from './sheet.ts';

/** The form's table: a band for each part, labels left, what was written right of them. */

const labelWidth = 112;
const padding = 7;
const paddingAbove = 4.5;
const labelStyle = { face: 'sans', size: 9.5 } as const;
const valueStyle = { face: 'serif', size: 11 } as const;
const emptyStyle = { face: 'serif', size: 10, soft: true } as const;
const bandStyle = { face: 'sans', size: 10.5 } as const;
const leading = 16.5;
const labelLeading = 13;
const bandHeight = 19;
/** A part no longer than this stays on one page: a third of it. */
const longestWhole = 240;
const leastHeight = leading + 2 * paddingAbove;

interface Cell {
  readonly label: readonly string[];
  readonly lines: readonly string[];
  readonly isEmpty: boolean;
  readonly x: number;
  readonly width: number;
}

const cellOf = (sheet: Sheet, row: Row, x: number, width: number): Cell => ({
  label: sheet.lines(row.label, labelWidth - 2 * padding, labelStyle),
  lines: sheet.lines(row.value, width - labelWidth - 2 * padding, valueStyle),
  isEmpty: row.isEmpty,
  x,
  width,
});

const heightOf = (cells: readonly Cell[]): number =>
  Math.max(
    leastHeight,
    ...cells.map(({ lines }) => lines.length * leading + 2 * paddingAbove),
    ...cells.map(({ label }) => label.length * labelLeading + 2 * paddingAbove),
  );

const drawCell = (sheet: Sheet, cell: Cell, height: number): void => {
  const { label, lines, x, width, isEmpty } = cell;
  sheet.box(x, labelWidth, height, true);
  sheet.box(x + labelWidth, width - labelWidth, height, false);
  const labelTop = (height - label.length * labelLeading) / 2;
  const isOneLine = lines.length === 1;
  const valueTop = isOneLine ? (height - leading) / 2 : paddingAbove;
  label.forEach((line, index) =>
    sheet.write(line, x + padding, labelTop + index * labelLeading + 10, labelStyle),
  );
  lines.forEach((line, index) =>
    sheet.write(
      line,
      x + labelWidth + padding,
      valueTop + index * leading + 12.2,
      isEmpty ? emptyStyle : valueStyle,
    ),
  );
};

const drawCells = (sheet: Sheet, cells: readonly Cell[]): void => {
  const height = heightOf(cells);
  for (const cell of cells) drawCell(sheet, cell, height);
  sheet.y -= height;
};

const continued = (label: readonly string[], isContinued: boolean): readonly string[] =>
  isContinued ? [...label, '（续）'] : label;

/** A text longer than what is left of the page goes on upon the next, at its own lines. */
const drawLong = (sheet: Sheet, cell: Cell): void => {
  let rest = cell.lines;
  let isContinued = false;
  while (rest.length > 0) {
    const fits = Math.floor((sheet.room - 2 * paddingAbove) / leading);
    // Neither one line alone below, nor one alone above.
    const isLonely = fits < 3 || (fits < rest.length && rest.length - fits < 2 && fits < 4);
    if (fits < rest.length && isLonely) {
      sheet.turn();
      continue;
    }
    const count = rest.length - fits === 1 ? fits - 1 : Math.min(fits, rest.length);
    drawCells(sheet, [
      { ...cell, label: continued(cell.label, isContinued), lines: rest.slice(0, count) },
    ]);
    rest = rest.slice(count);
    isContinued = true;
    if (rest.length > 0) sheet.turn();
  }
};

const half = textWidth / 2;

/** Rows as they stand on the page: two short ones that fit share a line. */
const linesOfCells = (sheet: Sheet, rows: readonly Row[]): Cell[][] => {
  const lines: Cell[][] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next] = [rows[at], rows[at + 1]];
    if (row === undefined) continue;
    if (row.isShort && next?.isShort === true) {
      const pair = [cellOf(sheet, row, margin.x, half), cellOf(sheet, next, margin.x + half, half)];
      if (pair.every((cell) => cell.lines.length === 1)) {
        lines.push(pair);
        at += 1;
        continue;
      }
    }
    lines.push([cellOf(sheet, row, margin.x, textWidth)]);
  }
  return lines;
};

export const drawBand = (sheet: Sheet, title: string): void => {
  sheet.box(margin.x, textWidth, bandHeight, true);
  sheet.write(title, margin.x + padding, 13.4, bandStyle);
  sheet.y -= bandHeight;
};

export const drawSection = (sheet: Sheet, { title, rows }: Section): void => {
  const lines = linesOfCells(sheet, rows);
  const first = lines[0];
  if (first === undefined) return;
  const whole = bandHeight + lines.reduce((height, cells) => height + heightOf(cells), 0);
  const beginning = bandHeight + Math.min(heightOf(first), 3 * leading + 2 * paddingAbove);
  sheet.need(whole <= longestWhole ? whole : beginning);
  // A part of one row that says the same needs no heading.
  if (rows.length > 1 || rows[0]?.label !== title) drawBand(sheet, title);
  for (const cells of lines) {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined && heightOf(cells) > sheet.room)
      drawLong(sheet, only);
    else {
      sheet.need(heightOf(cells));
      drawCells(sheet, cells);
    }
  }
};
