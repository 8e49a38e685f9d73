import type { Clock } from '../../src/shared/clock.ts';
import type { A4Cause, A4Status } from '../../src/shared/devices.ts';
import { StatusCell } from '../status-cell.ts';
import type { PrinterAttributes } from './attributes.ts';
import { JobFollower } from './follow.ts';
import { handOver } from './hand-over.ts';
import type { IppClient, IppFault } from './ipp-client.ts';
import { printerCause } from './judge.ts';
import { isDeviceThere } from './device-probe.ts';
import { cancelJob, capabilitiesOf, getOwnJobs, getPrinter, type Refusal } from './operations.ts';
import { readReasons } from './reasons.ts';
import { a4Timing, type A4Timing } from './timing.ts';
import type { A4Job, A4Outcome, A4Printer, A4Progress } from './types.ts';

export interface A4PrinterOptions {
  readonly client: IppClient;
  readonly clock: Clock;
  readonly timing?: A4Timing;
}

interface RunningJob {
  readonly id: string;
  follower: JobFollower | null;
  cancelled: boolean;
  /**
   * What the job was last said to be stopped by. It stands before the printer's own reasons: a queue keeps
   * some to itself, and those of a printer that was lost since are old.
   */
  trouble: A4Cause | null;
}

class IppA4Printer implements A4Printer {
  readonly #options: A4PrinterOptions;
  readonly #timing: A4Timing;
  readonly #cell: StatusCell<A4Status>;
  #running: RunningJob | null = null;
  #lastPrinter: PrinterAttributes | null = null;
  #cancelProbe = (): void => undefined;
  #probing: Promise<void>;
  #closed = false;
  #leftoversCancelled = false;

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
    this.#running = { id: job.id, follower: null, cancelled: false, trouble: null };
    const running = this.#running;
    try {
      // The first look may still be cancelling what an earlier driver left behind.
      await this.#probing;
      return await this.#print(job, running, onProgress);
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
    running: RunningJob,
    onProgress: (progress: A4Progress) => void,
  ): Promise<A4Outcome> {
    const { client, clock } = this.#options;
    const tools = {
      client,
      clock,
      timing: this.#timing,
      onPrinter: (printer: PrinterAttributes) => this.#show(printer),
      onProgress: (progress: A4Progress) => {
        running.trouble = progress.state === 'stopped' ? progress.cause : null;
        if (this.#lastPrinter) this.#show(this.#lastPrinter);
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
    const there = await this.#look();
    if (this.#closed) return;
    const delayMs = there ? this.#timing.probeEveryMs : this.#timing.probeWhenAwayMs;
    this.#cancelProbe();
    this.#cancelProbe = this.#options.clock.after(delayMs, () => {
      if (this.#running === null) this.#probing = this.#probe();
    });
  }

  /** Asks once and shows the answer; false when nobody is there. */
  async #look(): Promise<boolean> {
    const { client, clock } = this.#options;
    const answer = await getPrinter(client, this.#timing.answerMs);
    if (!answer.ok) {
      this.#showFault(answer.error);
      return false;
    }
    await this.#cancelLeftovers();
    const deviceUri = answer.value['device-uri'];
    const there = await isDeviceThere(deviceUri, this.#timing.deviceConnectMs, clock);
    if (there === false) this.#stop('offline', `queue is up, its printer is not: ${deviceUri}`);
    else this.#show(answer.value);
    return there !== false;
  }

  /** Jobs of a driver that died: nobody follows them, so they must not come out in somebody else's visit. */
  async #cancelLeftovers(): Promise<void> {
    if (this.#leftoversCancelled) return;
    this.#leftoversCancelled = true;
    const { client } = this.#options;
    for (const number of await getOwnJobs(client, this.#timing.answerMs))
      await cancelJob(client, number, this.#timing.answerMs);
  }

  #showFault(fault: IppFault | Refusal): void {
    if (fault.kind === 'refused') this.#stop('other', `refused: ${fault.statusCode}`);
    else this.#stop(fault.kind === 'garbled' ? 'other' : fault.kind, fault.detail);
  }

  #show(printer: PrinterAttributes): void {
    this.#lastPrinter = printer;
    const reasons = printer['printer-state-reasons'];
    const said = [printer['printer-state'], ...reasons].join(' ');
    const detail = `${said} | ${capabilitiesOf(printer)}`;
    const cause = this.#running?.trouble ?? printerCause(printer);
    if (cause !== null) return this.#stop(cause, detail);
    const state = this.#running === null ? 'ready' : 'busy';
    this.#cell.set({ state, warnings: [...readReasons(reasons).warnings], detail });
  }

  #stop(cause: A4Cause, detail: string): void {
    this.#cell.set({ state: 'stopped', cause, detail });
  }
}

/** A driverless printer or a CUPS queue. */
export const createA4Printer = (options: A4PrinterOptions): A4Printer => new IppA4Printer(options);
