import { dayWords, momentWords } from '../../shared/calendar.ts';
import type { ReceiptLine, ReceiptLines } from '../../shared/receipt.ts';
import type { LastFourSource } from '../../shared/submission/kinds.ts';
import { groupedQueryCode, queryCodeSymbol } from '../../shared/submission/number.ts';
import type { Sent } from './sent.ts';

/** The slip of what was handed in, as meaning. No name and no number of a person stands on it. */

export interface SlipOccasion {
  readonly venue: string;
  readonly hotline: string;
  /** Null where the district's own office is meant. */
  readonly agency: { readonly name: string; readonly phone: string } | null;
}

const pair = (label: string, value: string): ReceiptLine[] =>
  value === '' ? [] : [{ kind: 'pair', label, value }];
const text = (words: string): ReceiptLine => ({ kind: 'text', text: words });
const bold = (words: string): ReceiptLine => ({ kind: 'text', text: words, bold: true });
const centered = (words: string): ReceiptLine => ({ kind: 'text', text: words, align: 'center' });
const rule: ReceiptLine = { kind: 'rule' };

const heading = ({ mayBeOut, definition }: Sent, venue: string): ReceiptLine[] => [
  { kind: 'text', text: '提交回执', align: 'center', size: 'large', bold: true },
  centered(mayBeOut ? '补打 Receipt, printed again' : 'Receipt'),
  centered(`${definition.words.zh} ${definition.words.en}`),
  centered(venue),
  rule,
];

const received = ({ handedIn, title, definition }: Sent): ReceiptLine[] => [
  ...(title === definition.words.zh ? [] : [bold(`《${title}》`)]),
  ...pair('编号 No.', handedIn.number),
  ...pair('时间 Time', momentWords(handedIn.submittedAtMs)),
];

/** As it stands while the slip is printed; all sentences are true whatever comes later. */
const delivered = ({ delivery }: Sent): ReceiptLine[] => {
  const [state, zh, en] = deliveryWords[delivery];
  return [...pair('状态 Status', state), text(zh), text(en)];
};

type DeliveryWords = readonly [state: string, zh: string, en: string];
const kept: DeliveryWords = [
  '待上传',
  '已加密存在本机，网络恢复后自动送达，您不用再交一次。编号不会再变。',
  'Kept here, sealed; sent by itself. No need to hand in again. The number is final.',
];
const deliveryWords: Readonly<Record<Sent['delivery'], DeliveryWords>> = {
  accepted: [
    '已受理',
    '后台已收到。编号不会再变。',
    'Taken over by the office. The number is final.',
  ],
  'set-aside': [
    '已送达，待核对',
    '后台已收到，要由工作人员先核对。请把编号告诉工作人员。编号不会再变。',
    'Delivered; staff must check it first. Please tell staff the number. It is final.',
  ],
  waiting: kept,
  sending: kept,
};

const asked: Readonly<Record<LastFourSource, readonly [zh: string, en: string]>> = {
  identity: ['申请人（或经办人）证件号码的后四位', "last four of the applicant's document number"],
  phone: ['所留电话的后四位', 'last four digits of your telephone'],
  number: ['编号的最后四位数字', 'last four digits of the number above'],
};

const query = ({ handedIn }: Sent): ReceiptLine[] => {
  const { queryCode, lastFourOf } = handedIn;
  if (queryCode === null) return [];
  const [zh, en] = asked[lastFourOf];
  return [
    rule,
    centered('办件查询码 Query code'),
    {
      kind: 'text',
      text: groupedQueryCode(queryCode),
      align: 'center',
      size: 'large',
      bold: true,
    },
    {
      kind: 'qr',
      data: queryCodeSymbol(queryCode),
      caption: '到终端扫码查进度 Scan at a kiosk',
    },
    text(`查询时还要输入：${zh}。`),
    text(`Also asked: ${en}.`),
  ];
};

const statutory = ({ dates }: Sent): ReceiptLine[] => {
  if (dates === null) return [];
  const day = ({ on, isEstimated }: NonNullable<Sent['dates']>['replyBy']): string =>
    `${isEstimated ? '预计 ' : ''}${dayWords(on)}`;
  return [
    rule,
    bold('法定期限 By law'),
    ...pair('通知补正 7个工作日内', day(dates.supplementBy)),
    ...pair('答复 20个工作日内', day(dates.replyBy)),
    ...pair('延期后 再加20个工作日', day(dates.extendedBy)),
    text('收到日以确认为准；补正或者征求第三方意见时，日期会变。'),
    text('Working days, counted once receipt is confirmed.'),
  ];
};

const farewell = ({ handedIn }: Sent, { hotline, agency }: SlipOccasion): ReceiptLine[] => [
  rule,
  ...(agency === null
    ? []
    : [...pair('承办单位', agency.name), ...pair('电话 Tel.', agency.phone)]),
  ...pair('咨询电话 Hotline', hotline),
  { kind: 'space', lines: 1 },
  centered(handedIn.queryCode === null ? '请保管好这张小票' : '请保管好这张小票，凭它查询结果'),
  centered('Please keep this slip.'),
];

export const slipLines = (sent: Sent, occasion: SlipOccasion): ReceiptLines => [
  ...heading(sent, occasion.venue),
  ...received(sent),
  ...delivered(sent),
  ...query(sent),
  ...statutory(sent),
  ...farewell(sent, occasion),
];
