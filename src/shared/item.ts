import { z } from 'zod';
import { ItemDetails } from './item-details.ts';

/**
 * The disclosure item: one published piece of government information.
 * Field names follow the national guide for disclosure catalogues (索引号, 名称, 内容概述, 生成日期 ...)
 * and the header used on disclosure pages (公开方式, 发布机构, 组配分类, 成文日期, 有效性).
 */

/** A calendar day, `yyyy-mm-dd`, in the district's own time zone. */
export const CalendarDay = z.iso.date();
export type CalendarDay = z.infer<typeof CalendarDay>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

export const ItemId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export type ItemId = z.infer<typeof ItemId>;

export const ChannelId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type ChannelId = z.infer<typeof ChannelId>;

/** Documents of the government: what 最新公开 lists. The other kinds explain, locate or introduce. */
export const publicationKinds = [
  'policy',
  'interpretation',
  'guide',
  'gazette',
  'notice',
  'statute',
] as const;
export const itemKinds = [
  ...publicationKinds,
  'unit', // 机构
  'place', // a point of the map
  'lookup', // 便民查询
  'term', // 名词解释
  'company', // 明星企业
  'product', // 明星产品
  'company-news', // 科技创新、新品发布、人员招聘
  'map', // the base map of the district
] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

export const levels = ['district', 'street', 'community'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

export const audiences = [
  'resident',
  'elderly',
  'family',
  'worker',
  'enterprise',
  'farmer',
] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/**
 * The body is data, never markup: a closed set of blocks holding plain text. Whoever shows or
 * prints it builds elements with text content only.
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.int().min(1).max(3),
    text: z.string().max(500),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string().max(40_000),
    align: z.enum(['left', 'center', 'right']).optional(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    entries: z.array(z.string().max(10_000)).max(1_000),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().max(200).optional(),
    head: z.array(z.string().max(500)).max(12),
    rows: z.array(z.array(z.string().max(2_000)).max(12)).max(2_000),
  }),
  /** Something the reader should not miss: a deadline, a telephone number. */
  z.strictObject({ kind: z.literal('note'), text: z.string().max(2_000) }),
]);
export type Block = z.infer<typeof Block>;

/** What may be attached. Papers can be printed; pictures, films, subtitles and pages belong to an interpretation. */
export const mediaTypes = [
  'application/pdf',
  'application/ofd',
  'image/png',
  'image/jpeg',
  'video/webm',
  'text/vtt',
  'text/html',
  'application/geo+json',
] as const;
export const MediaType = z.enum(mediaTypes);
export type MediaType = z.infer<typeof MediaType>;

export const Attachment = z.strictObject({
  sha256: Sha256,
  name: z.string().min(1).max(200),
  mediaType: MediaType,
  sizeBytes: z.int().min(1).max(200_000_000),
  /** 1 for what has no pages. */
  pages: z.int().min(1).max(5_000),
});
export type Attachment = z.infer<typeof Attachment>;

/** Directed: the item that carries the relation acts on `target`. */
export const relationKinds = [
  'interprets', // 解读
  'supersedes', // 替代: the target is repealed by this one
  'repeals', // 废止
  'amends', // 修改
  'implements', // 配套
  'drafts', // 征求意见稿: the target is what became of it
  'hears', // 意见反馈: what was said about the target's draft
  'reports', // 执行结果: what came of the target
  'related', // 相关
] as const;
export const Relation = z.strictObject({
  kind: z.enum(relationKinds),
  target: ItemId,
  /** From which day the relation acts; absent: from this item's effectiveOn, else publishedOn. */
  from: CalendarDay.optional(),
});
export type Relation = z.infer<typeof Relation>;
export type RelationKind = Relation['kind'];

export const Item = z.strictObject({
  id: ItemId,
  /** Counts the editions of this item at the center, from 1. */
  revision: z.int().min(1),
  kind: ItemKind,
  title: z.string().min(1).max(300),
  /** 索引号, e.g. `11379900000000000X/2024-02411`. */
  indexNumber: z.string().max(60).nullable(),
  /** 文号, e.g. `示政发〔2024〕12号`. */
  documentNumber: z.string().max(60).nullable(),
  /** 发布机构 */
  agency: z.string().min(1).max(100),
  /** 成文日期 */
  writtenOn: CalendarDay.nullable(),
  /** 发布日期 */
  publishedOn: CalendarDay,
  /** 施行日期 */
  effectiveOn: CalendarDay.nullable(),
  /** 有效期至: the last day on which the text is in force. */
  expiresOn: CalendarDay.nullable(),
  /** The day an authority declared the text void by a notice that is not itself an item. */
  repealedOn: CalendarDay.nullable(),
  /** 主题分类, e.g. `社会保障`. */
  subject: z.string().min(1).max(40),
  /** The columns (栏目) the item stands in; one item, many columns, no copies. */
  channels: z.array(ChannelId).min(1).max(20),
  level: Level,
  /** 区、街道或社区名, e.g. `示例区`, `清河街道`. */
  area: z.string().min(1).max(40),
  audiences: z.array(Audience).max(6),
  /** 内容概述: one or two sentences in plain words. */
  summary: z.string().max(1_000),
  body: z.array(Block).max(5_000),
  attachments: z.array(Attachment).max(30),
  relations: z.array(Relation).max(100),
  /** The platform the item came from, e.g. `区管委会门户网站`. */
  source: z.string().min(1).max(60),
  /** Of the same kind as the item. */
  details: ItemDetails.optional(),
});
export type Item = z.infer<typeof Item>;

/** How often something new must stand in a channel. */
export const channelPeriods = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export const ChannelPeriod = z.enum(channelPeriods);
export type ChannelPeriod = z.infer<typeof ChannelPeriod>;

export const Channel = z.strictObject({
  id: ChannelId,
  parentId: ChannelId.nullable(),
  name: z.string().min(1).max(30),
  /** For who reads English; absent: the name as it is. */
  english: z.string().min(1).max(40).optional(),
  /** One line in plain words under the name. */
  description: z.string().max(80),
  /** Name of a pictogram from the kiosk's closed set; unknown names show a neutral one. */
  icon: z.string().max(40),
  /** Position among its siblings, ascending. */
  position: z.int().min(0),
  /** For each agency that publishes in it. Absent: whenever there is something. */
  period: ChannelPeriod.optional(),
});
export type Channel = z.infer<typeof Channel>;

/** `entryText`: an entry of a list as it stands in the text. */
const blockText = (
  block: Block,
  entryText: (entry: string, index: number, ordered: boolean) => string,
): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.entries.map((entry, index) => entryText(entry, index, block.ordered)).join('\n');
    case 'table':
      return [
        block.caption ?? '',
        block.head.join('\t'),
        ...block.rows.map((row) => row.join('\t')),
      ]
        .filter((line) => line !== '')
        .join('\n');
  }
};

/** The body as running text, one line a block, list entry or table row: what paper verification hashes. */
export const plainText = (body: readonly Block[]): string =>
  body.map((block) => blockText(block, (entry) => entry)).join('\n');

/** The same as it reads on screen and paper, where lists are numbered: what search indexes and quotes. */
export const readingText = (body: readonly Block[]): string =>
  body
    .map((block) =>
      blockText(block, (entry, index, ordered) => (ordered ? `${index + 1}. ${entry}` : entry)),
    )
    .join('\n');
