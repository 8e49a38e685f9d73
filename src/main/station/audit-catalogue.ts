import { z } from 'zod';
import {
  a4Causes,
  cardReaderCauses,
  DeviceFamily,
  receiptCauses,
  scannerCauses,
} from '../../shared/devices.ts';
import { feedFaults } from '../../shared/feed.ts';
import { HelpStep, helpStates } from '../../shared/help.ts';
import { ItemId } from '../../shared/item.ts';
import { PrepareFault } from '../../shared/printing.ts';
import { StationNumber, SubmissionNumber } from '../../shared/submission/submission.ts';
import { DeviceView, PaperFamily, selfTestOutcomes } from '../../shared/technician.ts';

/**
 * Every event the audit trail may hold. Fields are enums, counts, ids of public items and job
 * numbers, names of screens: there is no field into which a name, a query or a free text could be put.
 */

const jobNumber = z.string().regex(/^\d{8}$/);
const pages = z.int().min(0);

export const auditCatalogue = {
  'app-started': z.strictObject({ previousEnd: z.enum(['clean', 'unclean', 'first']) }),
  'app-ended': z.strictObject({}),
  'visit-began': z.strictObject({}),
  'visit-ended': z.strictObject({ reason: z.enum(['left', 'idle', 'technician', 'shutdown']) }),
  'print-prepared': z.strictObject({ outcome: z.enum(['ok', ...PrepareFault.options]), pages }),
  'print-submitted': z.strictObject({ number: jobNumber, pages, duplex: z.boolean() }),
  'print-stopped': z.strictObject({ number: jobNumber, cause: z.enum(a4Causes), pagesDone: pages }),
  'print-resumed': z.strictObject({ number: jobNumber, pagesDone: pages }),
  'print-ended': z.strictObject({
    number: jobNumber,
    outcome: z.enum(['confirmed', 'unconfirmed', 'cancelled', 'failed']),
    cause: z.enum(a4Causes).nullable(),
    pagesDone: pages,
  }),
  'slip-ended': z.strictObject({
    number: jobNumber,
    outcome: z.enum(['confirmed', 'unconfirmed', 'failed']),
    cause: z.enum(receiptCauses).nullable(),
  }),
  'take-away-slip-ended': z.strictObject({
    what: z.enum(['route', 'summary']),
    outcome: z.enum(['confirmed', 'unconfirmed', 'failed']),
    cause: z.enum(receiptCauses).nullable(),
  }),
  'verification-made': z.strictObject({
    verdict: z.enum(['genuine', 'older-edition', 'altered', 'unknown-item', 'not-ours', 'signed']),
  }),
  'device-changed': z.strictObject({
    device: DeviceFamily,
    state: DeviceView.shape.state,
    cause: z
      .enum([...a4Causes, ...receiptCauses, ...scannerCauses, ...cardReaderCauses])
      .nullable(),
  }),
  'feed-changed': z.strictObject({
    state: z.enum(['never', 'current', 'syncing', 'failed']),
    fault: z.enum(feedFaults).nullable(),
    sequence: z.int().min(0),
  }),
  'setting-changed': z.strictObject({
    name: z.enum(['printing.paused', 'technician.pinHash']),
  }),
  'technician-refused': z.strictObject({ failures: z.int().min(1), waitSeconds: z.int().min(0) }),
  'technician-entered': z.strictObject({}),
  'technician-left': z.strictObject({ reason: z.enum(['left', 'idle', 'crashed', 'shutdown']) }),
  'self-test-ended': z.strictObject({
    device: DeviceFamily,
    outcome: z.enum(selfTestOutcomes),
  }),
  'station-enrolled': z.strictObject({ station: StationNumber }),
  /** Sealed and on the disk; what it is, nobody here knows. */
  'submission-kept': z.strictObject({ number: SubmissionNumber }),
  /** A copy of printed matter left the shelf; how many the count says are left. */
  'paper-taken': z.strictObject({ materialId: ItemId, left: z.int().min(0) }),
  /** 一键呼叫: on which screen, and how far it came. */
  'help-called': z.strictObject({ step: HelpStep }),
  'help-ended': z.strictObject({ state: z.enum(helpStates) }),
  'paper-refilled': z.strictObject({ device: PaperFamily, amount: z.int().min(1) }),
  'readiness-reported': z.strictObject({
    paper: z.enum(['confirmed', 'unconfirmed', 'failed']),
  }),
} as const;

export type AuditEvent = keyof typeof auditCatalogue;
export type AuditFields<Event extends AuditEvent> = z.infer<(typeof auditCatalogue)[Event]>;
