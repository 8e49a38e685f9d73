import type { Clock } from '../shared/clock.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';

/**
 * The one place where the truth is put together. Parts say `changed`; what goes out is always the
 * whole snapshot: at the end of this turn of the event loop, then at most once a frame.
 */
export class SnapshotPublisher {
  readonly #clock: Clock;
  readonly #compose: () => KioskSnapshot;
  readonly #push: (snapshot: KioskSnapshot) => void;
  #scheduled = false;
  #pushedMs = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, compose: () => KioskSnapshot, push: (snapshot: KioskSnapshot) => void) {
    this.#clock = clock;
    this.#compose = compose;
    this.#push = push;
  }

  current(): KioskSnapshot {
    return this.#compose();
  }

  changed(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const sinceMs = this.#clock.monotonicMs() - this.#pushedMs;
    this.#clock.after(Math.max(0, frameMs - sinceMs), () => {
      this.#scheduled = false;
      this.#pushedMs = this.#clock.monotonicMs();
      this.#push(this.#compose());
    });
  }
}

const frameMs = 16;
