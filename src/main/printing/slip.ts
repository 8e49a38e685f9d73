import type {
  ReceiptDocument,
  ReceiptLine,
} from '../../../native-adapters/receipt-printer/types.ts';
import type { ItemDetail } from '../../shared/content.ts';
import type { OfdSignature } from '../../shared/ofd.ts';
import { signatureWords } from '../../shared/ofd-words.ts';
import type { PageRange } from '../../shared/printing.ts';
import { momentWords } from '../../shared/calendar.ts';
import type { PrintOccasion } from './print-model.ts';
import { printable } from './print-model.ts';
import { validityLine } from '../../shared/validity-words.ts';

/** What a slip tells of a confirmed job. */
export interface SlipFacts {
  readonly detail: ItemDetail;
  /** Name of the attachment that was printed; null when it was the item's own text. */
  readonly attachmentName: string | null;
  /** Of a printed OFD; null for everything else. */
  readonly signature: OfdSignature | null;
  readonly number: string;
  readonly range: PageRange;
  readonly occasion: PrintOccasion;
  /** 咨询电话 of the district. */
  readonly hotline: string;
  /** Counts the slips sent for the job, from 1. */
  readonly attempt: number;
  /** True when one that was sent before may have come out. */
  readonly isRepeat: boolean;
}

const pair = (label: string, value: string | null): ReceiptLine[] =>
  value === null || value === '' ? [] : [{ kind: 'pair', label, value: printable(value) }];

const centered = (text: string): ReceiptLine => ({ kind: 'text', text, align: 'center' });

const pagesWords = ({ first, last }: PageRange): string =>
  first === last ? `第${first}页，共1页` : `第${first}—${last}页，共${last - first + 1}页`;

const heading = ({ occasion, isRepeat }: SlipFacts): ReceiptLine[] => [
  { kind: 'text', text: '文件打印凭条', align: 'center', size: 'large', bold: true },
  centered(isRepeat ? '补打 Repeated slip' : 'Print slip'),
  centered(printable(occasion.venue)),
  { kind: 'rule' },
];

const about = ({
  detail: { item, validity },
  attachmentName,
  signature,
}: SlipFacts): ReceiptLine[] => [
  { kind: 'text', text: printable(`《${item.title}》`), bold: true },
  ...pair('附件', attachmentName),
  ...pair('文号', item.documentNumber),
  ...pair('发布机构', item.agency),
  ...pair('验签', signature === null ? null : signatureWords(signature).zh),
  ...pair('有效性', validityLine(validity, item.kind)),
];

const record = ({ number, range, occasion }: SlipFacts): ReceiptLine[] => [
  { kind: 'rule' },
  ...pair('打印页码', pagesWords(range)),
  ...pair('打印时间', momentWords(occasion.printedAtMs)),
  ...pair('资料截至', occasion.asOf === null ? null : momentWords(Date.parse(occasion.asOf))),
  ...pair('打印编号', number),
  { kind: 'rule' },
];

const farewell = ({ occasion, hotline }: SlipFacts): ReceiptLine[] => [
  {
    kind: 'qr',
    data: occasion.code,
    caption: '到终端扫码核对 Scan to verify',
  },
  { kind: 'space', lines: 1 },
  { kind: 'text', text: '打印件仅供参考，以正式文本为准。' },
  { kind: 'text', text: 'For reference only; the official text prevails.' },
  { kind: 'text', text: '如有疑问，请把打印编号告诉工作人员。' },
  { kind: 'text', text: 'Questions? Tell staff the number.' },
  ...pair('咨询电话', hotline),
  { kind: 'space', lines: 1 },
  centered('请取走全部纸张，感谢使用'),
  centered('Please take all pages. Thank you.'),
];

/** The slip as meaning; the receipt printer's own layout turns it into bytes. */
export const slipOf = (facts: SlipFacts): ReceiptDocument => ({
  id: `${facts.number}-slip-${facts.attempt}`,
  lines: [...heading(facts), ...about(facts), ...record(facts), ...farewell(facts)],
});
