import { z } from 'zod';
import { CardFailure } from './devices.ts';
import { CalendarDay, ItemId } from './item.ts';
import {
  documentKinds,
  fieldProblems,
  formKinds,
  identityProblems,
  identityRoles,
  lastFourSources,
  submissionKinds,
} from './submission/kinds.ts';
import { CaseView } from './submission/question.ts';
import {
  FieldName,
  FieldValueSchema,
  FieldValuesSchema,
  Identity,
  Signature,
  SubmissionNumber,
} from './submission/submission.ts';

/**
 * Everything that passes between the visit's page and its vault, over a port of their own that main
 * only hands on. The vault owns the truth and pushes whole views; the page keeps no second copy.
 * Personal data is in this port, in the page and in the vault, and nowhere else.
 */

const nothing = z.strictObject({});
const Role = z.enum(identityRoles);
const SubjectId = z.union([ItemId, SubmissionNumber]).nullable();

interface VaultCall<Input extends z.ZodType, Output extends z.ZodType, Fault extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly fault: Fault;
}
const call = <
  Input extends z.ZodType,
  Output extends z.ZodType = typeof nothing,
  Fault extends z.ZodType = z.ZodNever,
>(
  input: Input,
  output?: Output,
  fault?: Fault,
): VaultCall<Input, Output, Fault> => ({
  input,
  output: output ?? (nothing as unknown as Output),
  fault: fault ?? (z.never() as unknown as Fault),
});

const Bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

const noteText = (longest: number) => z.string().max(longest);
/** What a screen puts on paper: its own working out of somebody's answers, or a list out of what is published. */
export const PageNotes = z.strictObject({
  basis: z.enum(['own-answers', 'published']),
  title: noteText(300).min(1),
  sections: z
    .array(
      z.strictObject({
        title: noteText(100),
        rows: z.array(z.strictObject({ label: noteText(200), value: noteText(1_000) })).max(60),
      }),
    )
    .max(40),
  notes: z.array(noteText(500)).max(10),
});
export type PageNotes = z.infer<typeof PageNotes>;

export const vaultContract = {
  /**
   * Opens the form of `kind`; one left unfinished in this visit is found as it was. `agencyId`: chosen or
   * suggested beforehand. `beginWith`: what was sought becomes the wish of a request that has none yet.
   * `unavailable`: unknown subject, closed, or not open yet.
   */
  open: call(
    z.strictObject({
      kind: z.enum(formKinds),
      subjectId: SubjectId,
      beginWith: z.string().max(100).optional(),
    }),
    nothing,
    z.enum(['unavailable']),
  ),
  setField: call(z.strictObject({ name: FieldName, value: FieldValueSchema })),
  setAgency: call(z.strictObject({ agencyId: ItemId.nullable() })),
  /** Typed by hand. */
  setIdentity: call(
    z.strictObject({
      role: Role,
      documentKind: z.enum(documentKinds),
      name: z.string().max(60),
      number: z.string().max(40),
    }),
  ),
  clearIdentity: call(z.strictObject({ role: Role })),
  /** The reader reads from now on; what it finds comes in the view. */
  readCard: call(z.strictObject({ role: Role })),
  stopCard: call(nothing),
  setSignature: call(z.strictObject({ signature: Signature.nullable() })),
  /** `isReadBack`: everything was read out and the applicant agreed. */
  setAssisted: call(z.strictObject({ isAssisted: z.boolean(), isReadBack: z.boolean() })),
  /** Looks at one step, or at all when `step` is null; problems come in the view. True when there is none. */
  check: call(
    z.strictObject({ step: z.string().max(40).nullable() }),
    z.strictObject({ isGood: z.boolean() }),
  ),
  /** The application as it will be handed in, PDF; null for kinds without one. */
  preview: call(
    nothing,
    z.strictObject({ pdf: Bytes.nullable() }),
    z.enum(['incomplete', 'missing-glyph']),
  ),
  /** Seals and hands in. The view then has `sent`. `not-enrolled`, `no-key`: this machine cannot hand in now; nothing is lost. */
  confirm: call(
    nothing,
    nothing,
    z.enum(['incomplete', 'missing-glyph', 'not-enrolled', 'no-key', 'disk', 'busy', 'failed']),
  ),
  /** The filled form of a kind that ends with paper, on A4; nothing is handed in and the draft stays. */
  printForm: call(
    nothing,
    nothing,
    z.enum(['incomplete', 'missing-glyph', 'busy', 'printer-not-ready', 'failed']),
  ),
  /**
   * What the visitor worked out on the page, such as the result of a self-check, typeset here and printed; like
   * everything here main sees nothing of it.
   */
  printNotes: call(
    PageNotes,
    nothing,
    z.enum(['missing-glyph', 'busy', 'printer-not-ready', 'failed']),
  ),
  /** Throws the draft away. */
  discard: call(nothing),
  /** The slip of what was handed in last, once more. */
  printSlip: call(nothing, nothing, z.enum(['busy', 'nothing'])),
  /** What was handed in last, on A4; main's print job shows how it goes. */
  printApplication: call(nothing, nothing, z.enum(['busy', 'nothing', 'printer-not-ready'])),
  /** Done with what was handed in: the view forgets it. */
  dismissSent: call(nothing),

  /** The next scanned slip fills `lookup.code`. */
  scanCode: call(nothing),
  stopScan: call(nothing),
  /** Asks the center. The view then has `lookup.case`, or why not. `code-form`: a digit is wrong. */
  lookUp: call(
    z.strictObject({ code: z.string().max(40), lastFour: z.string().max(10) }),
    nothing,
    z.enum([
      'code-form',
      'last-four-form',
      'unknown',
      'locked',
      'unreachable',
      'not-enrolled',
      'no-key',
      'busy',
    ]),
  ),
  /** A document of the reply on show, PDF. */
  document: call(
    z.strictObject({ sha256: z.string().max(64) }),
    z.strictObject({ pdf: Bytes }),
    z.enum(['nothing', 'unreachable', 'damaged']),
  ),
  printDocument: call(
    z.strictObject({ sha256: z.string().max(64) }),
    nothing,
    z.enum(['nothing', 'busy', 'printer-not-ready', 'unreachable', 'damaged']),
  ),
  closeLookup: call(nothing),
} as const;
export type VaultContract = typeof vaultContract;
export type VaultCallName = keyof VaultContract;
export type VaultInput<Name extends VaultCallName> = z.input<VaultContract[Name]['input']>;
export type VaultOutput<Name extends VaultCallName> = z.output<VaultContract[Name]['output']>;
/** `refused`: a bug or a page that is not ours; `gone`: the vault died and comes anew. */
export type VaultFault<Name extends VaultCallName> =
  z.output<VaultContract[Name]['fault']> | 'refused' | 'gone';

