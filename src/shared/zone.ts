import { z } from 'zod';
import { PlaceTheme, Position } from './item-details.ts';

/**
 * What a district says about its zone: which services stand on the first screen of which venue, which
 * channel plays which part, what the idle screen shows, and an emergency. It travels in the manifest,
 * so that it changes together with the content it points at.
 */

const text = (longest: number) => z.string().min(1).max(longest);
const Reference = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const ChannelReference = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** 专区 by the kind of place it stands in; the kind decides what comes first on the home screen. */
export const venueKinds = ['hall', 'library', 'park', 'street', 'community'] as const;
export const VenueKind = z.enum(venueKinds);
export type VenueKind = z.infer<typeof VenueKind>;

/** The eight services of the zone's document, in its words; each is a screen. */
export const zoneServices = [
  'information', // 政府信息查询
  'request', // 信息公开申请
  'enterprise', // 企业服务平台
  'resident', // 为民服务平台
  'map', // 便民地图
  'lookup', // 便民查询
  'matters', // 业务自助办理
  'interaction', // 互动交流
] as const;
export const ZoneService = z.enum(zoneServices);
export type ZoneService = z.infer<typeof ZoneService>;

/** What comes first at a kind of venue. A service that is not named follows in the usual order. */
export const HomeProfile = z.strictObject({
  venue: VenueKind,
  services: z.array(ZoneService).max(8),
  /** Channels offered below the services, in this order. */
  channels: z.array(ChannelReference).max(12),
});
export type HomeProfile = z.infer<typeof HomeProfile>;

/**
 * The channels that play a part on a screen of their own; a part nobody plays is not shown. A group that stands
 * beside the columns of another part needs a part of its own: else it is one of the columns.
 */
export const zoneParts = [
  'policies', // 政策文件
  'interpretations', // 政策解读
  'gazette', // 政府公报
  'notices', // 通知公告
  'statutory', // 法定主动公开: its children are the 15 classes of 条例 Art. 20
  'focus', // 权、钱、人、事
  'five-disclosures', // 决策、执行、管理、服务、结果
  'units', // 机构
  'seven-policies', // 七个涉企政策栏目
  'six-services', // 六个企业服务栏目
  'firm-calls', // 政策申请、项目申报
  'firm-stages', // 开办→经营→融资→用工→扩建→注销
  'life-events', // 人生大事
  'guides', // 办事指南
  'talent', // 人才服务
  'livelihood', // 民生服务
  'lookups', // 便民查询
  'companies', // 明星企业
  'products', // 明星产品
  'company-news', // 科技创新、新品发布、人员招聘
  'responses', // 回应关切
  'rights', // 公开知识
  'local', // 街道社区
  'places', // 便民地图
  'terms', // 名词解释
] as const;
export const ZonePart = z.enum(zoneParts);
export type ZonePart = z.infer<typeof ZonePart>;

/** One picture of the idle screen. Items are shown by title and summary; `figures` is the data wall. */
export const PlaylistEntry = z.discriminatedUnion('show', [
  z.strictObject({
    show: z.literal('words'),
    title: text(40),
    line: z.string().max(80),
    seconds: z.int().min(3).max(120),
  }),
  z.strictObject({
    show: z.literal('item'),
    itemId: Reference,
    seconds: z.int().min(3).max(120),
  }),
  z.strictObject({ show: z.literal('figures'), seconds: z.int().min(3).max(120) }),
  /** The newest, by date. */
  z.strictObject({ show: z.literal('latest'), seconds: z.int().min(3).max(120) }),
]);
export type PlaylistEntry = z.infer<typeof PlaylistEntry>;

/** 应急信息 (无障碍环境建设法 Art. 29): large text and voice at once, on every screen, until it ends. */
export const Emergency = z.strictObject({
  id: text(40),
  title: text(40),
  text: text(400),
  phone: z.string().max(40),
  issuedAt: z.iso.datetime({ offset: true }),
  /** After this no kiosk shows it, connected or not. */
  expiresAt: z.iso.datetime({ offset: true }),
});
export type Emergency = z.infer<typeof Emergency>;

/** 网点: where else there is a zone. `name` is what a station's configuration calls its venue. */
export const Venue = z.strictObject({
  name: text(40),
  kind: VenueKind,
  position: Position,
  address: text(100),
  hours: z.string().max(100),
  phone: z.string().max(40),
});
export type Venue = z.infer<typeof Venue>;

/** 本单位公开情况, counted by the center when it publishes. */
export const Scorecard = z.strictObject({
  agency: text(100),
  /** What it has published: all that stands, and this year's. */
  items: z.int().min(0),
  itemsThisYear: z.int().min(0),
  lastPublishedOn: z.iso.date().nullable(),
  /** Items of this year published within 20 working days of their date (条例 Art. 26), and all with a date. */
  onTime: z.int().min(0),
  dated: z.int().min(0),
  /** Policies that have an explanation, of all policies in force. */
  explained: z.int().min(0),
  policies: z.int().min(0),
  /** Disclosure requests of this year; null where the center keeps no cases. */
  requests: z
    .strictObject({
      received: z.int().min(0),
      answered: z.int().min(0),
      overdue: z.int().min(0),
    })
    .nullable(),
  /** Channels in which it should publish at fixed periods and is late, with the day that was due. */
  overdue: z.array(z.strictObject({ channel: text(30), dueOn: z.iso.date() })).max(40),
});
export type Scorecard = z.infer<typeof Scorecard>;

/** The map of the district: geometry is the GeoJSON attachment of an item. */
export const ZoneMap = z.strictObject({
  itemId: Reference,
  center: Position,
  /** Nobody pans beyond: west-south, east-north. */
  corners: z.tuple([Position, Position]),
});
export type ZoneMap = z.infer<typeof ZoneMap>;

export const Zone = z.strictObject({
  profiles: z.array(HomeProfile).max(5),
  parts: z.partialRecord(ZonePart, ChannelReference),
  /** The platforms whose content stands here (七大平台), as items name them in `source`. */
  platforms: z.array(z.strictObject({ source: text(60), line: z.string().max(80) })).max(20),
  playlist: z.array(PlaylistEntry).max(40),
  emergency: Emergency.nullable(),
  venues: z.array(Venue).max(200),
  map: ZoneMap.nullable(),
  /** Themes of the map that are offered, in order. */
  themes: z.array(PlaceTheme).max(6),
  scorecards: z.array(Scorecard).max(200),
  /** Where phones find items as pages, without a slash at the end: `<publicUrl>/items/<id>`. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .regex(/[^/]$/)
    .nullable()
    .default(null),
});
export type Zone = z.infer<typeof Zone>;

/** Before any content has come. */
export const emptyZone: Zone = {
  profiles: [],
  parts: {},
  platforms: [],
  playlist: [],
  emergency: null,
  venues: [],
  map: null,
  themes: [],
  scorecards: [],
  publicUrl: null,
};
