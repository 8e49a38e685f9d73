import { err, ok, type Result } from '../../src/shared/result.ts';
import {
  jobAttributeNames,
  parseJob,
  parsePrinter,
  printerAttributeNames,
  type JobAttributes,
  type PrinterAttributes,
} from './attributes.ts';
import type { IppAnswer, IppClient, IppFault } from './ipp-client.ts';
import type { A4Job } from './types.ts';

/** The printer answered, and said no. */
export interface Refusal {
  readonly kind: 'refused';
  readonly statusCode: string;
}

const pdf = 'application/pdf';
const media = 'iso_a4_210x297mm';

const accepted = (answer: IppAnswer): Result<IppAnswer, Refusal> =>
  answer.statusCode.startsWith('successful-')
    ? ok(answer)
    : err({ kind: 'refused', statusCode: answer.statusCode });

type Answered = Promise<Result<IppAnswer, IppFault | Refusal>>;

const ask = async (client: IppClient, request: Parameters<IppClient['send']>[0]): Answered => {
  const answer = await client.send(request);
  return answer.ok ? accepted(answer.value) : answer;
};

export const getPrinter = async (
  client: IppClient,
  deadlineMs: number,
): Promise<Result<PrinterAttributes, IppFault | Refusal>> => {
  const attributes = { 'requested-attributes': printerAttributeNames };
  const operation = 'Get-Printer-Attributes';
  const answer = await ask(client, { operation, attributes, deadlineMs });
  return answer.ok ? ok(parsePrinter(answer.value.printer)) : answer;
};

export const getJob = async (
  client: IppClient,
  jobNumber: number,
  deadlineMs: number,
): Promise<Result<JobAttributes, IppFault | Refusal>> => {
  const attributes = { 'job-id': jobNumber, 'requested-attributes': jobAttributeNames };
  const answer = await ask(client, { operation: 'Get-Job-Attributes', attributes, deadlineMs });
  if (!answer.ok) return answer;
  const job = parseJob(answer.value.jobs[0]);
  return job ? ok(job) : err({ kind: 'garbled', detail: 'no job in the answer', reached: true });
};

const supports = (list: readonly string[], value: string): boolean =>
  list.length === 0 || list.includes(value);

/** Only what the printer lists: an unknown attribute makes some of them refuse the whole job. */
const jobTemplate = (job: A4Job, printer: PrinterAttributes): Record<string, unknown> => {
  const sides = job.duplex && job.pages > 1 ? 'two-sided-long-edge' : 'one-sided';
  return {
    media,
    ...(printer['sides-supported'].includes(sides) && { sides }),
    // The page is A4 already; "auto" shrinks it into the printable area.
    ...(printer['print-scaling-supported'].includes('none') && { 'print-scaling': 'none' }),
  };
};

/** Whether the printer takes A4 PDF at all. Lists that are absent allow. */
export const canPrint = (printer: PrinterAttributes): boolean =>
  supports(printer['document-format-supported'], pdf) &&
  supports(printer['media-supported'], media);

const named = (list: readonly string[], value: string, yes: string, no: string): string => {
  if (list.length === 0) return `${yes}?`;
  return list.includes(value) ? yes : no;
};

/** `A4 duplex monochrome pdf`, for the technician; `?` behind what the printer does not say. */
export const capabilitiesOf = (printer: PrinterAttributes): string => {
  const color = printer['color-supported'];
  return [
    named(printer['media-supported'], media, 'A4', 'no-A4'),
    named(printer['sides-supported'], 'two-sided-long-edge', 'duplex', 'simplex'),
    color === null ? 'color?' : color ? 'color' : 'monochrome',
    named(printer['document-format-supported'], pdf, 'pdf', 'no-pdf'),
  ].join(' ');
};

export const validate = (
  client: IppClient,
  job: A4Job,
  printer: PrinterAttributes,
  deadlineMs: number,
): Answered =>
  ask(client, {
    operation: 'Validate-Job',
    attributes: { 'job-name': job.id, 'document-format': pdf },
    job: jobTemplate(job, printer),
    deadlineMs,
  });

/** Create-Job and Send-Document tell a job's number before its bytes travel; older printers only know Print-Job. */
export const createsFirst = (printer: PrinterAttributes): boolean =>
  ['Create-Job', 'Send-Document'].every((name) => printer['operations-supported'].includes(name));

const jobNumberIn = (answer: IppAnswer): Result<number, IppFault> => {
  const job = answer.jobs[0];
  const number = job?.['job-id'];
  return typeof number === 'number'
    ? ok(number)
    : err({ kind: 'garbled', detail: 'no job-id', reached: true });
};

export const createJob = async (
  client: IppClient,
  job: A4Job,
  printer: PrinterAttributes,
  deadlineMs: number,
): Promise<Result<number, IppFault | Refusal>> => {
  const answer = await ask(client, {
    operation: 'Create-Job',
    attributes: { 'job-name': job.id },
    job: jobTemplate(job, printer),
    deadlineMs,
  });
  return answer.ok ? jobNumberIn(answer.value) : answer;
};

export const sendDocument = (
  client: IppClient,
  job: A4Job,
  jobNumber: number,
  deadlineMs: number,
): Answered =>
  ask(client, {
    operation: 'Send-Document',
    attributes: { 'job-id': jobNumber, 'document-format': pdf, 'last-document': true },
    document: job.pdf,
    deadlineMs,
  });

export const printJob = async (
  client: IppClient,
  job: A4Job,
  printer: PrinterAttributes,
  deadlineMs: number,
): Promise<Result<number, IppFault | Refusal>> => {
  const answer = await ask(client, {
    operation: 'Print-Job',
    attributes: { 'job-name': job.id, 'document-format': pdf },
    job: jobTemplate(job, printer),
    document: job.pdf,
    deadlineMs,
  });
  return answer.ok ? jobNumberIn(answer.value) : answer;
};

export const cancelJob = (client: IppClient, jobNumber: number, deadlineMs: number): Answered =>
  ask(client, { operation: 'Cancel-Job', attributes: { 'job-id': jobNumber }, deadlineMs });

/** Numbers of jobs that this kiosk handed over and that have not ended. */
export const getOwnJobs = async (client: IppClient, deadlineMs: number): Promise<number[]> => {
  const answer = await ask(client, {
    operation: 'Get-Jobs',
    attributes: {
      'requested-attributes': ['job-id'],
      'which-jobs': 'not-completed',
      'my-jobs': true,
    },
    deadlineMs,
  });
  if (!answer.ok) return [];
  return answer.value.jobs.flatMap((job) => {
    const number = job['job-id'];
    return typeof number === 'number' ? [number] : [];
  });
};

const endedJobsLimit = 50;

/** The last jobs that ended on the printer, whoever sent them, newest first on most. */
export const getEndedJobs = async (
  client: IppClient,
  deadlineMs: number,
): Promise<{ readonly name: unknown; readonly state: unknown }[]> => {
  const answer = await ask(client, {
    operation: 'Get-Jobs',
    attributes: {
      limit: endedJobsLimit,
      'requested-attributes': ['job-name', 'job-state'],
      'which-jobs': 'completed',
    },
    deadlineMs,
  });
  if (!answer.ok) return [];
  return answer.value.jobs.map((job) => ({ name: job['job-name'], state: job['job-state'] }));
};
