import type { Block } from '../../../src/shared/item.ts';

/**
 * The little notation the demo texts are written in, one line a block:
 *   `# ` `## ` `### ` headings · `- ` list · `+ ` numbered list · `| a | b |` table, first row is the head ·
 *   `|= ` caption of the table that follows · `! ` note · `^ ` centred · `> ` right-aligned · else a paragraph.
 */
type Table = Extract<Block, { kind: 'table' }>;

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());

const openTable = (blocks: Block[]): Table | undefined => {
  const last = blocks.at(-1);
  return last?.kind === 'table' ? last : undefined;
};

const addRow = (blocks: Block[], line: string): void => {
  const table = openTable(blocks);
  if (!table) blocks.push({ kind: 'table', head: cellsOf(line), rows: [] });
  else if (table.head.length === 0) table.head = cellsOf(line);
  else table.rows.push(cellsOf(line));
};

const addEntry = (blocks: Block[], ordered: boolean, entry: string): void => {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) last.entries.push(entry);
  else blocks.push({ kind: 'list', ordered, entries: [entry] });
};

const simpleBlock = (mark: string, text: string): Block => {
  if (mark.startsWith('#')) return { kind: 'heading', level: mark.length, text };
  if (mark === '!') return { kind: 'note', text };
  return { kind: 'paragraph', text, align: mark === '^' ? 'center' : 'right' };
};

const addLine = (blocks: Block[], line: string): void => {
  const marked = /^(#{1,3}|-|\+|!|\^|>|\|=) (.*)$/.exec(line);
  if (!marked && line.startsWith('|')) return addRow(blocks, line);
  const [, mark = '', text = ''] = marked ?? [];
  if (mark === '') blocks.push({ kind: 'paragraph', text: line });
  else if (mark === '|=') blocks.push({ kind: 'table', caption: text, head: [], rows: [] });
  else if (mark === '-' || mark === '+') addEntry(blocks, mark === '+', text);
  else blocks.push(simpleBlock(mark, text));
};

export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.split('\n').map((each) => each.trim()))
    if (line !== '') addLine(blocks, line);
  return blocks;
};

/** A table in the notation, from rows of cells. */
export const tableText = (caption: string, rows: readonly (readonly string[])[]): string =>
  [`|= ${caption}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
