import { z } from 'zod';
import { A4Status, CardReaderStatus, ReceiptStatus, ScannerStatus } from '../src/shared/devices.ts';
import { A4Cause, ReceiptCause } from '../src/shared/devices.ts';
import { ReceiptLines } from '../src/shared/receipt.ts';
import { AttachedList } from '../src/shared/attached.ts';
import {
  A4Configuration,
  CardConfiguration,
  DeviceConfiguration,
  ReceiptConfiguration,
  ScannerConfiguration,
} from './configuration.ts';

/**
 * What main and the process of one device family say to each other. Both sides parse what they get:
 * a host reads hostile bytes all day, and main must not believe a host that they have turned.
 */

/** Structured clone keeps a Uint8Array; a host started by plain Node needs `serialization: 'advanced'`. */
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const documentLimitBytes = 64_000_000;
const callId = z.string().regex(/^[0-9a-f]{32}$/);
const pages = z.int().min(0).max(10_000);

/** The first message: which family this process is, and where its device is. */
export const HostConfiguration = z.discriminatedUnion('family', [
  z.strictObject({ family: z.literal('a4'), device: A4Configuration }),
  z.strictObject({
    family: z.literal('receipt'),
    device: ReceiptConfiguration,
    /** A TrueType file with Chinese glyphs, for lines the printer's ROM cannot draw. */
    fontFile: z.string().min(1),
  }),
  z.strictObject({ family: z.literal('scanner'), device: ScannerConfiguration }),
  z.strictObject({ family: z.literal('card'), device: CardConfiguration }),
  /** No family: it lists what is plugged in beside these devices. */
  z.strictObject({ family: z.literal('attached'), devices: DeviceConfiguration }),
]);
export type HostConfiguration = z.infer<typeof HostConfiguration>;
export type HostFamily = HostConfiguration['family'];

export const ToHost = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('configure'), configuration: HostConfiguration }),
  z.strictObject({
    type: z.literal('print-a4'),
    call: callId,
    job: z.strictObject({
      id: z.string().max(100),
      /** Null: it comes over the port that came with the message, from somebody main does not read. */
      pdf: Bytes.refine(({ length }) => length <= documentLimitBytes).nullable(),
      pages: z.int().min(1).max(10_000),
      duplex: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('cancel-a4'), jobId: z.string().max(100) }),
  z.strictObject({
    type: z.literal('print-receipt'),
    call: callId,
    receipt: z.strictObject({
      id: z.string().max(100),
      /** Null: they come over the port that came with the message. */
      lines: ReceiptLines.nullable(),
    }),
  }),
  /** Carries the end of a channel of its own, the only way on which what a card tells leaves the host. */
  z.strictObject({ type: z.literal('want-card') }),
  /** The same with nobody to tell: what the card says stays in the host, its presence is told. For trying the reader out. */
  z.strictObject({ type: z.literal('try-card') }),
  z.strictObject({ type: z.literal('unwant-card') }),
  /** Carries the end of a channel on which scans are told from now on, and no longer to main. */
  z.strictObject({ type: z.literal('want-scan') }),
  z.strictObject({ type: z.literal('unwant-scan') }),
  z.strictObject({ type: z.literal('close') }),
]);
export type ToHost = z.infer<typeof ToHost>;

const A4Progress = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('printing'), pagesDone: pages }),
  z.strictObject({ state: z.literal('stopped'), cause: A4Cause, pagesDone: pages }),
]);

const A4Outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirmed'), pagesDone: pages }),
  z.strictObject({ outcome: z.literal('cancelled'), pagesDone: pages }),
  z.strictObject({ outcome: z.literal('failed'), cause: A4Cause, pagesDone: pages }),
  z.strictObject({ outcome: z.literal('unconfirmed'), pagesDone: pages }),
]);

const ReceiptOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirmed') }),
  z.strictObject({ outcome: z.literal('failed'), cause: ReceiptCause }),
  z.strictObject({ outcome: z.literal('unconfirmed'), cause: ReceiptCause }),
]);

/** That something happens on the reader, never what a card says. */
export const CardPresence = z.enum(['placed', 'card', 'failed', 'lift-first', 'removed']);
export type CardPresence = z.infer<typeof CardPresence>;

const scanLimitBytes = 8_192;

export const FromHost = z.discriminatedUnion('type', [
  /** It lives. Sent at a fixed interval; silence means that the driver hangs. */
  z.strictObject({ type: z.literal('beat') }),
  z.strictObject({ type: z.literal('a4-status'), status: A4Status }),
  z.strictObject({ type: z.literal('a4-progress'), call: callId, progress: A4Progress }),
  z.strictObject({ type: z.literal('a4-outcome'), call: callId, outcome: A4Outcome }),
  z.strictObject({ type: z.literal('receipt-status'), status: ReceiptStatus }),
  z.strictObject({ type: z.literal('receipt-outcome'), call: callId, outcome: ReceiptOutcome }),
  z.strictObject({ type: z.literal('scanner-status'), status: ScannerStatus }),
  z.strictObject({ type: z.literal('card-status'), status: CardReaderStatus }),
  z.strictObject({ type: z.literal('card-presence'), presence: CardPresence }),
  /** A code was scanned and told on the private channel. */
  z.strictObject({ type: z.literal('scan-told') }),
  z.strictObject({ type: z.literal('attached'), list: AttachedList }),
  z.strictObject({
    type: z.literal('scan'),
    payload: Bytes.refine(({ length }) => length <= scanLimitBytes),
    charset: z.enum(['ascii', 'utf-8', 'gb18030', 'binary']),
    aimId: z.string().max(3).nullable(),
  }),
]);
export type FromHost = z.infer<typeof FromHost>;

export const beatEveryMs = 2_000;
