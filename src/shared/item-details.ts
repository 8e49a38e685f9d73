import { z } from 'zod';
import { ItemReference, text } from './item-parts.ts';
import { placeThemes } from './place-themes.ts';
import { PolicyCheck } from './policy-check.ts';

export { placeThemes };

/**
 * What an item of a certain kind says beyond its text, in a form that screens can sort, compute and
 * draw. The text stays the text: whatever is here can also be read and printed from the item's body.
 */

const FileReference = z.string().regex(/^[0-9a-f]{64}$/);
const Day = z.iso.date();

/** 办事指南: the elements a guide must name (条件、材料、流程、时限、收费、地点、电话). */
export const GuideDetails = z.strictObject({
  kind: z.literal('guide'),
  conditions: z.array(text(300)).max(30),
  materials: z.array(z.strictObject({ name: text(100), note: z.string().max(300) })).max(40),
  steps: z.array(text(300)).max(30),
  timeLimit: text(200),
  fee: text(200),
  /** Where, in words; `placeId` is the same as a point of the map. */
  place: text(200),
  placeId: ItemReference.nullable(),
  hours: z.string().max(100),
  phone: z.string().max(40),
  /** Where the matter is really handed in by the resident's own phone, e.g. 政务服务网; shown as a QR code. */
  handOver: z.strictObject({ platform: text(40), url: z.url().max(300) }).nullable(),
  /** A form that can be filled in here and printed: the id of a `MatterForm` of the service catalogue. */
  formId: ItemReference.nullable(),
});
export type GuideDetails = z.infer<typeof GuideDetails>;

/** 机构: the four things a unit must disclose are 职能、程序、结果、人员; procedures and results are items of its own. */
export const UnitDetails = z.strictObject({
  kind: z.literal('unit'),
  /** 职能 */
  duties: z.array(text(300)).max(40),
  /** 内设机构 */
  offices: z
    .array(z.strictObject({ name: text(60), duty: text(200), phone: z.string().max(40) }))
    .max(40),
  /** 人员: posts, never private persons. */
  people: z
    .array(
      z.strictObject({
        name: text(30),
        post: text(60),
        duty: text(200),
        phone: z.string().max(40),
      }),
    )
    .max(60),
  address: text(100),
  hours: z.string().max(100),
  phone: z.string().max(40),
  placeId: ItemReference.nullable(),
});
export type UnitDetails = z.infer<typeof UnitDetails>;

/** 政策解读 in its forms: 图文, 视频, H5. Files are attachments of the item, named by sha256. */
export const InterpretationDetails = z.strictObject({
  kind: z.literal('interpretation'),
  form: z.discriminatedUnion('form', [
    z.strictObject({ form: z.literal('text') }),
    z.strictObject({
      form: z.literal('pictures'),
      /** In reading order; `alternative` says the whole content for those who cannot see it. */
      pictures: z
        .array(z.strictObject({ sha256: FileReference, alternative: text(1_000) }))
        .min(1)
        .max(30),
    }),
    z.strictObject({
      form: z.literal('video'),
      sha256: FileReference,
      /** WebVTT */
      subtitles: FileReference,
      poster: FileReference.nullable(),
      lengthSeconds: z.int().min(1).max(7_200),
    }),
    /** One self-contained HTML file; it runs in a frame without network, storage or way out. */
    z.strictObject({ form: z.literal('page'), sha256: FileReference }),
  ]),
});
export type InterpretationDetails = z.infer<typeof InterpretationDetails>;

/** 政府公报: one issue; pages are counted from 1 in the issue's own file. */
export const GazetteDetails = z.strictObject({
  kind: z.literal('gazette'),
  year: z.int().min(1949).max(2200),
  issue: z.int().min(1).max(400),
  /** The issue as one file, PDF or OFD. */
  sha256: FileReference,
  articles: z
    .array(
      z.strictObject({
        title: text(300),
        fromPage: z.int().min(1),
        toPage: z.int().min(1),
        /** The same text as an item of its own, where there is one. */
        itemId: ItemReference.nullable(),
      }),
    )
    .max(200),
});
export type GazetteDetails = z.infer<typeof GazetteDetails>;

