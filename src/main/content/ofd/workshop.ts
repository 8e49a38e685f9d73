import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { OfdFault, OfdReport } from '../../../shared/ofd.ts';
import { err, type Result } from '../../../shared/result.ts';
import type { Converted, ConvertFault } from './convert.ts';

export interface OfdTask {
  readonly bytes: Uint8Array;
  /** Where the bundled fonts lie. */
  readonly fontFolder: string;
}

export type ConvertInThread = (bytes: Uint8Array) => Promise<Result<Converted, ConvertFault>>;

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ pdf: z.instanceof(Uint8Array), report: OfdReport }),
  }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ fault: OfdFault, detail: z.string() }),
  }),
]);

export interface OfdWorkshopOptions {
  /** The compiled worker.ts. */
  readonly workerFile: string | URL;
  readonly fontFolder: string;
  readonly clock: Clock;
  /** Milliseconds a file may take. */
  readonly deadlineMs?: number;
}

const usualDeadlineMs = 30_000;
const memoryMb = 768;

/** One thread per file: one that loops or swells costs neither the content process nor main anything. */
export const createOfdWorkshop =
  ({
    workerFile,
    fontFolder,
    clock,
    deadlineMs = usualDeadlineMs,
  }: OfdWorkshopOptions): ConvertInThread =>
  (bytes) =>
    new Promise((resolve) => {
      const worker = new Worker(workerFile, {
        workerData: { bytes, fontFolder } satisfies OfdTask,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      });
      const settle = (answer: Result<Converted, ConvertFault>): void => {
        cancelDeadline();
        resolve(answer);
        void worker.terminate();
      };
      const fail = (detail: string): void => settle(err({ fault: 'failed', detail }));
      const cancelDeadline = clock.after(deadlineMs, () => fail('took too long'));
      worker.once('message', (message) => {
        const answer = Answer.safeParse(message);
        if (answer.success) settle(answer.data);
        else fail('malformed answer');
      });
      worker.once('error', (error) => fail(error.message));
      worker.once('exit', () => fail('ended without an answer'));
    });
