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
        element('span', 'marker', list.ordered ? `${index + 1}.` : '•'),
        element('div', '', ...paragraphs(entry, 'flush')),
      ),
    ),
  );

const tableElement = (table: Extract<Block, { kind: 'table' }>): HTMLElement =>
  element(
    'table',
    'grid',
    table.caption === undefined ? null : element('caption', '', table.caption),
    element('thead', '', rowElement('th', table.head)),
    element('tbody', '', ...table.rows.map((row) => rowElement('td', row))),
  );

/** Short figures and words are centred; running text stands at the left. */
const cellClass = (text: string): string => (text.length <= 8 ? 'short' : 'long');

const rowElement = (name: 'th' | 'td', cells: readonly string[]): HTMLElement =>
  element('tr', '', ...cells.map((cell) => element(name, cellClass(cell), cell)));