/** An identity as the page shows it: whole, the screen masks it. */
const IdentityView = Identity.omit({ source: true }).extend({
  source: Identity.shape.source,
  /** May be incomplete while it is being typed. */
  name: z.string().max(60),
  number: z.string().max(40),
  problem: z.enum(identityProblems).nullable(),
});
export type IdentityView = z.infer<typeof IdentityView>;

export const CardView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off') }),
  /** Put the card on the reader. `mustLift`: one that was read before still lies there. */
  z.strictObject({ state: z.literal('waiting'), role: Role, mustLift: z.boolean() }),
  z.strictObject({ state: z.literal('reading'), role: Role }),
  z.strictObject({ state: z.literal('failed'), role: Role, cause: CardFailure }),
  /** The reader cannot be used now; the status board says why. */
  z.strictObject({ state: z.literal('unavailable'), role: Role }),
  /** Read; it must be taken away. */
  z.strictObject({ state: z.literal('left-behind'), role: Role }),
]);
export type CardView = z.infer<typeof CardView>;

export const DraftView = z.strictObject({
  kind: z.enum(formKinds),
  subjectId: SubjectId,
  agencyId: ItemId.nullable(),
  fields: FieldValuesSchema,
  identity: IdentityView.nullable(),
  agentIdentity: IdentityView.nullable(),
  signature: Signature.nullable(),
  assisted: z.strictObject({ isAssisted: z.boolean(), isReadBack: z.boolean() }),
  /** Of the fields looked at so far, by name; `signature`, `read-back` and `agency` stand for those parts. */
  problems: z.record(z.string().max(60), z.enum(fieldProblems)),
});
export type DraftView = z.infer<typeof DraftView>;

const DatedDay = z.strictObject({ on: CalendarDay, isEstimated: z.boolean() });

export const SentView = z.strictObject({
  kind: z.enum(submissionKinds),
  title: z.string().max(300),
  number: SubmissionNumber,
  /** Grouped in fours; null where there is nothing to answer. */
  queryCode: z.string().max(20).nullable(),
  lastFourOf: z.enum(lastFourSources),
  submittedAt: z.iso.datetime({ offset: true }),
  /** `sending`: a few seconds; `accepted`: in the center's register (已受理); `set-aside`: there, but staff must look at it first; `waiting`: it is kept here, sealed, and goes as soon as the center answers (待上传). */
  delivery: z.enum(['sending', 'accepted', 'set-aside', 'waiting']),
  /** Statutory days counted from today as the day of receipt; null without the statutory clock. */
  dates: z
    .strictObject({ supplementBy: DatedDay, replyBy: DatedDay, extendedBy: DatedDay })
    .nullable(),
  /** As of a print slip (src/shared/printing.ts). */
  slip: z.enum(['none', 'printing', 'confirmed', 'failed', 'unconfirmed']),
  hasDocument: z.boolean(),
});
export type SentView = z.infer<typeof SentView>;

export const LookupView = z.strictObject({
  state: z.enum(['empty', 'scanning', 'asking', 'found']),
  /** From the scanned slip, grouped in fours; empty until then. */
  code: z.string().max(20),
  case: CaseView.nullable(),
  /** When the center said so. */
  askedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type LookupView = z.infer<typeof LookupView>;

export const VaultView = z.strictObject({
  draft: DraftView.nullable(),
  sent: SentView.nullable(),
  card: CardView,
  lookup: LookupView,
});
export type VaultView = z.infer<typeof VaultView>;

/** From the page: one call. `id` counts up. */
export const PageMessage = z.strictObject({
  id: z.int().min(1),
  name: z.string().max(40),
  input: z.unknown(),
});
/** From the vault. Errors are of the call's own closed set, or `refused`. */
export type VaultMessage =
  | {
      readonly id: number;
      readonly result:
        | { readonly ok: true; readonly value: unknown }
        | { readonly ok: false; readonly error: string };
    }
  | { readonly view: VaultView };

export const emptyVaultView: VaultView = {
  draft: null,
  sent: null,
  card: { state: 'off' },
  lookup: { state: 'empty', code: '', case: null, askedAt: null },
};
