import type { Clock } from '../../shared/clock.ts';
import type { VisitView } from '../../shared/ipc-contract.ts';

/**
 * One resident's visit, as time sees it. EN 301 549 and WCAG 2.2.1 ask for a warning, at least
 * twenty seconds to answer it with one simple act, and as often as one likes.
 */
export const visitTiming = {
  /** Without a touch for this long the warning begins. */
  idleMs: 90_000,
  /** Elders, and who waits for a frame to come round, get double. */
  unhurriedFactor: 2,
  /** While paper is coming, or somebody fetches paper, nobody is hurried. */
  holdMs: 300_000,
  warningSeconds: 30,
} as const;

/** `left`: 结束并清除; `idle`: the countdown ran out; `technician`: staff took over; `shutdown`: the machine goes down. */
export type VisitEnd = 'left' | 'idle' | 'technician' | 'shutdown';

export interface VisitOptions {
  readonly clock: Clock;
  readonly onChange: () => void;
  readonly onBegin: () => void;
  /** The visit is over: wipe everything. */
  readonly onEnd: (reason: VisitEnd) => void;
  /** True while a print job of this visit is under way or waits for help. */
  readonly isHeld: () => boolean;
  /** True while nobody may begin one: a technician is at the machine. */
  readonly isClosed: () => boolean;
}

export class Visit {
  readonly #options: VisitOptions;
  #view: VisitView = { state: 'idle' };
  #unhurried = false;
  #cancelTimer: (() => void) | null = null;

  constructor(options: VisitOptions) {
    this.#options = options;
  }

  view(): VisitView {
    return this.#view;
  }

  /** Somebody is there. */
  touch(): void {
    const begins = this.#view.state === 'idle';
    if (begins && this.#options.isClosed()) return;
    this.#restartIdle();
    if (begins) this.#options.onBegin();
    if (this.#view.state !== 'active') this.#show({ state: 'active' });
  }

  /** Something the visitor waits for has happened: paper, a stop, a verdict. Begins no visit. */
  activity(): void {
    if (this.#view.state !== 'idle') this.touch();
  }

  setUnhurried(on: boolean): void {
    this.#unhurried = on;
    this.activity();
  }

  end(reason: VisitEnd): void {
    if (this.#view.state === 'idle') return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#unhurried = false;
    this.#view = { state: 'idle' };
    this.#options.onEnd(reason);
    this.#options.onChange();
  }

  #idleMs(): number {
    if (this.#options.isHeld()) return visitTiming.holdMs;
    return visitTiming.idleMs * (this.#unhurried ? visitTiming.unhurriedFactor : 1);
  }

  #restartIdle(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#options.clock.after(this.#idleMs(), () =>
      this.#countDown(
        visitTiming.warningSeconds * (this.#unhurried ? visitTiming.unhurriedFactor : 1),
      ),
    );
  }

  #countDown(secondsLeft: number): void {
    if (secondsLeft <= 0) return this.end('idle');
    this.#show({ state: 'warning', secondsLeft });
    this.#cancelTimer = this.#options.clock.after(1_000, () => this.#countDown(secondsLeft - 1));
  }

  #show(view: VisitView): void {
    this.#view = view;
    this.#options.onChange();
  }
}
