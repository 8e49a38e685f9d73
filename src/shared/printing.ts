import { z } from 'zod';
import { A4Cause, ReceiptCause } from './devices.ts';
import { CalendarDay, ItemId, ItemKind, Sha256 } from './item.ts';
import { Validity, ValidityState } from './validity.ts';
import { validityFamilies } from './validity-words.ts';

/** What can be printed: an item's own text, a guide on one page, or a PDF attachment as it is. */
export const PrintSource = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('item'), itemId: ItemId }),
  z.strictObject({ what: z.literal('guide'), itemId: ItemId }),
  z.strictObject({ what: z.literal('attachment'), itemId: ItemId, sha256: Sha256 }),
]);
export type PrintSource = z.infer<typeof PrintSource>;

/** House rule, shown as such: how many A4 pages one job may have. Not a fee and not law. */
export const pageLimit = 30;

export const PrepareFault = z.enum([
  'not-found', // the item or attachment is not on this machine
  'missing-glyph', // a character no bundled font can draw; refused rather than printed blank
  'unreadable-attachment',
  'too-long', // longer than any job may be even in parts
  'failed',
]);
export type PrepareFault = z.infer<typeof PrepareFault>;

export const PreparedPrint = z.strictObject({
  preparationId: z.string().regex(/^[0-9a-f]{32}$/),
  title: z.string(),
  kind: ItemKind,
  /** That of the item, also when one of its attachments is printed. */
  validity: Validity,
  pages: z.int().min(1),
  pageLimit: z.int().min(1),
});
export type PreparedPrint = z.infer<typeof PreparedPrint>;

export const PageRange = z
  .strictObject({ first: z.int().min(1), last: z.int().min(1) })
  .refine(({ first, last }) => first <= last, 'first must not be after last');
export type PageRange = z.infer<typeof PageRange>;

/**
 * The life of a job, in the device's own words. `unconfirmed` is an outcome of its own: the bytes
 * went out and nobody can say whether paper came.
 */
export const PrintJobState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('queued') }),
  z.strictObject({ state: z.literal('printing'), pagesDone: z.int().min(0) }),
  /** Waiting for somebody to mend the named cause; goes on by itself or by `resume`. */
  z.strictObject({ state: z.literal('stopped'), cause: A4Cause, pagesDone: z.int().min(0) }),
  z.strictObject({ state: z.literal('confirmed'), pagesDone: z.int().min(0) }),
  z.strictObject({ state: z.literal('unconfirmed'), pagesDone: z.int().min(0) }),
  z.strictObject({ state: z.literal('cancelled'), pagesDone: z.int().min(0) }),
  z.strictObject({ state: z.literal('failed'), cause: A4Cause, pagesDone: z.int().min(0) }),
]);
export type PrintJobState = z.infer<typeof PrintJobState>;

export const SlipState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('printing') }),
  z.strictObject({ state: z.literal('confirmed') }),
  z.strictObject({ state: z.literal('unconfirmed'), cause: ReceiptCause }),
  z.strictObject({ state: z.literal('failed'), cause: ReceiptCause }),
]);
export type SlipState = z.infer<typeof SlipState>;

export const JobId = z.string().regex(/^[0-9a-f]{32}$/);

export const PrintJobView = z.strictObject({
  id: JobId,
  title: z.string(),
  /** Pages this job puts on paper. */
  pages: z.int().min(1),
  job: PrintJobState,
  slip: SlipState,
  /** Eight digits on the slip and in the log, by which staff find the job. */
  number: z.string().regex(/^\d{8}$/),
});
export type PrintJobView = z.infer<typeof PrintJobView>;

/** What the verification QR of a printed page said, after comparing with what was published. */
export const Verification = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('genuine'),
    itemId: ItemId,
    title: z.string(),
    documentNumber: z.string().nullable(),
    /** False when the center has published a newer edition since. */
    newestEdition: z.boolean(),
    validity: ValidityState,
    family: z.enum(validityFamilies),
    printedOn: CalendarDay,
  }),
  /** Made from an older edition whose text this machine never held: neither proven nor disproven. */
  z.strictObject({
    verdict: z.literal('older-edition'),
    itemId: ItemId,
    title: z.string(),
    documentNumber: z.string().nullable(),
    validity: ValidityState,
    family: z.enum(validityFamilies),
    printedOn: CalendarDay,
  }),
  /** A signed summary (GK2) whose signature fits its words, or is of a station nobody here vouches for. */
  z.strictObject({
    verdict: z.literal('signed'),
    signature: z.enum(['good', 'unknown-station']),
    station: z.string(),
    /** `updated`: a newer edition stands; `gone`: nothing of this id is published here. */
    edition: z.enum(['same', 'updated', 'gone']),
    itemId: ItemId,
    /** As it stands published here; else as the code says it. */
    title: z.string(),
    documentNumber: z.string().nullable(),
    /** Now; as the code says it where nothing is published here. */
    validity: ValidityState,
    family: z.enum(validityFamilies),
    saidOn: CalendarDay,
  }),
  z.strictObject({ verdict: z.literal('altered') }), // the code and the published text do not agree
  z.strictObject({ verdict: z.literal('unknown-item') }), // not (or no longer) published
  z.strictObject({ verdict: z.literal('not-ours') }), // not a code of this district's terminals
]);
export type Verification = z.infer<typeof Verification>;
