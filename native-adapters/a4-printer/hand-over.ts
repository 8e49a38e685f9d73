import type { Clock } from '../../src/shared/clock.ts';
import type { A4Cause } from '../../src/shared/devices.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { PrinterAttributes } from './attributes.ts';
import type { IppClient, IppFault } from './ipp-client.ts';
import { printerCause } from './judge.ts';
import {
  canPrint,
  cancelJob,
  createJob,
  createsFirst,
  getPrinter,
  printJob,
  sendDocument,
  validate,
  type Refusal,
} from './operations.ts';
import type { A4Timing } from './timing.ts';
import type { A4Job, A4Outcome } from './types.ts';

/** A job the printer has taken. */
export interface TakenJob {
  readonly number: number;
  /** Where the printer behind a CUPS queue is; null when we speak to the printer itself. */
  readonly deviceUri: string | null;
}

export interface HandOverTools {
  readonly client: IppClient;
  readonly clock: Clock;
  readonly timing: A4Timing;
  onPrinter(printer: PrinterAttributes): void;
}

type Fault = IppFault | Refusal;

const failed = (cause: A4Cause): A4Outcome => ({ outcome: 'failed', cause, pagesDone: 0 });

const causeOf = (fault: Fault): A4Cause => {
  if (fault.kind === 'refused')
    return fault.statusCode.startsWith('client-error') ? 'rejected' : 'other';
  return fault.kind === 'garbled' ? 'other' : fault.kind;
};

const busyCodes: readonly string[] = ['server-error-busy', 'server-error-temporary-error'];
const isBusy = (fault: Fault): boolean =>
  fault.kind === 'refused' && busyCodes.includes(fault.statusCode);

/** A printer that does one job at a time says busy until the last one is out of it. */
const whileBusy = async <T>(
  tools: HandOverTools,
  attempt: () => Promise<Result<T, Fault>>,
): Promise<Result<T, Fault>> => {
  const startedMs = tools.clock.monotonicMs();
  for (;;) {
    const result = await attempt();
    const waited = tools.clock.monotonicMs() - startedMs;
    if (result.ok || !isBusy(result.error) || waited >= tools.timing.busyMs) return result;
    await tools.clock.sleep(tools.timing.busyEveryMs);
  }
};

/** Print-Job: one request. Once it was under way nobody can say what became of it without an answer. */
const handOverAtOnce = async (
  tools: HandOverTools,
  job: A4Job,
  printer: PrinterAttributes,
): Promise<Result<number, A4Outcome>> => {
  const { client, timing } = tools;
  const printed = await whileBusy(tools, () => printJob(client, job, printer, timing.documentMs));
  if (printed.ok) return printed;
  const fault = printed.error;
  const maybeTaken = fault.kind !== 'refused' && fault.reached;
  return err(maybeTaken ? { outcome: 'unconfirmed', pagesDone: 0 } : failed(causeOf(fault)));
};

const handOverInSteps = async (
  tools: HandOverTools,
  job: A4Job,
  printer: PrinterAttributes,
): Promise<Result<number, A4Outcome>> => {
  const { client, timing } = tools;
  const created = await whileBusy(tools, () => createJob(client, job, printer, timing.answerMs));
  if (!created.ok) return err(failed(causeOf(created.error)));
  const sent = await sendDocument(client, job, created.value, timing.documentMs);
  if (sent.ok) return created;
  // Under way and unanswered: the job has a number, so the printer can still be asked for its end.
  if (sent.error.kind !== 'refused' && sent.error.reached) return created;
  await cancelJob(client, created.value, timing.answerMs);
  return err(failed(causeOf(sent.error)));
};

/**
 * Asks, checks and hands the document over. The error is the job's end. Nothing is sent to a printer that already says it cannot print.
 */
export const handOver = async (
  tools: HandOverTools,
  job: A4Job,
): Promise<Result<TakenJob, A4Outcome>> => {
  const { client, timing } = tools;
  const printer = await getPrinter(client, timing.answerMs);
  if (!printer.ok) return err(failed(causeOf(printer.error)));
  tools.onPrinter(printer.value);
  const cause = printerCause(printer.value);
  if (cause !== null) return err(failed(cause));
  if (!canPrint(printer.value)) return err(failed('rejected'));
  const valid = await validate(client, job, printer.value, timing.answerMs);
  if (!valid.ok && !isBusy(valid.error)) return err(failed(causeOf(valid.error)));
  const send = createsFirst(printer.value) ? handOverInSteps : handOverAtOnce;
  const taken = await send(tools, job, printer.value);
  return taken.ok ? ok({ number: taken.value, deviceUri: printer.value['device-uri'] }) : taken;
};
