import type { PrintBanner, PrintBody, PrintFact, PrintSheet } from '../shared/print-document.ts';
import { titleWords } from '../shared/title-words.ts';
import { blockElements } from './blocks.ts';
import { element, symbolElement } from './elements.ts';

export const bodyElements = (body: PrintBody): Node[] => [
  element('header', 'masthead', element('span', 'kind', body.kindLabel)),
  titleElement(body.title),
  element('section', 'card', factTable(body.facts), symbolFigure(body)),
  ...(body.banner ? [bannerElement(body.banner)] : []),
  ...(body.summary === null ? [] : [summaryElement(body.summary)]),
  element('main', '', ...body.blocks.flatMap(blockElements)),
  ...closing(
    '附件',
    body.attachments.map((line) => element('p', '', line)),
  ),
  ...closing('相关文件', body.related.map(relatedLine)),
];

export const sheetElements = ({ symbol, ...sheet }: PrintSheet): Node[] => [
  element('header', 'masthead', element('span', 'kind', sheet.kindLabel)),
  titleElement(sheet.title),
  element(
    'section',
    'card',
    factTable(sheet.facts),
    symbol === null ? null : symbolFigure({ ...sheet, symbol }),
  ),
  element('main', '', ...sheet.blocks.flatMap(blockElements)),
];

/** Two facts a row, as on the disclosure pages; a long one has a row to itself. */
const factTable = (facts: readonly PrintFact[]): HTMLElement => {
  const rows: HTMLElement[] = [];
  const short = facts.filter(({ value }) => !isLong(value));
  for (const fact of facts.filter(({ value }) => isLong(value)))
    rows.push(element('tr', '', ...factCells(fact, 3)));
  for (let index = 0; index < short.length; index += 2) {
    const pair = short.slice(index, index + 2);
    const cells = pair.flatMap((fact) => factCells(fact, pair.length === 1 ? 3 : 1));
    rows.push(element('tr', '', ...cells));
  }
  return element('table', 'facts', element('tbody', '', ...rows));
};

/** Wider than twelve Chinese characters. */
const isLong = (value: string): boolean => value.replace(/[^ -\u00ff]/g, '  ').length > 24;

const factCells = ({ label, value }: PrintFact, span: number): HTMLElement[] => {
  const cell = element('td', '', value);
  cell.setAttribute('colspan', String(span));
  return [element('th', '', label), cell];
};

export const symbolFigure = ({
  symbol,
  symbolCaption,
}: Pick<PrintBody, 'symbol' | 'symbolCaption'>): HTMLElement =>
  element(
    'figure',
    'verification',
    symbolElement(symbol.rows),
    element('figcaption', '', ...symbolCaption.map((line) => element('div', '', line))),
  );

export const bannerElement = ({ tone, word, lines }: PrintBanner): HTMLElement =>
  element(
    'section',
    `banner ${tone}`,
    element('strong', '', word),
    element('div', '', ...lines.map((line) => element('p', '', line))),
  );

export const summaryElement = (summary: string): HTMLElement =>
  element('section', 'summary', element('strong', '', '一句话说明'), element('p', '', summary));

const closing = (heading: string, lines: readonly HTMLElement[]): HTMLElement[] =>
  lines.length === 0 ? [] : [element('section', 'closing', element('h2', '', heading), ...lines)];

const relatedLine = ({ label, value }: PrintFact): HTMLElement =>
  element('p', 'related', element('span', 'label', label), element('span', '', value));

/** Titles break between words, never inside one. */
export const titleElement = (title: string): HTMLElement =>
  element('h1', '', ...titleWords(title).flatMap((word) => [element('wbr', ''), word]));
