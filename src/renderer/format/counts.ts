import { word, type Word } from '../i18n/word.ts';

/** `约 120 条`, `about 120 items` when the figure is an upper bound. */
export const countWord = (total: number, exact = true): Word =>
  word(
    `${exact ? '' : '约'} ${total.toLocaleString('zh-CN')} 条`.trim(),
    `${exact ? '' : 'about '}${total.toLocaleString('en-GB')} ${total === 1 ? 'item' : 'items'}`,
  );

/** `共 12 条`. */
export const totalWord = (total: number): Word => {
  const { zh, en } = countWord(total);
  return word(`共 ${zh}`, en);
};

/** `找到 12 条`, `12 items found`. */
export const foundWord = (total: number, exact: boolean): Word => {
  const { zh, en } = countWord(total, exact);
  return word(`找到${exact ? ' ' : ''}${zh}`, `${en} found`);
};

/** `3 页`, `3 pages`. */
export const pagesWord = (pages: number): Word =>
  word(`${pages} 页`, pages === 1 ? '1 page' : `${pages} pages`);

/** Where one is among pages, counted from 1. */
export const pagePlaceWord = (page: number, pages: number): Word =>
  word(`第 ${page} 页，共 ${pages} 页`, `Page ${page} of ${pages}`);

/** One page of a named document, for who cannot see it. */
export const pageOfWord = (name: string, page: number): Word =>
  word(`${name}，第 ${page} 页`, `${name}, page ${page}`);

/** Which rows of a list are on the screen, counted from 1. */
export const rowsWord = ({
  firstRow,
  lastRow,
  total,
}: {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly total: number;
}): Word => {
  const [first, last, all] = [firstRow, lastRow, total].map((row) => row.toLocaleString('zh-CN'));
  return word(`第 ${first}–${last} 条，共 ${all} 条`, `${first}–${last} of ${all}`);
};

/** `3.2 MB`, `18 KB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} KB`;
