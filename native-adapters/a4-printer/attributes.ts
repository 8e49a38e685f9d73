import { z } from 'zod';
import type { Attributes } from './ipp-client.ts';

/** Answers of printers, parsed. Absent and unknown values are allowed: half of the printers leave half of them out. */

const textLimit = 1_000;
const text = z.string().max(textLimit);
/** One value comes as a string, several as an array. */
const keywords = z
  .union([text.transform((value) => [value]), z.array(text).max(500)])
  .catch([])
  .transform((values) => values.filter((value) => value !== '' && value !== 'none'));
const count = z.int().min(0).catch(0);

const PrinterAttributes = z.object({
  'printer-state': z.string().catch('unknown'),
  'printer-state-reasons': keywords,
  'printer-is-accepting-jobs': z.boolean().catch(true),
  'document-format-supported': keywords,
  'operations-supported': keywords,
  'media-supported': keywords,
  'sides-supported': keywords,
  'color-supported': z.boolean().nullable().catch(null),
  'print-scaling-supported': keywords,
  /** CUPS only: where the queue's own printer is. */
  'device-uri': text.nullable().catch(null),
});
export type PrinterAttributes = z.infer<typeof PrinterAttributes>;

/** What to ask for; the answer holds little else. */
export const printerAttributeNames: readonly string[] = Object.keys(PrinterAttributes.shape);

export const parsePrinter = (attributes: Attributes): PrinterAttributes =>
  PrinterAttributes.parse(attributes);

const jobStates = [
  'pending',
  'pending-held',
  'processing',
  'processing-stopped',
  'canceled',
  'aborted',
  'completed',
] as const;

const JobAttributes = z.object({
  'job-id': z.int().min(1),
  'job-state': z.enum(jobStates),
  'job-state-reasons': keywords,
  'job-impressions-completed': count,
  'job-media-sheets-completed': count,
  /** CUPS only: what the backend last said. */
  'job-printer-state-message': text.catch(''),
});
export type JobAttributes = z.infer<typeof JobAttributes>;

export const jobAttributeNames: readonly string[] = Object.keys(JobAttributes.shape);

/** null when the printer sent no usable job, which some do when they are busy. */
export const parseJob = (attributes: Attributes | undefined): JobAttributes | null =>
  JobAttributes.safeParse(attributes).data ?? null;