/** What a policy gives (兑现清单) and how a firm can see beforehand whether it fits (自测). */
export const PolicyDetails = z.strictObject({
  kind: z.literal('policy'),
  benefit: z
    .strictObject({
      /** What one gets, e.g. `一次性奖励 10 万元`. */
      gives: text(120),
      /** 惠及对象 */
      receivers: text(120),
      /** Who pays it out. */
      from: text(60),
      /** By when, e.g. `审核通过后 60 个工作日内`. */
      within: text(80),
      /** 免申即享: nothing to apply for; 快申快享: a short application. */
      way: z.enum(['automatic', 'apply']),
      phone: z.string().max(40),
    })
    .nullable(),
  check: PolicyCheck.nullable(),
});
export type PolicyDetails = z.infer<typeof PolicyDetails>;

export const PlaceTheme = z.enum(placeThemes);
export type PlaceTheme = z.infer<typeof PlaceTheme>;

/** WGS 84, degrees: longitude, latitude. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof Position>;

/** A point of the map. */
export const PlaceDetails = z.strictObject({
  kind: z.literal('place'),
  theme: PlaceTheme,
  /** What it is, in a word residents use: 社区卫生服务站, 小学, 公交站. */
  category: text(20),
  position: Position,
  address: text(100),
  phone: z.string().max(40),
  hours: z.string().max(100),
  /** Public fees, e.g. 普通门诊 10 元. */
  fees: z.array(z.strictObject({ name: text(60), price: text(40) })).max(20),
  /** 服务承诺 */
  commitments: z.array(text(120)).max(10),
  /** How to get there by public transport, in words. */
  transport: z.string().max(200),
  isBarrierFree: z.boolean(),
  /** When somebody last looked whether all this is right. */
  checkedOn: Day,
});
export type PlaceDetails = z.infer<typeof PlaceDetails>;

/** 便民查询: a table one can look something up in, with its source and the day it was checked. */
export const LookupDetails = z.strictObject({
  kind: z.literal('lookup'),
  topic: z.enum(['phones', 'hours', 'transport', 'fees', 'medical', 'other']),
  columns: z.array(text(30)).min(2).max(8),
  rows: z
    .array(z.array(z.string().max(200)).min(2).max(8))
    .min(1)
    .max(2_000),
  /** Who says so. */
  origin: text(60),
  checkedOn: Day,
});
export type LookupDetails = z.infer<typeof LookupDetails>;

/** A term of the documents, told in plain words; marked in every text that uses it. */
export const TermDetails = z.strictObject({
  kind: z.literal('term'),
  /** The forms in which it stands in texts, longest first. */
  forms: z.array(text(30)).min(1).max(10),
  meaning: text(300),
  /** Where the meaning comes from, e.g. an article of law. */
  basis: z.string().max(120),
});
export type TermDetails = z.infer<typeof TermDetails>;

/** 明星企业 */
export const CompanyDetails = z.strictObject({
  kind: z.literal('company'),
  industry: text(40),
  park: text(40),
  foundedIn: z.int().min(1900).max(2200).nullable(),
  size: z.enum(['micro', 'small', 'medium', 'large']),
  phone: z.string().max(40),
  address: z.string().max(100),
});
export type CompanyDetails = z.infer<typeof CompanyDetails>;

/** 明星产品 */
export const ProductDetails = z.strictObject({
  kind: z.literal('product'),
  companyId: ItemReference,
  /** What it is good for, a line each. */
  uses: z.array(text(100)).max(10),
});
export type ProductDetails = z.infer<typeof ProductDetails>;

/** News of firms: 科技创新, 新品发布, 人员招聘. */
export const CompanyNewsDetails = z.strictObject({
  kind: z.literal('company-news'),
  topic: z.enum(['innovation', 'launch', 'recruiting']),
  companyId: ItemReference,
  /** The last day, for recruiting. */
  endsOn: Day.nullable(),
  posts: z
    .array(z.strictObject({ name: text(40), count: z.int().min(1), pay: z.string().max(40) }))
    .max(30),
});
export type CompanyNewsDetails = z.infer<typeof CompanyNewsDetails>;

export const ItemDetails = z.discriminatedUnion('kind', [
  GuideDetails,
  UnitDetails,
  InterpretationDetails,
  GazetteDetails,
  PolicyDetails,
  PlaceDetails,
  LookupDetails,
  TermDetails,
  CompanyDetails,
  ProductDetails,
  CompanyNewsDetails,
]);
export type ItemDetails = z.infer<typeof ItemDetails>;
