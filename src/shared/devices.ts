import { z } from 'zod';

/**
 * One union per device family: what the status board shows, what the log says and what a failed
 * operation returns are the same words. `detail` carries raw bytes or keywords for the technician.
 */

const iso = z.iso.datetime({ offset: true });

const common = {
  /** Since when, ISO 8601. */
  since: iso,
  /** Raw status bytes or IPP keywords, for the technician. */
  detail: z.string().max(300),
};

export const a4Causes = [
  'paper-out',
  'paper-jam',
  'cover-open',
  'toner-empty',
  'output-full',
  'paused',
  'offline', // does not answer at its address
  'silent', // connected, but no answer within the deadline
  'job-aborted', // the printer gave the job up
  'rejected', // the printer refuses this kind of document or media
  'driver-crashed',
  'other',
] as const;
export const A4Cause = z.enum(a4Causes);
export type A4Cause = z.infer<typeof A4Cause>;

/** Why a device that is plugged in cannot be opened: a rule of the system is missing, or another program holds it. */
const openingCauses = ['no-permission', 'in-use'] as const;

export const receiptCauses = [
  'paper-out',
  'cover-open',
  'cutter-fault',
  'head-hot',
  'unrecoverable',
  'presenter-occupied',
  ...openingCauses,
  'offline',
  'silent',
  'driver-crashed',
  'other',
] as const;
export const ReceiptCause = z.enum(receiptCauses);
export type ReceiptCause = z.infer<typeof ReceiptCause>;

export const scannerCauses = [...openingCauses, 'offline', 'driver-crashed', 'other'] as const;
export const ScannerCause = z.enum(scannerCauses);
export type ScannerCause = z.infer<typeof ScannerCause>;

export const cardReaderCauses = [
  'sam-self-test', // 60: the security module failed its own test and takes no command
  'sam-unauthorised', // 66
  ...openingCauses,
  'offline',
  'silent',
  'driver-crashed',
  'other', // answers what no command of ours can be answered with
] as const;
export const CardReaderCause = z.enum(cardReaderCauses);
export type CardReaderCause = z.infer<typeof CardReaderCause>;

/** Why a card that was there could not be read; an event, not a status of the reader. */
export const cardFailures = [
  'read-failed', // 41 and what has no code of its own
  'card-rejected-sam', // 31
  'sam-rejected-card', // 32
  'verify-failed', // 33
  'unsupported', // 40: another kind of card
  'malformed', // a record whose lengths or name are wrong
  'number-invalid', // GB 11643
  'silent',
] as const;
export const CardFailure = z.enum(cardFailures);
export type CardFailure = z.infer<typeof CardFailure>;

const statusUnion = <Cause extends z.ZodType, Warning extends z.ZodType>(
  cause: Cause,
  warning: Warning,
) =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('disabled'), ...common }),
    z.strictObject({ state: z.literal('connecting'), ...common }),
    z.strictObject({ state: z.literal('ready'), warnings: z.array(warning).max(8), ...common }),
    z.strictObject({ state: z.literal('busy'), warnings: z.array(warning).max(8), ...common }),
    z.strictObject({ state: z.literal('stopped'), cause, ...common }),
  ]);

export const A4Status = statusUnion(A4Cause, z.enum(['paper-low', 'toner-low']));
export type A4Status = z.infer<typeof A4Status>;
export const ReceiptStatus = statusUnion(
  ReceiptCause,
  z.enum(['paper-near-end', 'status-unknown']),
);
export type ReceiptStatus = z.infer<typeof ReceiptStatus>;
export const ScannerStatus = statusUnion(ScannerCause, z.never());
export type ScannerStatus = z.infer<typeof ScannerStatus>;
export const CardReaderStatus = statusUnion(CardReaderCause, z.never());
export type CardReaderStatus = z.infer<typeof CardReaderStatus>;

export const DeviceBoard = z.strictObject({
  a4: A4Status,
  receipt: ReceiptStatus,
  scanner: ScannerStatus,
  card: CardReaderStatus,
});
export type DeviceBoard = z.infer<typeof DeviceBoard>;
export const DeviceFamily = DeviceBoard.keyof();
export type DeviceFamily = z.infer<typeof DeviceFamily>;

/** Every family, in the order in which screens and reports list them. */
export const deviceFamilies = DeviceFamily.options;
