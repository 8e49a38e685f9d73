import type {
  ReceiptDocument,
  ReceiptLine,
} from '../../../native-adapters/receipt-printer/types.ts';
import { dayWords, momentWords } from '../../shared/calendar.ts';
import type { ItemDetail } from '../../shared/content.ts';
import { metresBetween, roundedMetres, walkMinutes } from '../../shared/distance.ts';
import type { PlaceDetails, Position } from '../../shared/item-details.ts';
import type { ReceiptDrawing } from '../../shared/receipt.ts';
import { validityLine } from '../../shared/validity-words.ts';
import { printable } from './print-model.ts';

/** Slips that carry a way or a document's summary home. Nothing on them is about whoever takes them. */

export interface SlipOccasion {
  readonly id: string;
  readonly venue: string;
  readonly hotline: string;
  readonly nowMs: number;
}

const pair = (label: string, value: string): ReceiptLine[] =>
  value === '' ? [] : [{ kind: 'pair', label, value: printable(value) }];

const heading = (title: string, english: string, { venue }: SlipOccasion): ReceiptLine[] => [
  { kind: 'text', text: title, align: 'center', size: 'large', bold: true },
  { kind: 'text', text: english, align: 'center' },
  { kind: 'text', text: printable(venue), align: 'center' },
  { kind: 'rule' },
];

/** `约 850 米，走路约 15 分钟` */
const distanceWords = (metres: number): string => {
  const rounded = roundedMetres(metres);
  const far = rounded < 1_000 ? `约 ${rounded} 米` : `约 ${rounded / 1_000} 公里`;
  const minutes = walkMinutes(metres);
  return minutes > 45 ? far : `${far}，走路约 ${minutes} 分钟`;
};

/** RFC 5870; what a phone's map opens. */
const geoUri = ([longitude, latitude]: Position): string => `geo:${latitude},${longitude}`;

export interface Route {
  readonly name: string;
  readonly details: PlaceDetails;
  readonly here: Position | null;
  /** Null where the base map is not on this machine. */
  readonly drawing: ReceiptDrawing | null;
}

export const routeSlip = (
  { name, details, here, drawing }: Route,
  occasion: SlipOccasion,
): ReceiptDocument => ({
  id: occasion.id,
  lines: [
    ...heading('路线小票', 'How to get there', occasion),
    { kind: 'text', text: printable(name), size: 'large', bold: true },
    ...pair('地址', details.address),
    ...pair('电话', details.phone),
    ...pair('开放时间', details.hours),
    ...(here === null ? [] : pair('离这里', distanceWords(metresBetween(here, details.position)))),
    ...pair('怎么去', details.transport),
    ...details.fees.slice(0, 4).flatMap((fee) => pair(fee.name, fee.price)),
    ...pair('无障碍', details.isBarrierFree ? '轮椅可以进' : '门口有台阶，请先打电话'),
    ...(drawing === null ? [] : [{ kind: 'space', lines: 1 } as const, drawing]),
    { kind: 'qr', data: geoUri(details.position), caption: '手机扫码打开地图 Scan for the map' },
    { kind: 'rule' },
    ...pair('资料核对', dayWords(details.checkedOn)),
    ...pair('打印时间', momentWords(occasion.nowMs)),
    ...pair('咨询电话', occasion.hotline),
    { kind: 'text', text: '出门前请先打电话问一下。', align: 'center' },
  ],
});

export const summarySlip = (
  { item, validity }: ItemDetail,
  code: string,
  occasion: SlipOccasion,
): ReceiptDocument => ({
  id: occasion.id,
  lines: [
    ...heading('文件摘要小票', 'Signed summary', occasion),
    { kind: 'text', text: printable(`《${item.title}》`), bold: true },
    ...pair('文号', item.documentNumber ?? ''),
    ...pair('发布机构', item.agency),
    ...pair('公布日期', dayWords(item.publishedOn)),
    ...pair('有效性', validityLine(validity, item.kind)),
    ...(item.summary === ''
      ? []
      : [{ kind: 'text', text: printable(item.summary.slice(0, 200)) } as const]),
    {
      kind: 'qr',
      data: code,
      caption: '到任一终端扫码核对 Scan to verify',
    },
    { kind: 'rule' },
    ...pair('打印时间', momentWords(occasion.nowMs)),
    ...pair('咨询电话', occasion.hotline),
    { kind: 'text', text: '摘要仅供参考，以正式文本为准。', align: 'center' },
  ],
});
