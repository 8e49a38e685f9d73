import type { PrintFurniture } from '../shared/print-document.ts';
import { element } from './elements.ts';

/** One sheet side per page of the text, with only what stands around it. */
export const furnitureElements = (furniture: PrintFurniture): Node[] =>
  Array.from({ length: furniture.pages }, (_, index) => sheet(furniture, index + 1));

const sheet = (furniture: PrintFurniture, page: number): HTMLElement =>
  element(
    'section',
    'sheet',
    furniture.watermark === null ? null : element('div', 'watermark', furniture.watermark),
    // The first page carries title and banner itself.
    page === 1 ? null : header(furniture),
    footer(furniture, page),
  );

const header = ({ runningTitle, mark }: PrintFurniture): HTMLElement =>
  element(
    'header',
    '',
    element('span', 'title', runningTitle),
    mark === null ? null : element('strong', '', mark),
  );

const footer = (furniture: PrintFurniture, page: number): HTMLElement =>
  element(
    'footer',
    '',
    line(furniture.source, element('span', 'page', `第 ${page} 页　共 ${furniture.pages} 页`)),
    line(furniture.asOf, null),
    line(furniture.disclaimer, element('span', '', furniture.disclaimerEnglish), 'line disclaimer'),
  );

const line = (text: string, right: HTMLElement | null, className = 'line'): HTMLElement =>
  element('div', className, element('span', '', text), right);
