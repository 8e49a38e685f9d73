import type { Clock } from '../../src/shared/clock.ts';
import type { A4Status } from '../../src/shared/devices.ts';
import { StatusCell } from '../status-cell.ts';
import type { PrinterAttributes } from './attributes.ts';
import { JobFollower } from './follow.ts';
import { handOver } from './hand-over.ts';
import type { IppClient } from './ipp-client.ts';
import { printerCause } from './judge.ts';
import { getPrinter } from './operations.ts';
import { readReasons } from './reasons.ts';
import { a4Timing, type A4Timing } from './timing.ts';
import type { A4Job, A4Outcome, A4Printer, A4Progress } from './types.ts';

export interface A4PrinterOptions {
  readonly client: IppClient;
  readonly clock: Clock;
  readonly timing?: A4Timing;
}

class IppA4Printer implements A4Printer {
  readonly #options: A4PrinterOptions;
  readonly #timing: A4Timing;
  readonly #cell: StatusCell<A4Status>;
  #running: { readonly id: string; follower: JobFollower | null; cancelled: boolean } | null = null;
  #cancelProbe = (): void => undefined;
  #probing: Promise<void>;
  #closed = false;

  constructor(options: A4PrinterOptions) {
    this.#options = options;
    this.#timing = options.timing ?? a4Timing;
    const detail = options.client.printerUri;
    this.#cell = new StatusCell<A4Status>({ state: 'connecting', detail }, options.clock);
    this.#probing = this.#probe();
  }

  status(): A4Status {
    return this.#cell.get();
  }

  onStatus(listener: (status: A4Status) => void): () => void {
    return this.#cell.onChange(listener);
  }

  async print(job: A4Job, onProgress: (progress: A4Progress) => void): Promise<A4Outcome> {
    if (this.#running !== null || this.#closed)
      return { outcome: 'failed', cause: 'other', pagesDone: 0 };
    this.#running = { id: job.id, follower: null, cancelled: false };
    try {
      return await this.#print(job, this.#running, onProgress);
    } finally {
      this.#running = null;
      if (!this.#closed) this.#probing = this.#probe();
    }
  }

  async cancel(jobId: string): Promise<void> {
    const running = this.#running;
    if (running === null || running.id !== jobId) return;
    running.cancelled = true;
    await running.follower?.cancel();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelProbe();
    await this.#probing;
  }

  async #print(
    job: A4Job,
    running: { follower: JobFollower | null; readonly cancelled: boolean },
    onProgress: (progress: A4Progress) => void,
  ): Promise<A4Outcome> {
    const { client, clock } = this.#options;
    const tools = {
      client,
      clock,
      timing: this.#timing,
      onPrinter: (printer: PrinterAttributes) => this.#show(printer),
      onProgress: (progress: A4Progress) => {
        this.#showAway(progress);
        onProgress(progress);
      },
    };
    const handedOver = await handOver(tools, job);
    if (!handedOver.ok) return handedOver.error;
    running.follower = new JobFollower(tools, job, handedOver.value);
    // A cancel that came while the document travelled.
    if (running.cancelled) await running.follower.cancel();
    return running.follower.run();
  }

  async #probe(): Promise<void> {
    this.#cancelProbe();
    const answer = await getPrinter(this.#options.client, this.#timing.answerMs);
    if (this.#closed) return;
    if (answer.ok) this.#show(answer.value);
    else if (answer.error.kind === 'refused')
      this.#stop('other', `Get-Printer-Attributes: ${answer.error.statusCode}`);
    else if (answer.error.kind === 'garbled') this.#stop('other', answer.error.detail);
    else this.#stop(answer.error.kind, answer.error.detail);
    const delayMs = answer.ok ? this.#timing.probeEveryMs : this.#timing.probeWhenAwayMs;
    this.#cancelProbe();
    this.#cancelProbe = this.#options.clock.after(delayMs, () => {
      if (this.#running === null) this.#probing = this.#probe();
    });
  }

  #show(printer: PrinterAttributes): void {
    const reasons = printer['printer-state-reasons'];
    const detail = [printer['printer-state'], ...reasons].join(' ');
    const cause = printerCause(printer);
    if (cause !== null) return this.#stop(cause, detail);
    const state = this.#running === null ? 'ready' : 'busy';
    this.#cell.set({ state, warnings: [...readReasons(reasons).warnings], detail });
  }

  /** What only a running job can tell: nobody answers, or the queue's own printer is gone. */
  #showAway(progress: A4Progress): void {
    if (progress.state !== 'stopped') return;
    if (progress.cause === 'offline' || progress.cause === 'silent')
      this.#stop(progress.cause, 'noticed while printing');
  }

  #stop(cause: Extract<A4Status, { state: 'stopped' }>['cause'], detail: string): void {
    this.#cell.set({ state: 'stopped', cause, detail });
  }
}

/** A driverless printer or a CUPS queue. */
export const createA4Printer = (options: A4PrinterOptions): A4Printer => new IppA4Printer(options);
