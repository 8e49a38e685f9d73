import type { ElectronApplication } from '@playwright/test';

/** How late the main process's event loop is, ms: what a timer that is due waits for its turn. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The histogram holds whole intervals between two ticks; their own length is taken off. */
const tickMs = 5;

/** Measures while `work` runs. */
export const loopDelayDuring = async (
  app: ElectronApplication,
  work: () => Promise<void>,
): Promise<LoopDelay> => {
  const histogram = await app.evaluateHandle((_electron, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const started = monitorEventLoopDelay({ resolution });
    started.enable();
    return started;
  }, tickMs);
  await work();
  const intervals = await histogram.evaluate((measured) => {
    measured.disable();
    return [measured.percentile(50), measured.percentile(99), measured.max];
  });
  const [p50 = 0, p99 = 0, max = 0] = intervals.map((nanoseconds) =>
    Math.max(0, nanoseconds / 1e6 - tickMs),
  );
  return { p50, p99, max };
};
