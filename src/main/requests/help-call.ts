import type { Clock, Ids } from '../../shared/clock.ts';
import type { HelpStep, HelpView } from '../../shared/help.ts';
import { TokenBucket } from '../../shared/rate.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HelpAnswer } from '../../shared/station-protocol.ts';
import type { CenterClient } from './center-client.ts';

/** 一键呼叫 as main knows it: one call at a time, asked after while it is open, over with the visit. */

export interface HelpCallOptions {
  readonly center: Pick<CenterClient, 'help'>;
  /** Whether there is a center that knows this station. */
  readonly hasCenter: () => boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onCalled: (step: HelpStep) => void;
  /** With the state in which it was. */
  readonly onEnded: (state: HelpView['state']) => void;
  readonly onChange: () => void;
}

interface OpenCall {
  readonly id: string;
  readonly step: HelpStep;
  readonly beganMs: number;
  /** Times in a row that the center did not answer. */
  failures: number;
}

/** Calls of one machine: a child that plays with the button is stopped, a resident is not. */
const callRate = { perSecond: 1 / 20, burst: 4 };
const askEveryMs = 3_000;
/** A center that is away is asked less and less often. */
const slowestAskMs = 30_000;
/** So long a resident waits before the screen names another way. */
const answerWithinMs = 120_000;
/** That it is over is told a few times; the center ends what a station leaves open at its next call. */
const overTries = 4;

export class HelpCall {
  readonly #options: HelpCallOptions;
  readonly #rate: TokenBucket;
  #call: OpenCall | null = null;
  #view: HelpView = { state: 'none', since: null };
  #stopWaiting: () => void = () => {};

  constructor(options: HelpCallOptions) {
    this.#options = options;
    this.#rate = new TokenBucket(options.clock, callRate);
  }

  view(): HelpView {
    return this.#view;
  }

  /** While a call is open, calling again changes nothing. */
  begin(step: HelpStep): Result<void, 'too-many'> {
    if (this.#call !== null) return ok(undefined);
    if (!this.#rate.take()) return err('too-many');
    const { clock, ids, onCalled, hasCenter } = this.#options;
    const call = { id: ids.next(), step, beganMs: clock.monotonicMs(), failures: 0 };
    this.#call = call;
    onCalled(step);
    this.#show(hasCenter() ? 'calling' : 'unreachable');
    void this.#ask(call);
    return ok(undefined);
  }

  /** The resident does not need anybody any more, or the visit is over. */
  end(): void {
    const call = this.#call;
    if (call === null) return;
    this.#close();
    if (this.#options.hasCenter()) void this.#tellOver(call, overTries);
  }

  #close(): void {
    const { state } = this.#view;
    this.#call = null;
    this.#stopWaiting();
    this.#options.onEnded(state);
    this.#show('none');
  }

  #show(state: HelpView['state']): void {
    if (state === this.#view.state) return;
    const since = state === 'none' ? null : new Date(this.#options.clock.nowMs()).toISOString();
    this.#view = { state, since };
    this.#options.onChange();
  }

  async #ask(call: OpenCall): Promise<void> {
    const { center, hasCenter } = this.#options;
    const answer = hasCenter()
      ? await center.help({ call: call.id, step: call.step, isOver: false })
      : err('unreachable' as const);
    if (this.#call !== call) return;
    if (answer.ok) this.#heard(call, answer.value);
    else {
      call.failures += 1;
      this.#show('unreachable');
    }
    if (this.#call === call) this.#askLater(call);
  }

  #heard(call: OpenCall, { state }: HelpAnswer): void {
    call.failures = 0;
    if (state === 'over') return this.#close();
    if (state === 'coming') return this.#show('coming');
    const waitedMs = this.#options.clock.monotonicMs() - call.beganMs;
    this.#show(waitedMs < answerWithinMs ? 'called' : 'unanswered');
  }

  #askLater(call: OpenCall): void {
    const delayMs = Math.min(askEveryMs * 2 ** call.failures, slowestAskMs);
    this.#stopWaiting = this.#options.clock.after(delayMs, () => void this.#ask(call));
  }

  async #tellOver({ id, step }: Pick<OpenCall, 'id' | 'step'>, tries: number): Promise<void> {
    const { center, clock } = this.#options;
    const told = await center.help({ call: id, step, isOver: true });
    if (!told.ok && tries > 1)
      clock.after(askEveryMs, () => void this.#tellOver({ id, step }, tries - 1));
  }
}
