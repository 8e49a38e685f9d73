/** Breaks text into lines of a given width, in points; pure. */

/** May not begin a line: closing punctuation. */
const notFirst = new Set('，。、；：？！”’）》〉」』】〕］｝…—,.;:?!)]}%');
/** May not end one: opening punctuation. */
const notLast = new Set('“‘（《〈「『【〔［｛([{');
const wordCharacter = /[\p{Script=Latin}\d@._/+-]/u;

/** Characters that stay together: a Latin word or number, or one character of any other kind. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const continues =
      last !== undefined && wordCharacter.test(last) && wordCharacter.test(character);
    if (continues) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
};

type Width = (text: string) => number;

/** A word longer than a line is broken where the line ends. */
const fitting = (piece: string, widthPoints: number, width: Width): string[] => {
  if (width(piece) <= widthPoints) return [piece];
  return [...piece];
};

const mayBreakBetween = (line: string, next: string): boolean =>
  !notFirst.has([...next][0] ?? '') && !notLast.has([...line].at(-1) ?? '');

/** Moves the end of `line` that may not stand at its end, or before `next`, to the next line. */
const breakBefore = (line: string, next: string): readonly [string, string] => {
  const pieces = piecesOf(line);
  let carried = next;
  while (pieces.length > 1 && !mayBreakBetween(pieces.join(''), carried))
    carried = (pieces.pop() ?? '') + carried;
  return pieces.length > 1 || mayBreakBetween(pieces.join(''), carried)
    ? [pieces.join(''), carried]
    : [line, next];
};

const breakParagraph = (text: string, widthPoints: number, width: Width): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((one) => fitting(one, widthPoints, width))) {
    if (line === '' || width(line + piece) <= widthPoints) {
      line += piece;
      continue;
    }
    const [done, carried] = breakBefore(line, piece);
    lines.push(done.trimEnd());
    line = carried.trimStart();
  }
  return [...lines, line];
};

export const breakLines = (text: string, widthPoints: number, width: Width): string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, widthPoints, width));
