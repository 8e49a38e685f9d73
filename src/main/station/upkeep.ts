import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isDamage } from './check.ts';
import type { Station } from './station.ts';

/** What a station does for its records while the kiosk runs: ballast, whole check, retention. */
export interface UpkeepOptions {
  readonly station: Station;
  readonly clock: Clock;
  readonly check: CheckTask;
  /** The compiled check-worker.ts. */
  readonly workerFile: string | URL;
  readonly log: (line: string) => void;
  /** Called once, after the station was closed to writing: the kiosk must end. */
  readonly onDamage: (detail: string) => void;
}

export interface CheckTask {
  readonly path: string;
  readonly nativeBinding?: string;
}

/** The window comes first. */
const settleMs = 3_000;
const dayMs = 86_400_000;
/** Between two batches main has time for everything else. */
const betweenBatchesMs = 200;

const Answer = z.strictObject({ damage: z.string().nullable() });

/** Every row, in a thread of its own. The error is why it could not be told. */
const wholeCheck = (
  workerFile: string | URL,
  task: CheckTask,
  signal: AbortSignal,
): Promise<Result<string | null, string>> =>
  new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: task });
    const settle = (result: Result<string | null, string>): void => {
      signal.removeEventListener('abort', onAbort);
      resolve(result);
      void worker.terminate();
    };
    const onAbort = (): void => settle(err('stopped'));
    signal.addEventListener('abort', onAbort);
    worker.once('message', (message) => {
      const answer = Answer.safeParse(message);
      settle(answer.success ? ok(answer.data.damage) : err('malformed answer'));
    });
    worker.once('error', (error) => settle(err(error.message)));
    worker.once('exit', () => settle(err('ended without an answer')));
  });

/** Removes batch after batch; the number of rows. */
const pruneAll = async (
  { station, clock }: UpkeepOptions,
  signal: AbortSignal,
): Promise<number> => {
  let rows = 0;
  for (;;) {
    const batch = station.prune();
    if (!batch.ok || batch.value === 0) return rows;
    rows += batch.value;
    await clock.sleep(betweenBatchesMs, signal);
  }
};

/** One day's round; what is damaged, or null. */
const round = async (options: UpkeepOptions, signal: AbortSignal): Promise<string | null> => {
  const checked = await wholeCheck(options.workerFile, options.check, signal);
  if (signal.aborted) return null;
  // Rows that could not be looked at are not removed either.
  if (!checked.ok) options.log(`station.db could not be checked: ${checked.error}`);
  if (!checked.ok || checked.value !== null) return checked.ok ? checked.value : null;
  try {
    const rows = await pruneAll(options, signal);
    options.log(`station.db is whole; ${rows} rows were old enough to go`);
    return null;
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  }
};

const run = async (options: UpkeepOptions, signal: AbortSignal): Promise<void> => {
  const { station, clock, log } = options;
  await clock.sleep(settleMs, signal);
  log(`ballast ${(await station.ensureBallast()) ? 'present' : 'missing'}`);
  while (!signal.aborted) {
    const damage = await round(options, signal);
    if (damage !== null) {
      log(`station.db is damaged: ${damage}; nothing more is written`);
      station.condemn(damage);
      return options.onDamage(damage);
    }
    await clock.sleep(dayMs, signal);
  }
};

/** Starts the upkeep; returns the way to stop it. Call that before the station is closed. */
export const startUpkeep = (options: UpkeepOptions): (() => void) => {
  const stop = new AbortController();
  run(options, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) options.log(`upkeep ended: ${String(error)}`);
  });
  return () => stop.abort();
};
