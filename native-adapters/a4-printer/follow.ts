import type { Clock } from '../../src/shared/clock.ts';
import type { A4Cause } from '../../src/shared/devices.ts';
import type { JobAttributes, PrinterAttributes } from './attributes.ts';
import { askBehindQueue } from './behind-queue.ts';
import { isDeviceThere } from './device-probe.ts';
import type { IppClient, IppFault } from './ipp-client.ts';
import type { TakenJob } from './hand-over.ts';
import { isStopping, judge, pagesDone, type JobContext } from './judge.ts';
import { cancelJob, getJob, getPrinter, type Refusal } from './operations.ts';
import type { A4Timing } from './timing.ts';
import type { A4Job, A4Outcome, A4Progress } from './types.ts';

export interface FollowTools {
  readonly client: IppClient;
  readonly clock: Clock;
  readonly timing: A4Timing;
  onProgress(progress: A4Progress): void;
  onPrinter(printer: PrinterAttributes): void;
}

const gone: readonly string[] = ['client-error-not-found', 'client-error-gone'];

/** Follows one job that the printer has taken, until it says how it ended or can no longer be asked. */
export class JobFollower {
  readonly #tools: FollowTools;
  readonly #job: A4Job;
  readonly #taken: TakenJob;
  #pagesDone = 0;
  #shown: A4Progress | null = null;
  #last: JobAttributes | null = null;
  #printer: PrinterAttributes | null = null;
  #movedMs: number;
  #answeredMs: number;
  #lookedBehindMs = Number.NEGATIVE_INFINITY;
  #deviceAway = false;
  #weCancelled = false;
  #cancelAcceptedMs: number | null = null;
  #wake = new AbortController();

  constructor(tools: FollowTools, job: A4Job, taken: TakenJob) {
    this.#tools = tools;
    this.#job = job;
    this.#taken = taken;
    this.#movedMs = this.#answeredMs = tools.clock.monotonicMs();
  }

  async cancel(): Promise<void> {
    this.#weCancelled = true;
    const { client, clock, timing } = this.#tools;
    const answer = await cancelJob(client, this.#taken.number, timing.answerMs);
    if (answer.ok) this.#cancelAcceptedMs ??= clock.monotonicMs();
    this.#wake.abort();
  }

  async run(): Promise<A4Outcome> {
    for (;;) {
      const outcome = await this.#step();
      if (outcome !== null) return outcome;
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    const { clock, timing } = this.#tools;
    await clock.sleep(timing.followEveryMs, this.#wake.signal).catch(() => undefined);
    this.#wake = new AbortController();
  }

  get #context(): JobContext {
    return {
      job: this.#job,
      weCancelled: this.#weCancelled,
      isQueue: this.#taken.deviceUri !== null,
    };
  }

  async #step(): Promise<A4Outcome | null> {
    const { client, timing, clock } = this.#tools;
    // The printer first: a page that comes out in between must not be missing from the count it stopped at.
    const away = await this.#askPrinter();
    if (away !== null) return this.#unanswered(away);
    const answer = await getJob(client, this.#taken.number, timing.answerMs);
    if (!answer.ok) return this.#unanswered(answer.error);
    this.#answeredMs = clock.monotonicMs();
    const verdict = judge(answer.value, this.#printer, this.#context);
    if (verdict.kind === 'ended') return this.#checked(verdict.outcome);
    this.#notice(answer.value);
    return this.#going(answer.value, verdict.cause ?? (await this.#hiddenCause()));
  }

  /** A queue's word for success is checked with its printer, where there is one to ask. */
  async #checked(outcome: A4Outcome): Promise<A4Outcome> {
    const { deviceUri } = this.#taken;
    if (outcome.outcome !== 'confirmed' || deviceUri === null) return outcome;
    const { clock, timing } = this.#tools;
    const deadlineMs = timing.answerMs;
    const word = await askBehindQueue(deviceUri, this.#job.id, { clock, deadlineMs });
    if (word === 'given-up') return { outcome: 'failed', cause: 'job-aborted', pagesDone: 0 };
    return word === 'one-way' ? this.#unconfirmed() : outcome;
  }

  /** null, or why nobody answered. */
  async #askPrinter(): Promise<IppFault | null> {
    const { client, timing } = this.#tools;
    const answer = await getPrinter(client, timing.answerMs);
    this.#printer = answer.ok ? answer.value : null;
    if (answer.ok) this.#tools.onPrinter(answer.value);
    return answer.ok || answer.error.kind === 'refused' ? null : answer.error;
  }

  /** Remembers when something last moved. */
  #notice(attributes: JobAttributes): void {
    const done = pagesDone(attributes, this.#context);
    if (done > this.#pagesDone || attributes['job-state'] !== this.#last?.['job-state'])
      this.#movedMs = this.#tools.clock.monotonicMs();
    this.#pagesDone = Math.max(done, this.#pagesDone);
    this.#last = attributes;
  }

  /** Nothing wrong is reported: is the printer behind the queue there, and does anything move? */
  async #hiddenCause(): Promise<A4Cause | null> {
    const { clock, timing } = this.#tools;
    const now = clock.monotonicMs();
    const still = now - this.#movedMs;
    if (still < timing.lookBehindMs) this.#deviceAway = false;
    else if (now - this.#lookedBehindMs >= timing.lookBehindMs) {
      this.#lookedBehindMs = now;
      const uri = this.#printer?.['device-uri'] ?? null;
      this.#deviceAway = (await isDeviceThere(uri, timing.deviceConnectMs, clock)) === false;
    }
    if (this.#deviceAway) return 'offline';
    // A queue shows no pages, so a long job and a dead printer look alike but for the connection above.
    return still >= timing.stallMs && this.#taken.deviceUri === null ? 'silent' : null;
  }

  async #going(attributes: JobAttributes, cause: A4Cause | null): Promise<A4Outcome | null> {
    const { clock, timing } = this.#tools;
    const now = clock.monotonicMs();
    this.#show(cause);
    if (this.#cancelAcceptedMs !== null && now - this.#cancelAcceptedMs >= timing.cancelMs)
      return isStopping(attributes)
        ? { outcome: 'cancelled', pagesDone: this.#pagesDone }
        : this.#unconfirmed();
    if (now - this.#movedMs < timing.giveUpMs) return null;
    if (!this.#weCancelled) await this.cancel();
    return cause !== null && cause !== 'silent' && cause !== 'offline'
      ? { outcome: 'failed', cause, pagesDone: this.#pagesDone }
      : this.#unconfirmed();
  }

  #show(cause: A4Cause | null): void {
    const pages = this.#pagesDone;
    const progress: A4Progress =
      cause === null
        ? { state: 'printing', pagesDone: pages }
        : { state: 'stopped', cause, pagesDone: pages };
    if (JSON.stringify(progress) === JSON.stringify(this.#shown)) return;
    this.#shown = progress;
    this.#tools.onProgress(progress);
  }

  #unanswered(fault: IppFault | Refusal): A4Outcome | null {
    // Finished jobs are forgotten sooner or later: it may well have come out.
    if (fault.kind === 'refused' && gone.includes(fault.statusCode)) return this.#unconfirmed();
    const { clock, timing } = this.#tools;
    const away = clock.monotonicMs() - this.#answeredMs;
    if (this.#weCancelled || away >= timing.lostMs) return this.#unconfirmed();
    this.#show(fault.kind === 'offline' ? 'offline' : 'silent');
    return null;
  }

  #unconfirmed(): A4Outcome {
    return { outcome: 'unconfirmed', pagesDone: this.#pagesDone };
  }
}
