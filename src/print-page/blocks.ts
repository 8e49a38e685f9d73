import type { Block } from '../shared/item.ts';
import { element } from './elements.ts';

export const blockElements = (block: Block): HTMLElement[] => {
  switch (block.kind) {
    case 'heading':
      return [element(`h${block.level + 1}`, '', block.text)];
    case 'paragraph':
      return paragraphs(block.text, block.align ?? 'left');
    case 'list':
      return [listElement(block)];
    case 'table':
      return [tableElement(block)];
    case 'note':
      return [element('aside', 'note', ...paragraphs(block.text, 'left'))];
  }
};

const paragraphs = (text: string, align: string): HTMLElement[] =>
  text.split('\n').map((line) => element('p', align, line));

/** Numbers are text of the page, so that they can be searched and copied like the rest. */
const listElement = (list: Extract<Block, { kind: 'list' }>): HTMLElement =>
  element(
    'div',
    'list',
    ...list.entries.map((entry, index) =>
      element(
        'div',
        'entry',
        list.ordered
          ? element('span', 'marker', `${index + 1}.`)
          : element('span', 'marker bullet', '•'),
        element('div', '', ...paragraphs(entry, 'flush')),
      ),
    ),
  );

type Table = Extract<Block, { kind: 'table' }>;

/** A table this small is not divided between pages. */
const wholeRows = 8;

const tableElement = (table: Table): HTMLElement => {
  const classes = columnClasses(table);
  const row = (name: 'th' | 'td', cells: readonly string[]): HTMLElement =>
    element('tr', '', ...cells.map((cell, index) => element(name, classes[index] ?? '', cell)));
  return element(
    'table',
    table.rows.length <= wholeRows ? 'grid whole' : 'grid',
    table.caption === undefined ? null : element('caption', '', table.caption),
    element('thead', '', row('th', table.head)),
    element('tbody', '', ...table.rows.map((cells) => row('td', cells))),
  );
};

/** Columns of figures and single words are centred, and kept on one line where the page has room. */
const columnClasses = ({ head, rows }: Table): string[] =>
  head.map((heading, index) => {
    const longest = Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0));
    if (longest > 8) return '';
    return longest <= 6 && head.length <= 5 ? 'short single' : 'short';
  });
