import type { Clock } from '../../src/shared/clock.ts';
import { createIppClient } from './ipp-client.ts';
import { getEndedJobs } from './operations.ts';

/**
 * What a queue's `completed` is worth. `one-way`: its backend only pushes bytes out. `given-up`: the printer
 * itself says that it gave this job up; CUPS 2.4.2 called 1 of 14 such jobs completed.
 */
export type QueueWord = 'printed' | 'given-up' | 'one-way' | 'unknown';

const oneWay = /^(socket|lpd|usb|serial|parallel|file):/;
const askable = /^(ipps?|https?):/;

/** Asks the printer behind the queue for the job, which carries our own id as its name. */
export const askBehindQueue = async (
  deviceUri: string,
  jobId: string,
  { clock, deadlineMs }: { readonly clock: Clock; readonly deadlineMs: number },
): Promise<QueueWord> => {
  if (oneWay.test(deviceUri)) return 'one-way';
  if (!askable.test(deviceUri)) return 'unknown';
  const jobs = await getEndedJobs(createIppClient({ uri: deviceUri, clock }), deadlineMs);
  const job = jobs.find(({ name }) => name === jobId);
  if (job === undefined) return 'unknown';
  return job.state === 'completed' ? 'printed' : 'given-up';
};
