import type { Clock, Ids } from '../../shared/clock.ts';
import type { Outbox, WaitingEnvelope } from '../station/outbox.ts';
import { backoffDelayMs } from '../../../native-adapters/transport/backoff.ts';
import type { CenterClient, CenterFault } from './center-client.ts';

/**
 * Brings sealed envelopes to the center: one after the other, each until the center says that it has it.
 * The center knows an envelope by its id, so that sending it twice has one effect. After a failure another
 * one is tried next: whether the center is away or chokes on this one cannot be told from one answer.
 */

export const deliveryTiming = {
  /** Between attempts while the center does not answer as it should. */
  backoff: { delaysMs: [2_000, 5_000, 15_000, 60_000, 300_000], jitter: 0.3 },
  /** An envelope the center will not take by itself is tried again this much later, after the others. */
  holdMs: 6 * 3_600_000,
} as const;

export type Delivered = 'accepted' | 'set-aside';

export interface DeliveryOptions {
  readonly outbox: Pick<Outbox, 'next' | 'find' | 'settle'>;
  readonly center: Pick<CenterClient, 'submit'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The center has this one. */
  readonly onDelivered: (id: string, outcome: Delivered) => void;
  /** `lastFault` is another one now. */
  readonly onFault: () => void;
  readonly log: (line: string) => void;
}

/** About this envelope, not about the center: the others must not wait for it. */
const isAboutEnvelope = (fault: CenterFault): boolean =>
  fault === 'malformed' || fault === 'too-large';

export class Delivery {
  readonly #options: DeliveryOptions;
  /** Envelopes the center refused, and until when (monotonic) they are passed over. */
  readonly #held = new Map<string, number>();
  /** Envelopes that failed since all others were tried: they come after those. */
  readonly #failed = new Set<string>();
  #urgent: string[] = [];
  #failures = 0;
  #isRunning = false;
  #isClosed = false;
  #lastFault: CenterFault | null = null;
  #cancelTimer = (): void => undefined;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** What the center last said instead of taking an envelope; null while all is well. */
  get lastFault(): CenterFault | null {
    return this.#lastFault;
  }

  /** How many the center will not take as they are: they wait, and nothing waits for them. */
  get heldBack(): number {
    return this.#held.size;
  }

  /** Sends what waits, `first` before all others: somebody stands there and wants to know. */
  begin(first?: string): void {
    if (first !== undefined) this.#urgent.push(first);
    if (this.#isRunning || this.#isClosed) return;
    this.#cancelTimer();
    this.#isRunning = true;
    void this.#run().catch((error: unknown) => {
      this.#options.log(`delivery: ${String(error)}`);
      this.#later(this.#failedDelayMs());
    });
  }

  /** This station is another one to the center now: what it said to the one before does not count. */
  beginAnew(): void {
    this.#held.clear();
    this.#failures = 0;
    this.#say(null);
    this.begin();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelTimer();
  }

  async #run(): Promise<void> {
    try {
      await this.#deliverAll();
    } finally {
      this.#isRunning = false;
    }
  }

  async #deliverAll(): Promise<void> {
    for (let waiting = this.#next(); waiting !== null; waiting = this.#next()) {
      const fault = await this.#deliver(waiting);
      if (fault !== null) {
        this.#failed.add(waiting.id);
        return this.#later(this.#failedDelayMs());
      }
      this.#failures = 0;
    }
    const heldUntilMs = Math.min(...this.#held.values());
    if (Number.isFinite(heldUntilMs))
      this.#later(Math.max(1_000, heldUntilMs - this.#options.clock.monotonicMs()));
  }

  #next(): WaitingEnvelope | null {
    const { outbox, clock } = this.#options;
    if (this.#isClosed) return null;
    for (let id = this.#urgent.shift(); id !== undefined; id = this.#urgent.shift()) {
      const found = outbox.find(id);
      if (found !== null) return found;
    }
    for (const [id, untilMs] of this.#held)
      if (untilMs <= clock.monotonicMs()) this.#held.delete(id);
    const held = [...this.#held.keys()];
    const untried = outbox.next([...held, ...this.#failed]);
    if (untried !== null || this.#failed.size === 0) return untried;
    this.#failed.clear();
    return outbox.next(held);
  }

  /** The fault that keeps all others from being sent too; null when the next may go. */
  async #deliver({ number, id, envelope }: WaitingEnvelope): Promise<CenterFault | null> {
    const { center, outbox, clock, onDelivered, log } = this.#options;
    const answer = await center.submit({ number, envelope });
    if (this.#isClosed) return null;
    if (answer.ok) {
      this.#say(null);
      const settled = outbox.settle(id, answer.value.outcome);
      // It stays and is sent again: the center will say the same.
      if (!settled.ok)
        log(`${number}: delivered, but the row could not be written: ${settled.error}`);
      onDelivered(id, answer.value.outcome);
      return settled.ok ? null : 'internal';
    }
    const isHeld = isAboutEnvelope(answer.error);
    if (isHeld) this.#held.set(id, clock.monotonicMs() + deliveryTiming.holdMs);
    this.#say(answer.error);
    if (!isHeld) return answer.error;
    log(`${number}: the center does not take it: ${answer.error}`);
    return null;
  }

  /** On change only. */
  #say(fault: CenterFault | null): void {
    if (fault === this.#lastFault) return;
    this.#lastFault = fault;
    this.#options.log(`center: ${fault ?? 'takes submissions'}`);
    this.#options.onFault();
  }

  #failedDelayMs(): number {
    const delayMs = backoffDelayMs(deliveryTiming.backoff, this.#failures, this.#options.ids);
    this.#failures += 1;
    return delayMs;
  }

  #later(delayMs: number): void {
    if (this.#isClosed) return;
    // Asked for meanwhile: then at once, and once.
    const soonMs = this.#urgent.length > 0 ? 0 : delayMs;
    this.#cancelTimer = this.#options.clock.after(soonMs, () => this.begin());
  }
}
