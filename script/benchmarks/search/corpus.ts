import type { FeedOperation } from '../../../src/shared/feed.ts';
import type { Block, Channel, Item } from '../../../src/shared/item.ts';
import { Chance } from './chance.ts';
import type { CorpusSource, SourceText } from './corpus-source.ts';

/**
 * A district's published documents in any number: the source's own texts first, then windows of
 * consecutive lines under invented titles. The same source and count always give the same items.
 */

const subjects = [
  '社会保障',
  '劳动就业',
  '医疗卫生',
  '教育',
  '住房',
  '城市管理',
  '农业农村',
  '生态环境',
  '财政税收',
  '市场监管',
  '公共安全',
  '综合政务',
] as const;
const topics = [
  '住房公积金提取',
  '城乡居民养老保险',
  '职工医疗保险',
  '义务教育入学',
  '养犬管理',
  '烟花爆竹燃放',
  '物业服务',
  '老旧小区改造',
  '人才公寓配租',
  '创业担保贷款',
  '残疾人补贴',
  '临时救助',
  '高龄津贴发放',
  '垃圾分类',
  '餐饮油烟治理',
  '农村宅基地审批',
  '小微企业扶持',
  '招商引资奖励',
  '道路停车',
  '无障碍设施建设',
  '行政审批改革',
  '政务公开',
  '安全生产检查',
  '防汛抗旱',
  '公共租赁住房',
  '工伤认定',
  '生育津贴',
  '图书馆开放',
  '校外培训',
  '食品小作坊登记',
] as const;
const deeds = [
  '实施细则',
  '管理办法',
  '工作方案',
  '办事指南',
  '补充规定',
  '若干措施',
  '考核办法',
  '应急预案',
] as const;
const places = [
  '清河街道',
  '柳行街道',
  '示例区',
  '许庄街道',
  '南苑社区',
  '东湖街道',
  '王因街道',
  '黄桥社区',
  '北岗镇',
  '开元社区',
] as const;
const codes = [
  '示政',
  '示政办',
  '示人社',
  '示教',
  '示卫健',
  '示住建',
  '示农',
  '示环',
  '示财',
  '示市监',
  '示应急',
  '示民',
] as const;
const agencies = Array.from(
  { length: 20 },
  (_, index) => `示例区${subjects[index % 12]}${index < 12 ? '局' : '服务中心'}`,
);
const kinds = ['policy', 'interpretation', 'guide', 'gazette', 'notice'] as const;

export const corpusChannels: readonly Channel[] = [
  { id: 'laws', parentId: null, name: '法律法规', description: '', icon: 'scale', position: 0 },
  { id: 'files', parentId: null, name: '政策文件', description: '', icon: 'file', position: 1 },
  ...subjects.map((name, position) => ({
    id: `subject-${position}`,
    parentId: 'files',
    name,
    description: '',
    icon: 'file',
    position,
  })),
];

const blocksOf = (lines: readonly string[]): Block[] =>
  lines.map((line) =>
    line.startsWith('#')
      ? { kind: 'heading', level: 2, text: line.replace(/^#+\s*/, '').slice(0, 500) }
      : { kind: 'paragraph', text: line.slice(0, 40_000) },
  );

const dayOf = (chance: Chance): string => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${chance.between(2004, 2026)}-${pad(chance.between(1, 13))}-${pad(chance.between(1, 29))}`;
};

type Varied = Pick<Item, 'id' | 'kind' | 'title' | 'documentNumber' | 'summary' | 'body'>;

/** An item with its fields in the order of the schema, as items that were parsed have them. */
const itemOf = (chance: Chance, index: number, publishedOn: string, varied: Varied): Item => {
  const subject = chance.between(0, subjects.length);
  return {
    id: varied.id,
    revision: 1,
    kind: varied.kind,
    title: varied.title,
    indexNumber: `11379900000000000X/${publishedOn.slice(0, 4)}-${String(index % 100_000).padStart(5, '0')}`,
    documentNumber: varied.documentNumber,
    agency: chance.of(agencies),
    writtenOn: publishedOn,
    publishedOn,
    effectiveOn: null,
    expiresOn: chance.fraction() < 0.2 ? dayOf(chance) : null,
    repealedOn: null,
    subject: subjects[subject]!,
    channels: varied.kind === 'statute' ? ['laws'] : [`subject-${subject}`],
    level: chance.of(['district', 'street', 'community'] as const),
    area: '示例区',
    audiences: [],
    summary: varied.summary,
    body: varied.body,
    attachments: [],
    relations: [],
    source: '示例区门户网站',
  };
};

const lawItem = (chance: Chance, index: number, { title, lines }: SourceText): Item =>
  itemOf(chance, index, dayOf(chance), {
    id: `law-${index}`,
    kind: 'statute',
    title,
    documentNumber: null,
    summary: '',
    body: blocksOf(lines),
  });

const inventedTitle = (chance: Chance): string => {
  const place = chance.of(places);
  const topic = chance.of(topics);
  const deed = chance.of(deeds);
  const year = chance.between(2004, 2026);
  return chance.of([
    `${place}关于印发《${topic}${deed}》的通知`,
    `关于印发${place}${year}年${topic}${deed}的通知`,
    `${place}${topic}${deed}（试行）`,
    `关于《${place}${topic}${deed}》的解读`,
    `${place}人民政府办公室关于进一步做好${topic}工作的意见`,
    `${year}年${place}${topic}公告（第${chance.between(1, 60)}号）`,
    `关于延长《${place}${topic}${deed}》有效期的通知`,
    `${place}${year}年度${topic}情况公示`,
  ]);
};

/** Lines from `start` on until about `wanted` characters. */
const windowOf = (lines: readonly string[], start: number, wanted: number): string[] => {
  const window: string[] = [];
  for (let at = start, length = 0; length < wanted && window.length < 400; at++) {
    const line = lines[at % lines.length]!;
    window.push(line);
    length += line.length;
  }
  return window;
};

const noticeItem = (chance: Chance, index: number, lines: readonly string[]): Item => {
  const title = inventedTitle(chance);
  const publishedOn = dayOf(chance);
  // Between 600 and 5,000 characters, 1,900 in the mean.
  const wanted = 600 + Math.floor(4_400 * chance.fraction() ** 2.4);
  return itemOf(chance, index, publishedOn, {
    id: `doc-${index}`,
    kind: chance.of(kinds),
    title,
    documentNumber: `${chance.of(codes)}发〔${publishedOn.slice(0, 4)}〕${index}号`,
    summary: `${title.slice(0, 40)}的主要内容。`,
    body: blocksOf(windowOf(lines, chance.between(0, lines.length), wanted)),
  });
};

/** `count` items, in the order of the corpus. */
export function* corpusItems(source: CorpusSource, count: number, seed = 7): Generator<Item> {
  const chance = new Chance(seed);
  for (let index = 0; index < count; index++) {
    const text = source.texts[index];
    yield text ? lawItem(chance, index, text) : noticeItem(chance, index, source.lines);
  }
}

/** The same as feed operations, the channel tree first. */
export function* corpusOperations(source: CorpusSource, count: number): Generator<FeedOperation> {
  yield { op: 'channels', channels: [...corpusChannels] };
  for (const item of corpusItems(source, count)) yield { op: 'put', item };
}
