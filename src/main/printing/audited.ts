import type { JobMachine } from './job-machine.ts';
import type { PrintPorts } from './ports.ts';

/** Writes what a step of the machine means into the audit trail; steps that only count pages mean nothing. */
export const audited = (
  { audit, log }: Pick<PrintPorts, 'audit' | 'log'>,
  before: JobMachine,
  after: JobMachine,
): void => {
  const { number, job, confirmedPages: pagesDone } = after;
  const record = (): ReturnType<typeof audit.record> | null => {
    if (after.attempts > before.attempts && before.attempts > 0)
      return audit.record('print-resumed', { number, pagesDone });
    if (job.state === before.job.state) return null;
    switch (job.state) {
      case 'queued':
        return null;
      case 'printing':
        return before.job.state === 'stopped'
          ? audit.record('print-resumed', { number, pagesDone })
          : null;
      case 'stopped':
        return audit.record('print-stopped', { number, cause: job.cause, pagesDone });
      case 'failed':
        return audit.record('print-ended', {
          number,
          outcome: 'failed',
          cause: job.cause,
          pagesDone,
        });
      default:
        return audit.record('print-ended', { number, outcome: job.state, cause: null, pagesDone });
    }
  };
  const written = record();
  if (written?.ok === false) log(`${number}: audit: ${written.error}`);
};
