import type { ItemDetail, RelatedItem } from '../../shared/content.ts';
import type { Attachment, Block, Item } from '../../shared/item.ts';
import type {
  PrintBanner,
  PrintBody,
  PrintFact,
  PrintFurniture,
} from '../../shared/print-document.ts';
import { isOver } from '../../shared/validity.ts';
import { dayWords, momentWords } from '../../shared/calendar.ts';
import { verificationSymbol } from './verification.ts';
import { beginnings, validityFamily, validityWord } from '../../shared/validity-words.ts';
import { kindWords, relationWords } from '../../shared/item-words.ts';

/** When and where a print is made, and how fresh its content is. */
export interface PrintOccasion {
  readonly printedAtMs: number;
  /** 资料截至, ISO 8601; null when the content carries none. */
  readonly asOf: string | null;
  /** 网点, e.g. `清河街道政务公开专区`. */
  readonly venue: string;
  /** What proves the paper later: `paperCode`. */
  readonly code: string;
}

/**
 * Text as paper takes it: invisible characters that carry no meaning for a reader are dropped, so
 * that only what leaves ink has to be in the fonts.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (invisible) => (invisible === '\n' ? invisible : ''));

/** Publishers indent with ideographic spaces; the page indents by itself. */
const unindented = (text: string): string =>
  printable(text)
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+/, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n');

const blockOf = (block: Block): Block => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, text: unindented(block.text) };
    case 'list':
      return { ...block, entries: block.entries.map(unindented) };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: unindented(block.caption) }),
        head: block.head.map(unindented),
        rows: block.rows.map((row) => row.map(unindented)),
      };
  }
};

const factsOf = ({ item, validity }: ItemDetail): PrintFact[] => {
  const day = (value: string | null): string | null => (value === null ? null : dayWords(value));
  const rows: readonly (readonly [string, string | null])[] = [
    ['索引号', item.indexNumber],
    ['公开方式', '主动公开'],
    ['文号', item.documentNumber],
    ['主题分类', item.subject],
    ['发布机构', item.agency],
    ['发布日期', day(item.publishedOn)],
    ['成文日期', day(item.writtenOn)],
    ['施行日期', day(item.effectiveOn)],
    ['有效期至', day(item.expiresOn)],
    ['有效性', validityWord(validity, item.kind).zh],
  ];
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: printable(value) }],
  );
};

/** In title marks, unless the title has its own. */
const named = ({ title, documentNumber }: Pick<Item, 'title' | 'documentNumber'>): string => {
  const marked = title.includes('《') ? title : `《${title}》`;
  return printable(documentNumber === null ? marked : `${marked}（${documentNumber}）`);
};

/** `由《…》废止`, or only `废止` when the cause is not an item of this district. */
const byWhom = ({ validity, related }: ItemDetail, verb: string): string => {
  const cause = related.find(({ item }) => item.id === validity.by);
  if (!cause) return verb;
  return `由${named(cause.item)}${cause.kind === 'supersedes' ? '替代' : verb}`;
};

const bannerLine = (detail: ItemDetail): string => {
  const { state, day: from } = detail.validity;
  const family = validityFamily(detail.validity, detail.item.kind);
  const day = from === null ? '' : dayWords(from);
  switch (state) {
    case 'repealed':
      return `自${day}起${byWhom(detail, '废止')}，请勿作为办事依据。`;
    case 'expired':
      return family === 'rule'
        ? `自${day}起不再有效，请勿作为办事依据。`
        : `自${day}起${family === 'event' ? '已经结束' : '已经过期'}，仅供参考。`;
    case 'pending':
      return family === 'rule'
        ? `自${day}起施行，在此之前请勿作为办事依据。`
        : `自${day}起${beginnings[family]}。`;
    case 'expiring':
      return family === 'rule'
        ? `有效期至${day}，之后不再作为依据。`
        : `到${day}为止，之后仅供参考。`;
    case 'amended':
      return `自${day}起${byWhom(detail, '修改')}，请以修改后的文本为准。`;
    case 'in-force':
      return '';
  }
};

const subjects = { rule: '本文件', event: '本条所说的事', facts: '本条信息' } as const;

const subjectOf = ({ validity, item }: ItemDetail): string =>
  validity.inherited ? '所解读的文件' : subjects[validityFamily(validity, item.kind)];

export const bannerOf = (detail: ItemDetail): PrintBanner | null => {
  const { validity, item } = detail;
  if (validity.state === 'in-force') return null;
  const said = validityWord(validity, item.kind);
  return {
    tone: isOver(validity.state) ? 'void' : 'attention',
    word: `${subjectOf(detail)}${said.zh}`,
    lines: [bannerLine(detail), said.en],
  };
};

const attachmentLine = ({ name, pages }: Attachment, place: number): string =>
  printable(`${place + 1}. ${name}（共${pages}页）`);

const relatedFact = ({ kind, direction, item }: RelatedItem): PrintFact => ({
  label: relationWords[direction][kind],
  value: named(item),
});

/** At most these many neighbours are printed; the screen shows the others. */
const relatedLimit = 12;

export const bodyOf = (detail: ItemDetail, occasion: PrintOccasion): PrintBody => {
  const { item } = detail;
  return {
    kind: 'body',
    kindLabel: kindWords[item.kind],
    title: printable(item.title),
    facts: factsOf(detail),
    symbol: verificationSymbol(occasion.code),
    symbolCaption: ['到终端扫码核对', 'Scan to verify'],
    banner: bannerOf(detail),
    summary: item.summary === '' ? null : unindented(item.summary),
    blocks: item.body.map(blockOf),
    attachments: item.attachments.map(attachmentLine),
    related: detail.related.slice(0, relatedLimit).map(relatedFact),
  };
};

const sourceOf = ({ source, indexNumber }: Item): string =>
  printable(`来源：${source}${indexNumber === null ? '' : `　索引号：${indexNumber}`}`);

const asOfOf = ({ asOf, printedAtMs, venue }: PrintOccasion): string => {
  const fresh = asOf === null ? '' : `资料截至 ${momentWords(Date.parse(asOf))}　`;
  return printable(`${fresh}${momentWords(printedAtMs)} 打印于${venue}`);
};

export const furnitureOf = (
  { item, validity }: ItemDetail,
  occasion: PrintOccasion,
  pages: number,
): PrintFurniture => {
  const word = validityWord(validity, item.kind).zh;
  return {
    kind: 'furniture',
    pages,
    runningTitle: printable(item.title),
    mark: validity.state === 'in-force' ? null : word,
    watermark: isOver(validity.state) ? word : null,
    source: sourceOf(item),
    asOf: asOfOf(occasion),
    disclaimer: '本件由政务公开终端打印，仅供参考，以正式文本为准。',
    disclaimerEnglish: 'For reference only; the official text prevails.',
  };
};
