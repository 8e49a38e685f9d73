import type { Block } from '../../src/shared/item.ts';
import { cleanLine } from './clean.ts';

/** The Markdown that statutes are written in, to the closed set of blocks. Unknown markup becomes plain text. */

const headingPattern = /^(#{1,6}) (.*)$/;
const bulletPattern = /^[-*+] (.*)$/;
const numberedPattern = /^(\d{1,3})\. (.*)$/;
const tableRow = /^\|(.*)\|?$/;
const tableRule = /^[\s|:-]+$/;

/** Bounds of the block schema. */
const paragraphLimit = 40_000;
const headingLimit = 500;
const entryLimit = 10_000;
const columnLimit = 12;
const rowsPerTable = 2_000;
const cellLimit = 2_000;
const headCellLimit = 500;

const withoutInlineMarkup = (text: string): string =>
  text
    .replace(/<!--.*?-->/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/^> ?/, '');

const paragraphs = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; start += paragraphLimit)
    blocks.push({ kind: 'paragraph', text: text.slice(start, start + paragraphLimit) });
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
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cleanLine(cell));

const tableBlocks = (lines: readonly string[]): Block[] => {
  const [head = [], ...rows] = lines.filter((line) => !tableRule.test(line)).map(cells);
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
  const counts = matches.every((match, index) => !ordered || Number(match[1]) === index + 1);
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
