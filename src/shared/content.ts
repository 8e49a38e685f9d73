import { collectionPages } from './page-size.ts';
import { z } from 'zod';
import {
  Audience,
  CalendarDay,
  Channel,
  ChannelId,
  Item,
  ItemId,
  ItemKind,
  Level,
  Sha256,
  relationKinds,
} from './item.ts';
import { ItemDetails } from './item-details.ts';
import { Validity, ValidityState, validityStates } from './validity.ts';

/** What the screens ask of content and what they are given. Pages are small; long things are fetched by id. */

export { collectionPage, pageSize } from './page-size.ts';

/** What a list row shows of an item. */
export const ItemSummary = z.strictObject({
  id: ItemId,
  kind: ItemKind,
  title: z.string(),
  documentNumber: z.string().nullable(),
  agency: z.string(),
  publishedOn: CalendarDay,
  level: Level,
  area: z.string(),
  summary: z.string(),
  /** The platform it came from. */
  source: z.string(),
  validity: Validity,
  attachments: z.int(),
});
export type ItemSummary = z.infer<typeof ItemSummary>;

export const ChannelNode = z.strictObject({
  ...Channel.shape,
  /** Items in this channel and below it. */
  itemCount: z.int(),
});
export type ChannelNode = z.infer<typeof ChannelNode>;

/** Each filter narrows; absent means all. */
export const Filters = z.strictObject({
  channel: ChannelId.optional(),
  year: z.int().min(1900).max(2200).optional(),
  agency: z.string().max(100).optional(),
  validity: ValidityState.optional(),
  level: Level.optional(),
  kind: ItemKind.optional(),
  /** Only `publicationKinds`: a loaded dictionary or map is nothing new to read. */
  publications: z.literal(true).optional(),
  /** 领域 */
  subject: z.string().max(40).optional(),
  /** 来源平台 */
  source: z.string().max(60).optional(),
});
export type Filters = z.infer<typeof Filters>;

export const Facets = z.strictObject({
  channels: z.array(z.strictObject({ value: ChannelId, name: z.string(), count: z.int() })).max(60),
  years: z.array(z.strictObject({ value: z.int(), count: z.int() })).max(60),
  agencies: z.array(z.strictObject({ value: z.string(), count: z.int() })).max(60),
  /** All of them, those beyond the list included. */
  agencyCount: z.int(),
  validities: z
    .array(z.strictObject({ value: ValidityState, count: z.int() }))
    .max(validityStates.length),
  levels: z.array(z.strictObject({ value: Level, count: z.int() })).max(3),
  kinds: z.array(z.strictObject({ value: ItemKind, count: z.int() })).max(20),
  subjects: z.array(z.strictObject({ value: z.string(), count: z.int() })).max(60),
  sources: z.array(z.strictObject({ value: z.string(), count: z.int() })).max(60),
});
export type Facets = z.infer<typeof Facets>;

/** Text in runs; `hit` runs are what the query matched. Never markup. */
export const HighlightedText = z
  .array(z.strictObject({ text: z.string().max(1_000), hit: z.boolean() }))
  .max(200);
export type HighlightedText = z.infer<typeof HighlightedText>;

export const SearchRequest = z.strictObject({
  query: z.string().max(120),
  filters: Filters,
  page: z.int().min(0).max(10_000),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const SearchRow = z.strictObject({
  item: ItemSummary,
  title: HighlightedText,
  excerpt: HighlightedText,
});
export type SearchRow = z.infer<typeof SearchRow>;

export const SearchPage = z.strictObject({
  rows: z.array(SearchRow).max(50),
  total: z.int(),
  /** False when `total` is an upper bound: show 约 N 条. */
  exact: z.boolean(),
  facets: Facets,
  /** Set when nothing matched as typed and this was searched instead (homophone, pinyin, initials). */
  corrected: z.string().max(120).nullable(),
});
export type SearchPage = z.infer<typeof SearchPage>;

export const ListRequest = z.strictObject({ filters: Filters, page: z.int().min(0).max(10_000) });
export type ListRequest = z.infer<typeof ListRequest>;

export const ListPage = z.strictObject({
  rows: z.array(ItemSummary).max(50),
  total: z.int(),
  facets: Facets,
});
export type ListPage = z.infer<typeof ListPage>;

/** All items of a kind that have details, page by page: points of a map, terms, look-ups, firms. */
export const CollectionRequest = z.strictObject({
  kind: ItemKind,
  channel: ChannelId.optional(),
  /** From 0. */
  page: z
    .int()
    .min(0)
    .max(collectionPages - 1),
});
export type CollectionRequest = z.infer<typeof CollectionRequest>;

export const CollectedItem = z.strictObject({
  item: ItemSummary,
  channels: z.array(ChannelId),
  audiences: z.array(Audience),
  details: ItemDetails,
});
export type CollectedItem = z.infer<typeof CollectedItem>;

export const Suggestion = z.strictObject({
  id: ItemId,
  kind: ItemKind,
  title: HighlightedText,
  validity: Validity,
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A word of the content itself, for our keyboard; `weight`: in how many places it stands. */
export const LocalWord = z.strictObject({
  text: z.string().min(1).max(16),
  weight: z.int().min(1),
});
export type LocalWord = z.infer<typeof LocalWord>;

/** One neighbour of an item: `outgoing` when the item acts on it, `incoming` when it acts on the item. */
export const RelatedItem = z.strictObject({
  kind: z.enum(relationKinds),
  direction: z.enum(['outgoing', 'incoming']),
  item: ItemSummary,
});
export type RelatedItem = z.infer<typeof RelatedItem>;

export const ItemDetail = z.strictObject({
  item: Item,
  validity: Validity,
  related: z.array(RelatedItem).max(100),
  /** Attachments whose bytes are on this machine; the others are still on their way. */
  availableAttachments: z.array(Sha256).max(30),
  /** Channel names from the root to each channel the item stands in. */
  paths: z.array(z.array(z.string()).max(10)).max(20),
});
export type ItemDetail = z.infer<typeof ItemDetail>;
