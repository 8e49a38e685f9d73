import type { PlaceDetails, PlaceTheme } from '../../../src/shared/item-details.ts';
import { house } from '../map/streets.ts';
import { type Point, toPosition } from '../map/plane.ts';
import type { AgencyKey } from './agencies.ts';
import type { Draft } from './document.ts';
import { tableText } from './markup.ts';
import {
  educationPlaces,
  governmentPlaces,
  medicalPlaces,
  streetPlaces,
  transportPlaces,
  utilityPlaces,
} from './places-list.ts';

/** What the base map's item is called by the zone. */
export const mapItemId = 'district-base-map';

interface Theme {
  readonly lines: string;
  readonly agency: AgencyKey;
  readonly subject: string;
  /** 服务承诺 of all of its places. */
  readonly commitments: readonly string[];
}

const themes: Readonly<Record<PlaceTheme, Theme>> = {
  government: {
    lines: governmentPlaces,
    agency: 'approval',
    subject: '政务服务',
    commitments: ['一次说清要带的材料', '老年人优先办理', '上班时间不空岗'],
  },
  street: {
    lines: streetPlaces,
    agency: 'approval',
    subject: '政务服务',
    commitments: ['首问负责，不推给别处', '行动不便的，可以预约上门'],
  },
  education: {
    lines: educationPlaces,
    agency: 'education',
    subject: '教育',
    commitments: ['收费都在校门口公示', '招生政策当面解释'],
  },
  medical: {
    lines: medicalPlaces,
    agency: 'health',
    subject: '医疗卫生',
    commitments: ['价格公开', '65 岁以上优先看病、取药'],
  },
  utilities: {
    lines: utilityPlaces,
    agency: 'housing',
    subject: '公用事业',
    commitments: ['报修 30 分钟内回电话', '欠费不在夜间和节假日停供'],
  },
  transport: {
    lines: transportPlaces,
    agency: 'transport',
    subject: '交通运输',
    commitments: ['60 岁以上持卡免费乘公交', '首末班时间有变，提前三天公告'],
  },
};

interface Entry {
  readonly id: string;
  readonly theme: PlaceTheme;
  readonly category: string;
  readonly name: string;
  readonly address: string;
  readonly at: Point;
  readonly phone: string;
  readonly hours: string;
  readonly isBarrierFree: boolean;
  /** Bus lines that stop there. */
  readonly lines: readonly string[];
  readonly fees: PlaceDetails['fees'];
}

const feeOf = (text: string): PlaceDetails['fees'][number] => {
  const [name = '', price = ''] = text.split('=');
  return { name, price };
};

const entryOf = (theme: PlaceTheme, line: string): Entry => {
  const [id = '', category = '', name = '', address = '', phone = '', hours = '', more = ''] = line
    .split('|')
    .map((field) => field.trim());
  const [street = '', number = ''] = address.split(' ');
  const notes = more.split(/[;；]/).map((note) => note.trim());
  const after = (mark: string): string[] =>
    notes.filter((note) => note.startsWith(mark)).map((note) => note.slice(mark.length));
  return {
    id: `place-${id}`,
    theme,
    category,
    name,
    address: `${street} ${number} 号`,
    at: house(street, Number(number)),
    phone,
    hours,
    isBarrierFree: !notes.includes('steps'),
    lines: after('bus ').flatMap((each) => each.split(' ')),
    fees: after('pay ').map(feeOf),
  };
};

const entries: readonly Entry[] = (Object.keys(themes) as PlaceTheme[]).flatMap((theme) =>
  themes[theme].lines
    .trim()
    .split('\n')
    .map((line) => entryOf(theme, line)),
);

const stops = entries.filter(({ lines }) => lines.length > 0);

const metresBetween = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);

const directions = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const;

const directionWord = ([x1, y1]: Point, [x2, y2]: Point): string => {
  const eighth = Math.round(Math.atan2(y2 - y1, x2 - x1) / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? '东';
};

const stopName = ({ name }: Entry): string => (name.endsWith('站') ? name : `${name}站`);

/** The nearest stop, its lines, and the walk from there. */
const transportOf = (entry: Entry): string => {
  const nearest = stops.toSorted(
    (left, right) => metresBetween(entry.at, left.at) - metresBetween(entry.at, right.at),
  )[0];
  if (nearest === undefined) return '';
  const lines = nearest.lines.map((line) => `${line} 路`).join('、');
  const metres = Math.max(50, Math.round(metresBetween(nearest.at, entry.at) / 50) * 50);
  if (nearest.id === entry.id) return `${lines}在这里停靠`;
  return `乘 ${lines}到“${stopName(nearest)}”下车，往${directionWord(nearest.at, entry.at)}走约 ${metres} 米`;
};

const checkDays = ['2026-11-02', '2026-11-06', '2026-11-11', '2026-11-18'] as const;

const detailsOf = (entry: Entry, index: number): PlaceDetails => ({
  kind: 'place',
  theme: entry.theme,
  category: entry.category,
  position: toPosition(entry.at),
  address: entry.address,
  phone: entry.phone,
  hours: entry.hours,
  fees: entry.fees,
  commitments: [...themes[entry.theme].commitments],
  transport: transportOf(entry),
  isBarrierFree: entry.isBarrierFree,
  checkedOn: checkDays[index % checkDays.length] ?? checkDays[0],
});

const bodyOf = (details: PlaceDetails): string =>
  [
    tableText('怎么找到它', [
      ['项目', '内容'],
      ['地址', details.address],
      ['电话', details.phone],
      ['开放时间', details.hours],
      ['怎么去', details.transport],
      [
        '无障碍',
        details.isBarrierFree ? '门口有坡道，轮椅可以进' : '门口有台阶，需要帮忙请先打电话',
      ],
    ]),
    ...(details.fees.length === 0
      ? []
      : [
          tableText('收费', [
            ['项目', '价格'],
            ...details.fees.map(({ name, price }) => [name, price]),
          ]),
        ]),
    '## 服务承诺',
    ...details.commitments.map((line) => `- ${line}`),
  ].join('\n');

const draftOf = (entry: Entry, index: number): Draft => {
  const details = detailsOf(entry, index);
  return {
    id: entry.id,
    kind: 'place',
    title: entry.name,
    agency: themes[entry.theme].agency,
    published: details.checkedOn,
    subject: themes[entry.theme].subject,
    channels: 'livelihood-places',
    audiences: ['resident'],
    summary: `${entry.category}，${entry.address}，${entry.hours}。`,
    text: bodyOf(details),
    details,
  };
};

const mapDraft: Draft = {
  id: mapItemId,
  kind: 'map',
  title: '示例区底图（2026 年 11 月）',
  agency: 'land',
  published: '2026-11-02',
  subject: '自然资源',
  channels: 'livelihood-places',
  summary: '便民地图用的底图：道路、水面、公园、街区。',
  text: '底图是虚构的，只为演示便民地图；方位和距离以图上为准。',
  files: ['district-map.geojson|示例区底图'],
};

export const placeDrafts: readonly Draft[] = [...entries.map(draftOf), mapDraft];
