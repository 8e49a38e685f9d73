import { characterColumns, textColumns } from './characters.ts';

/** Line breaking as Chinese readers expect it (after GB/T 15834): punctuation hangs together with its text. */

const neverFirst = /^[，。、；：？！…—～·）》」』】〕〗”’〉％‰℃,.;:?!)\]}%]$/u;
const neverLast = /^[（《「『【〔〖“‘〈￥$([{]$/u;
const wordPart = /^[A-Za-z0-9._/:@#?&=+-]$/;

/** Splits into the smallest pieces that may not be torn: Latin words, and characters with their punctuation. */
const unbreakablePieces = (text: string): string[] => {
  const pieces: string[] = [];
  let previous = '';
  for (const character of text) {
    const joins =
      previous !== '' &&
      (neverFirst.test(character) ||
        neverLast.test(previous) ||
        characterColumns(character) === 0 ||
        (wordPart.test(previous) && wordPart.test(character)));
    if (joins) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    previous = character;
  }
  return pieces;
};

/** A piece longer than the line is torn after all. */
const tear = (piece: string, columns: number): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (textColumns(part) + characterColumns(character) > columns) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

/** Rows of at most `columns` columns; a space at a break is swallowed; an empty text is one empty row. */
export const wrapText = (text: string, columns: number): string[] => {
  const rows: string[] = [];
  for (const paragraph of text.split('\n')) {
    let row = '';
    const pieces = unbreakablePieces(paragraph).flatMap((piece) =>
      textColumns(piece) > columns ? tear(piece, columns) : [piece],
    );
    for (const piece of pieces) {
      if (textColumns(row) + textColumns(piece) > columns) {
        rows.push(row.trimEnd());
        row = piece === ' ' ? '' : piece;
      } else row += piece;
    }
    rows.push(row.trimEnd());
  }
  return rows;
};
