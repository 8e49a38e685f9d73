import type { PrintFact, PrintGuide } from '../shared/print-document.ts';
import { bannerElement, summaryElement, symbolFigure, titleElement } from './body.ts';
import { element, symbolElement } from './elements.ts';

/** 一页指南: title and facts, then what to bring with a box to tick, who may, and the steps. */
export const guideElements = (guide: PrintGuide): Node[] => [
  element(
    'header',
    'masthead',
    element('span', 'kind', guide.kindLabel),
    element('span', 'agency', guide.agency),
  ),
  titleElement(guide.title),
  ...(guide.banner ? [bannerElement(guide.banner)] : []),
  ...(guide.summary === null ? [] : [summaryElement(guide.summary)]),
  element('section', 'card', factTable(guide.facts), symbolFigure(guide)),
  ...part('要带的材料', guide.materials.map(materialElement)),
  ...part('谁可以办', guide.conditions.map(conditionElement)),
  ...part('怎么办', guide.steps.map(stepElement)),
  ...(guide.handOver ? [handOverElement(guide.handOver)] : []),
];

const factTable = (facts: readonly PrintFact[]): HTMLElement =>
  element(
    'table',
    'facts',
    element(
      'tbody',
      '',
      ...facts.map(({ label, value }) =>
        element('tr', '', element('th', '', label), element('td', '', value)),
      ),
    ),
  );

const part = (heading: string, lines: readonly HTMLElement[]): HTMLElement[] =>
  lines.length === 0 ? [] : [element('section', 'part', element('h2', '', heading), ...lines)];

const materialElement = ({ name, note }: PrintGuide['materials'][number]): HTMLElement =>
  element(
    'div',
    'entry material',
    element('span', 'box'),
    element(
      'p',
      '',
      element('strong', '', name),
      note === '' ? null : element('span', 'remark', note),
    ),
  );

const conditionElement = (condition: string): HTMLElement =>
  element('div', 'entry', element('span', 'marker bullet', '•'), element('p', '', condition));

const stepElement = (step: string, index: number): HTMLElement =>
  element('div', 'entry', element('span', 'marker', `${index + 1}.`), element('p', '', step));

const handOverElement = ({ symbol, words }: NonNullable<PrintGuide['handOver']>): HTMLElement =>
  element('section', 'hand-over', symbolElement(symbol.rows), element('p', '', words));
