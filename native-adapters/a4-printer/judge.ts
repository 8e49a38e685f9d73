import type { A4Cause } from '../../src/shared/devices.ts';
import type { JobAttributes, PrinterAttributes } from './attributes.ts';
import { readReasons } from './reasons.ts';
import type { A4Job, A4Outcome } from './types.ts';

/** What a printer's answers mean for a running job; pure. */

export type Verdict =
  | { readonly kind: 'going'; readonly pagesDone: number; readonly cause: A4Cause | null }
  | { readonly kind: 'ended'; readonly outcome: A4Outcome };

/** What the driver knows of the job it follows. */
export interface JobContext {
  readonly job: A4Job;
  readonly weCancelled: boolean;
  /**
   * A CUPS queue counts pages that went through its filters: three of three half a second after the start, with
   * the first still in the printer (CUPS 2.4.2). Only its word about the end is the printer's.
   */
  readonly isQueue: boolean;
}

/** Sides known to be on paper. Some devices count only sheets. */
export const pagesDone = (attributes: JobAttributes, { job, isQueue }: JobContext): number => {
  if (isQueue) return 0;
  const sheets = attributes['job-media-sheets-completed'] * (job.duplex ? 2 : 1);
  return Math.min(job.pages, Math.max(attributes['job-impressions-completed'], sheets));
};

const unreachable =
  /may not exist|unavailable|not respond|unreachable|(failed|unable) to (connect|contact)/i;
const unreadable = /document-format-error|unsupported-document|document-unprintable/;

const abortedCause = (attributes: JobAttributes): A4Cause =>
  attributes['job-state-reasons'].some((reason) => unreadable.test(reason))
    ? 'rejected'
    : 'job-aborted';

/** The printer's own state; also what the status board shows while nothing prints. */
export const printerCause = (printer: PrinterAttributes): A4Cause | null => {
  const { cause } = readReasons(printer['printer-state-reasons']);
  if (cause !== null) return cause;
  if (printer['printer-state'] === 'stopped') return 'other';
  return printer['printer-is-accepting-jobs'] ? null : 'paused';
};

/**
 * Out of paper, a printer may go on calling the job `processing` (ippeveprinter does), so the printer's
 * reasons count whatever the job's state is. `completed` wins over any reason: CUPS leaves
 * `processing-to-stop-point` on jobs that came out well.
 */
export const judge = (
  attributes: JobAttributes,
  printer: PrinterAttributes | null,
  context: JobContext,
): Verdict => {
  const done = pagesDone(attributes, context);
  switch (attributes['job-state']) {
    case 'completed':
      return { kind: 'ended', outcome: { outcome: 'confirmed', pagesDone: context.job.pages } };
    case 'canceled':
      return {
        kind: 'ended',
        // A queue calls a job `canceled` that its printer gave up: only our own cancel is one.
        outcome: context.weCancelled
          ? { outcome: 'cancelled', pagesDone: done }
          : { outcome: 'failed', cause: 'job-aborted', pagesDone: done },
      };
    case 'aborted':
      return {
        kind: 'ended',
        outcome: context.weCancelled
          ? { outcome: 'cancelled', pagesDone: done }
          : { outcome: 'failed', cause: abortedCause(attributes), pagesDone: done },
      };
    default:
      return { kind: 'going', pagesDone: done, cause: goingCause(attributes, printer) };
  }
};

const goingCause = (
  attributes: JobAttributes,
  printer: PrinterAttributes | null,
): A4Cause | null => {
  const cause = printer === null ? null : printerCause(printer);
  if (cause !== null) return cause;
  if (unreachable.test(attributes['job-printer-state-message'])) return 'offline';
  if (attributes['job-state'] === 'processing-stopped') return 'other';
  return attributes['job-state'] === 'pending-held' ? 'paused' : null;
};

/** The device took our cancel and stops when it can: with an empty tray that may be after the next refill. */
export const isStopping = (attributes: JobAttributes): boolean =>
  attributes['job-state-reasons'].includes('processing-to-stop-point');
