import { ok, type Result } from '../../../shared/result.ts';
import type { PrintService } from '../../printing/service.ts';
import type { TakeAway } from '../../printing/take-away.ts';
import type { Verifier } from '../../printing/verifier.ts';
import type { Handlers } from '../wrapper.ts';

type PrintHandlers = Pick<
  Handlers,
  | 'preparePrint'
  | 'submitPrint'
  | 'cancelPrint'
  | 'resumePrint'
  | 'printSlip'
  | 'dismissPrint'
  | 'signedSummary'
  | 'printTakenSlip'
  | 'beginVerification'
  | 'endVerification'
>;

const nothing = <Fault>(result: Result<void, Fault>): Result<Record<string, never>, Fault> =>
  result.ok ? ok({}) : result;

/** Paper, and what a printed page says of itself. */
export const printHandlers = (
  printing: PrintService,
  verifier: Verifier,
  takeAway: TakeAway,
): PrintHandlers => ({
  preparePrint: (source) => printing.prepare(source),
  submitPrint: (request) => printing.submit(request),
  cancelPrint: ({ jobId }) => nothing(printing.cancel(jobId)),
  resumePrint: ({ jobId }) => nothing(printing.resume(jobId)),
  printSlip: ({ jobId }) => nothing(printing.printSlip(jobId)),
  dismissPrint: ({ jobId }) => nothing(printing.dismiss(jobId)),
  signedSummary: async ({ itemId }) => {
    const signed = await takeAway.summary(itemId);
    return signed.ok ? ok({ text: signed.value.text }) : signed;
  },
  printTakenSlip: (slip) => takeAway.print(slip),
  beginVerification: () => {
    verifier.begin();
    return ok({});
  },
  endVerification: () => {
    verifier.end();
    return ok({});
  },
});
