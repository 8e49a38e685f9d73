import type { JobMachine } from './job-machine.ts';
import type { PrintPorts } from './ports.ts';

/** Writes what a step of the machine means into the audit trail; steps that only count pages mean nothing. */
export const audited = (
  { audit }: Pick<PrintPorts, 'audit'>,
  before: JobMachine,
  after: JobMachine,
): void => {
  const { number, job, confirmedPages: pagesDone } = after;
  if (after.attempts > before.attempts && before.attempts > 0)
    return audit.record('print-resumed', { number, pagesDone });
  if (job.state === before.job.state || job.state === 'queued') return;
  switch (job.state) {
    case 'printing':
      if (before.job.state === 'stopped') audit.record('print-resumed', { number, pagesDone });
      return;
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
