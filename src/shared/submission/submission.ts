import { z } from 'zod';
import { ItemId, Sha256 } from '../item.ts';
import { documentKinds, lastFourSources, submissionKinds } from './kinds.ts';
import { isSubmissionNumber } from './number.ts';

/**
 * What a resident hands in, as it is sealed in the vault and opened at the center. Nothing between the
 * two can read it.
 */

export const submissionFormat = 1;
/** The schema's name in an envelope. */
export const submissionSchema = 'submission/1';

export const SubmissionId = z.string().regex(/^[0-9a-f]{32}$/);
export type SubmissionId = z.infer<typeof SubmissionId>;
export const SubmissionNumber = z.string().refine(isSubmissionNumber);
export const StationNumber = z.string().regex(/^\d{4}$/);

export const FieldName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
export const FieldValueSchema = z.union([
  z.string().max(8_000),
  z.array(z.string().max(200)).max(40).readonly(),
]);
export const FieldValuesSchema = z
  .record(FieldName, FieldValueSchema)
  .refine((fields) => Object.keys(fields).length <= 120);

export const Identity = z.strictObject({
  documentKind: z.enum(documentKinds),
  /** As on the document; private-use characters moved to where GB 18030-2022 has them. */
  name: z.string().min(1).max(60),
  number: z.string().min(1).max(40),
  /** `card`: read by the card reader; `typed`: checked for its form only. */
  source: z.enum(['card', 'typed']),
});
export type Identity = z.infer<typeof Identity>;

/** Strokes on a field of 1,000 by 400 units, from the left upper corner. */
export const Signature = z
  .array(
    z
      .array(z.tuple([z.int().min(0).max(1_000), z.int().min(0).max(400)]))
      .min(1)
      .max(2_000),
  )
  .min(1)
  .max(200);
export type Signature = z.infer<typeof Signature>;

/** A PDF, base64. */
const DocumentBytes = z.base64().max(6_000_000);

export const Submission = z.strictObject({
  format: z.literal(submissionFormat),
  id: SubmissionId,
  number: SubmissionNumber,
  kind: z.enum(submissionKinds),
  /** The consultation, application or material it answers; for a supplement the number of the request; else null. */
  subjectId: z.union([ItemId, SubmissionNumber]).nullable(),
  /** The agency of the service catalogue it is for; null: the district's own disclosure office. */
  agencyId: ItemId.nullable(),
  fields: FieldValuesSchema,
  identity: Identity.nullable(),
  agentIdentity: Identity.nullable(),
  /** Art. 29 and 43: somebody of staff wrote it down and read it back, and it was confirmed. */
  assisted: z.boolean(),
  signature: Signature.nullable(),
  /** The application as it was shown and confirmed. */
  document: z.strictObject({ sha256: Sha256, pdf: DocumentBytes }).nullable(),
  /** SHA-256 of the query code's twelve digits; null where there is nothing to answer. */
  queryCodeDigest: Sha256.nullable(),
  /**
   * Of a supplement: SHA-256 of the query code with which its request was looked up, so that nobody adds to
   * another's request. Null for all other kinds, and in what older kiosks sealed.
   */
  requestCodeDigest: Sha256.nullable().default(null),
  /** What must be given beside the code: four characters, upper case. */
  lastFour: z.strictObject({
    of: z.enum(lastFourSources),
    value: z.string().regex(/^[0-9A-Z]{4}$/),
  }),
  /** When the resident confirmed; the day of receipt is the center's to confirm (条例 Art. 31). */
  submittedAt: z.iso.datetime({ offset: true }),
  station: StationNumber,
  venue: z.string().min(1).max(40),
});
export type Submission = z.infer<typeof Submission>;
