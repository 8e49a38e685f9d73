import type { Block } from '../../src/shared/item.ts';
import { cleanLine } from './clean.ts';

/** The Markdown that statutes are written in, to the closed set of blocks. Unknown markup becomes plain text. */

const headingPattern = /^(#{1,6}) (.*)$/;
const bulletPattern = /^[-*+] (.*)$/;
const numberedPattern = /^(\d{1,3})\. (.*)$/;
const tableRow = /^\|(.*)\|?$/;
/** At least one dash a column; GFM 4.10. */
const tableRule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
/** Where tables follow each other a rule may stand in any line; one dash may be a cell that says `none`. */
const longRule = /^\|(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?$/;
const emptyRow = /^[\s|]+$/;

/** Bounds of the block schema. */
const paragraphLimit = 40_000;
const headingLimit = 500;
const entryLimit = 10_000;
const columnLimit = 12;
const rowsPerTable = 2_000;
const cellLimit = 2_000;
const headCellLimit = 500;

/** No part of these runs over a start of its own kind, so that a long hostile line costs one pass. */
const comment = /<!--(?:(?!<!--|-->).)*-->/g;
const link = /!?\[([^[\]]*)\]\(([^\s()]{1,2000})\)/g;
const strong = /\*\*(.+?)\*\*/g;

/** A link is its text, where its brackets do hold an address: `国发[1993](85)号` holds none. */
export const withoutInlineMarkup = (text: string): string =>
  text
    .replace(comment, '')
    .replace(link, (whole, shown: string, address: string) =>
      /[./#:]/.test(address) ? shown : whole,
    )
    .replace(strong, '$1')
    .replace(/^> ?/, '');

/** Never between the two halves of a character beyond the first plane. */
const cutBefore = (text: string, end: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(end, end + 1)) ? end - 1 : end;

const paragraphs = (text: string): Block[] => {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const end = cutBefore(text, start + paragraphLimit);
    blocks.push({ kind: 'paragraph', text: text.slice(start, end) });
    start = end;
  }
  return blocks;
};

const headingLevel = (marks: number): number => Math.min(3, Math.max(1, marks - 1));

const lineBlocks = (line: string): Block[] => {
  const heading = headingPattern.exec(line);
  const [, marks = '', text = ''] = heading ?? [];
  if (!heading || text.length > headingLimit) return paragraphs(heading ? text : line);
  return text === '' ? [] : [{ kind: 'heading', level: headingLevel(marks.length), text }];
};

const cells = (row: string): string[] =>
  row
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cleanLine(cell.replaceAll('\\|', '|')));

const tableBlocks = (lines: readonly string[]): Block[] => {
  const isText = (line: string, index: number): boolean =>
    !emptyRow.test(line) && !(index === 1 && tableRule.test(line)) && !longRule.test(line);
  const [head, ...rows] = lines.filter(isText).map(cells);
  if (!head) return [];
  const fits =
    [head, ...rows].every((row) => row.length <= columnLimit) &&
    head.every((cell) => cell.length <= headCellLimit) &&
    rows.flat().every((cell) => cell.length <= cellLimit);
  if (!fits) return [head, ...rows].flatMap((row) => paragraphs(row.join('　')));
  const blocks: Block[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += rowsPerTable)
    blocks.push({ kind: 'table', head, rows: rows.slice(start, start + rowsPerTable) });
  return blocks;
};

/** Numbers belong to the text of a statute: only a list that counts 1, 2, 3 may be counted anew. */
const listBlocks = (lines: readonly string[], ordered: boolean): Block[] => {
  const pattern = ordered ? numberedPattern : bulletPattern;
  const matches = lines.map((line) => pattern.exec(line) ?? []);
  const counts = matches.every((match, index) => !ordered || match[1] === String(index + 1));
  const entries = matches.map((match) => match.at(-1) ?? '');
  return counts && entries.every((entry) => entry.length <= entryLimit)
    ? [{ kind: 'list', ordered, entries }]
    : lines.flatMap(paragraphs);
};

type LineKind = 'table' | 'bullets' | 'numbers' | 'plain';

const kindOf = (line: string): LineKind => {
  if (tableRow.test(line)) return 'table';
  if (bulletPattern.test(line)) return 'bullets';
  return numberedPattern.test(line) ? 'numbers' : 'plain';
};

const blocksOf: Readonly<Record<LineKind, (lines: readonly string[]) => Block[]>> = {
  table: tableBlocks,
  bullets: (lines) => listBlocks(lines, false),
  numbers: (lines) => listBlocks(lines, true),
  plain: (lines) => lines.flatMap(lineBlocks),
};

/** Blank lines separate paragraphs and are gone; neighbouring lines of one kind belong together. */
export const parseBlocks = (markdown: string): Block[] => {
  const lines = markdown
    .split('\n')
    .map((line) => cleanLine(withoutInlineMarkup(cleanLine(line))))
    .filter((line) => line !== '');
  const groups: { kind: LineKind; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.flatMap(({ kind, lines }) => blocksOf[kind](lines));
};
