import { z } from 'zod';
import { ItemId } from './item.ts';
import { ReceiptLines } from './receipt.ts';
import { Envelope } from './sealing.ts';
import { ServiceCatalogue } from './services.ts';
import { StationNumber, SubmissionId, SubmissionNumber } from './submission/submission.ts';

/**
 * What main and the vault say to each other: envelopes, numbers, and which ports belong to whom. No
 * personal data, ever; both sides parse. A message may carry one end of a channel whose other end main
 * gave to a page or a device host, unread.
 */

const Bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const callId = z.int().min(1);
const DocumentId = z.string().regex(/^[0-9a-f]{32}$/);

/** What main knows that a vault needs; told whole, whenever something of it changes. */
export const VaultSurroundings = z.strictObject({
  /** Null: this machine is not enrolled and cannot hand in. */
  station: StationNumber.nullable(),
  venue: z.string().min(1).max(40),
  district: z.string().max(40),
  hotline: z.string().max(40),
  /** Where the bundled fonts lie, for the application's paper. */
  fontFolder: z.string().min(1).max(1_000),
  /** When the newest content was signed: it is no earlier now, whatever the machine's clock says. */
  asOf: z.iso.datetime({ offset: true }).nullable(),
  /** Null before the first, and after it has expired. */
  catalogue: ServiceCatalogue.nullable(),
});
export type VaultSurroundings = z.infer<typeof VaultSurroundings>;

/** What main says of a paper it never sees. */
export const privateTitles = ['application', 'reply', 'form', 'notes', 'list'] as const;
export type PrivateTitle = (typeof privateTitles)[number];

export const slipStates = ['printing', 'confirmed', 'failed', 'unconfirmed'] as const;

export const ToVault = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('surroundings'), surroundings: VaultSurroundings }),
  /** Comes with the port to the visit's page; a later one replaces it. */
  z.strictObject({ type: z.literal('page') }),
  /** Comes with the port on which the card host tells `CardMessage`s. */
  z.strictObject({ type: z.literal('card') }),
  /** The reader cannot be asked: no host. */
  z.strictObject({ type: z.literal('card-unavailable') }),
  /** Comes with the port on which the scanner host tells `ScanMessage`s. */
  z.strictObject({ type: z.literal('scan') }),
  z.strictObject({ type: z.literal('scan-unavailable') }),
  /** A copy was taken from the shelf: sealed and kept like everything else, with nobody's name and no slip. */
  z.strictObject({ type: z.literal('paper-taken'), materialId: ItemId }),
  /** The answer to `reserve`; `number` null: the disk refuses. */
  z.strictObject({
    type: z.literal('reserved'),
    call: callId,
    number: SubmissionNumber.nullable(),
  }),
  /** The answer to `envelope`: it is on the disk, or it could not be written. */
  z.strictObject({ type: z.literal('kept'), id: SubmissionId, isKept: z.boolean() }),
  /** The center's word on an envelope: in the register, or kept there for its staff to look at. */
  z.strictObject({
    type: z.literal('delivery'),
    id: SubmissionId,
    delivery: z.enum(['accepted', 'set-aside']),
  }),
  /** The answer to `question`. Null: the center cannot be reached, or refuses. */
  z.strictObject({ type: z.literal('answer'), call: callId, sealed: Bytes.nullable() }),
  /** Comes with a port to a printer's host: `PrivateDocument` is to be posted there, once. */
  z.strictObject({
    type: z.literal('give-pages'),
    document: DocumentId,
    firstPage: z.int().min(1),
    lastPage: z.int().min(1),
  }),
  z.strictObject({ type: z.literal('give-slip'), document: DocumentId }),
  z.strictObject({ type: z.literal('slip'), document: DocumentId, state: z.enum(slipStates) }),
  /** The answer to `print-pages`; how the job goes is in main's own snapshot. */
  z.strictObject({
    type: z.literal('print-taken'),
    call: callId,
    fault: z.enum(['busy', 'printer-not-ready']).nullable(),
  }),
]);
export type ToVault = z.infer<typeof ToVault>;

export const FromVault = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('want-card') }),
  z.strictObject({ type: z.literal('unwant-card') }),
  z.strictObject({ type: z.literal('want-scan') }),
  z.strictObject({ type: z.literal('unwant-scan') }),
  /** A number for something about to be handed in. */
  z.strictObject({ type: z.literal('reserve'), call: callId, year: z.int().min(2024).max(2200) }),
  z.strictObject({
    type: z.literal('envelope'),
    number: SubmissionNumber,
    envelope: Envelope,
  }),
  z.strictObject({ type: z.literal('question'), call: callId, envelope: Envelope }),
  /** `title`: of a closed set of neutral words, shown in the print job and in nothing that is kept. */
  z.strictObject({
    type: z.literal('print-pages'),
    call: callId,
    document: DocumentId,
    title: z.enum(privateTitles),
    pages: z.int().min(1).max(2_000),
  }),
  z.strictObject({ type: z.literal('print-slip'), document: DocumentId }),
  /** Something the visitor waits for happened: the visit's idle time begins anew. */
  z.strictObject({ type: z.literal('activity') }),
]);
export type FromVault = z.infer<typeof FromVault>;

/** What is posted into a printer host's private port: the document itself, once. */
export const PrivateDocument = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pdf'),
    pdf: Bytes.refine(({ length }) => length <= 64_000_000),
  }),
  z.strictObject({ kind: z.literal('slip'), lines: ReceiptLines }),
]);
export type PrivateDocument = z.infer<typeof PrivateDocument>;

/** What a scanner host tells on a private port: text of a symbol, decoded there. */
export const ScanMessage = z.strictObject({ type: z.literal('scan'), text: z.string().max(8_192) });
export type ScanMessage = z.infer<typeof ScanMessage>;
