import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** `unreadable`: damaged, encrypted or not a PDF, or so made that it takes for ever to read. */
export type PdfFault = 'unreadable';

export interface PdfWorkshop {
  pageCount(pdf: Uint8Array): Promise<Result<number, PdfFault>>;
  takePages(pdf: Uint8Array, first: number, last: number): Promise<Result<Uint8Array, PdfFault>>;
  layPages(text: Uint8Array, furniture: Uint8Array): Promise<Result<Uint8Array, PdfFault>>;
}

export type PdfTask =
  | { readonly task: 'page-count'; readonly pdf: Uint8Array }
  | {
      readonly task: 'take';
      readonly pdf: Uint8Array;
      readonly first: number;
      readonly last: number;
    }
  | { readonly task: 'lay'; readonly text: Uint8Array; readonly furniture: Uint8Array };

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.union([z.int(), z.instanceof(Uint8Array)]) }),
  z.strictObject({ ok: z.literal(false), detail: z.string() }),
]);

export interface PdfWorkshopOptions {
  /** The compiled pdf-worker.ts. */
  readonly workerFile: string | URL;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

const deadlineMs = 20_000;

/**
 * PDF work in a thread of its own, one per task: attachments come from outside, and a file that
 * makes the parser loop or swell must cost neither main's time nor its memory.
 */
export const createPdfWorkshop = (options: PdfWorkshopOptions): PdfWorkshop => {
  const run = async (task: PdfTask): Promise<Result<number | Uint8Array, PdfFault>> => {
    const answer = await inWorker(options, task);
    if (answer.ok) return ok(answer.value);
    options.log(`pdf ${task.task}: ${answer.detail}`);
    return err('unreadable');
  };
  const bytes = async (task: PdfTask): Promise<Result<Uint8Array, PdfFault>> => {
    const result = await run(task);
    return result.ok ? ok(result.value as Uint8Array) : result;
  };
  return {
    pageCount: async (pdf) => {
      const result = await run({ task: 'page-count', pdf });
      return result.ok ? ok(result.value as number) : result;
    },
    takePages: (pdf, first, last) => bytes({ task: 'take', pdf, first, last }),
    layPages: (text, furniture) => bytes({ task: 'lay', text, furniture }),
  };
};

const inWorker = (
  { workerFile, clock }: PdfWorkshopOptions,
  task: PdfTask,
): Promise<z.infer<typeof Answer>> =>
  new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    const settle = (answer: z.infer<typeof Answer>): void => {
      cancelDeadline();
      resolve(answer);
      void worker.terminate();
    };
    const fail = (detail: string): void => settle({ ok: false, detail });
    const cancelDeadline = clock.after(deadlineMs, () => fail('took too long'));
    worker.once('message', (message) => {
      const answer = Answer.safeParse(message);
      settle(answer.success ? answer.data : { ok: false, detail: 'malformed answer' });
    });
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => fail('ended without an answer'));
  });
