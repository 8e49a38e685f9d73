import { z } from 'zod';
import { CalendarDay, ItemId } from './item.ts';
import { paperKinds } from './paper-material.ts';
import { SealingKey } from './sealing.ts';
import { HolidayNotice } from './statutory/holiday-notice.ts';

/**
 * The service catalogue: what can be handed in, to whom, and the keys it is sealed to. A signed,
 * expiring target of the feed beside the manifest.
 */

const text = (longest: number) => z.string().min(1).max(longest);

/** An agency that takes disclosure requests (条例 Art. 27), with what it is competent for (Art. 36-5). */
export const Agency = z.strictObject({
  id: ItemId,
  name: text(60),
  /** What it is responsible for, in the words residents use; suggestions are made from these. */
  duties: z.array(text(30)).max(60),
  address: z.string().max(100),
  phone: z.string().max(40),
  hours: z.string().max(60),
  /** As items name it in `agency`, where that differs from `name`. */
  alsoNamed: z.array(text(60)).max(10),
});
export type Agency = z.infer<typeof Agency>;

/** Becomes a field of the form: see `submission/definition.ts`. */
export const ConsultationQuestion = z.strictObject({
  id: ItemId,
  text: text(200),
  kind: z.enum(['choice', 'choices', 'long-text']),
  options: z.array(text(100)).max(12),
  isRequired: z.boolean(),
});
export type ConsultationQuestion = z.infer<typeof ConsultationQuestion>;

/** What became of the opinions, published after the closing day. */
const ConsultationOutcome = z.strictObject({
  publishedOn: CalendarDay,
  summary: text(2_000),
  received: z.int().min(0),
  adopted: z.array(z.strictObject({ opinion: text(500), note: z.string().max(500) })).max(100),
  notAdopted: z.array(z.strictObject({ opinion: text(500), reason: text(500) })).max(100),
});

export const Consultation = z.strictObject({
  id: ItemId,
  title: text(100),
  summary: text(500),
  agencyId: ItemId,
  /** The draft, as an item. */
  itemId: ItemId.nullable(),
  opensOn: CalendarDay,
  /** The last day on which opinions are taken. */
  closesOn: CalendarDay,
  questions: z.array(ConsultationQuestion).max(20),
  outcome: ConsultationOutcome.nullable(),
});
export type Consultation = z.infer<typeof Consultation>;

/** 政策申请 or 项目申报: what one must fulfil, what to bring, and when. */
export const Application = z.strictObject({
  id: ItemId,
  kind: z.enum(['policy', 'project']),
  title: text(100),
  summary: text(500),
  agencyId: ItemId,
  itemId: ItemId.nullable(),
  conditions: z.array(text(200)).min(1).max(20),
  materials: z.array(text(200)).max(20),
  opensOn: CalendarDay,
  closesOn: CalendarDay,
});
export type Application = z.infer<typeof Application>;

/** Printed matter of the reading corner. */
export const PaperMaterial = z.strictObject({
  id: ItemId,
  kind: z.enum(paperKinds),
  title: text(100),
  /** 第 5 期, 2026 年版, 折页; empty where there is only one. */
  issue: z.string().max(40),
  /** Who made it, as items name their agency. */
  agency: z.string().max(100).default(''),
  year: z.int().min(1949).max(2200).nullable().default(null),
  pages: z.int().min(1).max(2_000).nullable().default(null),
  /** What stands in it, in a sentence or two. */
  description: z.string().max(300).default(''),
  /** A picture of its cover: an attachment of the item `itemId`, by sha256. Null: one is drawn. */
  cover: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** The same as an item, to be read and printed here. */
  itemId: ItemId.nullable(),
  /** Where it lies, by venue name; a venue that is not here has none. */
  shelves: z
    .array(z.strictObject({ venue: text(40), shelf: text(40), copies: z.int().min(0).max(10_000) }))
    .max(60),
});
export type PaperMaterial = z.infer<typeof PaperMaterial>;

/** Becomes a field of the form: see `submission/definitions/of-matter.ts`. */
export const MatterQuestion = z.strictObject({
  id: ItemId,
  text: text(60),
  /** One line in plain words under it. */
  help: z.string().max(100),
  kind: z.enum(['text', 'long-text', 'phone', 'credit-code', 'choice', 'choices']),
  options: z.array(text(60)).max(12),
  isRequired: z.boolean(),
});
export type MatterQuestion = z.infer<typeof MatterQuestion>;

/** A form of a matter (业务自助办理) that is filled in here, printed and handed in at a counter: nothing is sent. */
export const MatterForm = z.strictObject({
  id: ItemId,
  title: text(60),
  /** The guide to the matter, as an item. */
  guideItemId: ItemId.nullable(),
  agencyId: ItemId,
  /** Name and number stand on the paper, from the card or typed. */
  asksIdentity: z.boolean(),
  /** A step each. */
  parts: z
    .array(
      z.strictObject({
        id: ItemId,
        title: text(30),
        questions: z.array(MatterQuestion).min(1).max(10),
      }),
    )
    .min(1)
    .max(8),
  /** Where the signed paper goes, in words. */
  handInAt: text(200),
});
export type MatterForm = z.infer<typeof MatterForm>;

/** A machine whose signatures count: the summaries it gives away are checked with this. */
export const StationKey = z.strictObject({
  station: z.string().regex(/^\d{4}$/),
  /** Ed25519, raw, base64. */
  publicKey: z.base64().length(44),
});
export type StationKey = z.infer<typeof StationKey>;

export const ServiceCatalogue = z.strictObject({
  format: z.literal(1),
  /** After this nothing is sealed to its keys any more: somebody keeps serving an old one. */
  expiresAt: z.iso.datetime({ offset: true }),
  /** Every copy of which the center was told before this is off `materials`. Absent: the center does not say. */
  countedAt: z.iso.datetime({ offset: true }).optional(),
  sealingKeys: z.array(SealingKey).max(10),
  agencies: z.array(Agency).max(200),
  consultations: z.array(Consultation).max(200),
  applications: z.array(Application).max(200),
  materials: z.array(PaperMaterial).max(500),
  matterForms: z.array(MatterForm).max(200).default([]),
  /** Every enrolled station that is not revoked. */
  stations: z.array(StationKey).max(9_999).default([]),
  /** Notices newer than the built-in ones; of one year the later in the list counts. */
  holidays: z.array(HolidayNotice).max(40),
});
export type ServiceCatalogue = z.infer<typeof ServiceCatalogue>;

/** What the pages see of it. */
export const PublicServices = ServiceCatalogue.pick({
  agencies: true,
  consultations: true,
  applications: true,
  materials: true,
  matterForms: true,
  holidays: true,
});
export type PublicServices = z.infer<typeof PublicServices>;

export const RequestsView = z.strictObject({
  /** `not-enrolled`: no center knows this machine; `no-key`: no valid key to seal to, the catalogue is missing or too old. */
  state: z.enum(['ready', 'not-enrolled', 'no-key']),
  /** Sealed submissions that the center has not taken yet. */
  waiting: z.int().min(0),
  /** Counts up with every new service catalogue and every copy taken from the shelf; 0 before the first. */
  servicesRevision: z.int().min(0),
});
export type RequestsView = z.infer<typeof RequestsView>;
