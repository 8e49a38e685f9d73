import type { PrintBanner, PrintBody, PrintFact } from '../shared/print-document.ts';
import { blockElements } from './blocks.ts';
import { element, symbolElement } from './elements.ts';

export const bodyElements = (body: PrintBody): Node[] => [
  element('header', 'masthead', element('span', 'kind', body.kindLabel)),
  element('h1', '', body.title),
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

/** Two facts a row, as on the disclosure pages. */
const factTable = (facts: readonly PrintFact[]): HTMLElement => {
  const rows: HTMLElement[] = [];
  for (let index = 0; index < facts.length; index += 2)
    rows.push(element('tr', '', ...facts.slice(index, index + 2).flatMap(factCells)));
  return element('table', 'facts', element('tbody', '', ...rows));
};

const factCells = ({ label, value }: PrintFact): HTMLElement[] => [
  element('th', '', label),
  element('td', '', value),
];

const symbolFigure = ({ symbol, symbolCaption }: PrintBody): HTMLElement =>
  element(
    'figure',
    'verification',
    symbolElement(symbol.rows),
    element('figcaption', '', ...symbolCaption.map((line) => element('div', '', line))),
  );

const bannerElement = ({ tone, word, lines }: PrintBanner): HTMLElement =>
  element(
    'section',
    `banner ${tone}`,
    element('strong', '', word),
    element('div', '', ...lines.map((line) => element('p', '', line))),
  );

const summaryElement = (summary: string): HTMLElement =>
  element('section', 'summary', element('strong', '', '内容概述'), element('p', '', summary));

const closing = (heading: string, lines: readonly HTMLElement[]): HTMLElement[] =>
  lines.length === 0 ? [] : [element('section', 'closing', element('h2', '', heading), ...lines)];

const relatedLine = ({ label, value }: PrintFact): HTMLElement =>
  element('p', 'related', element('span', 'label', label), element('span', '', value));
