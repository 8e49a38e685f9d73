import type { Clock } from '../shared/clock.ts';

/**
 * The one place where the truth is put together. Parts say `changed`; what goes out is always the
 * whole snapshot: at the end of this turn of the event loop, then at most once a frame.
 */
export class SnapshotPublisher<Snapshot> {
  readonly #clock: Clock;
  readonly #compose: () => Snapshot;
  readonly #push: (snapshot: Snapshot) => void;
  #scheduled = false;
  #pushedMs = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, compose: () => Snapshot, push: (snapshot: Snapshot) => void) {
    this.#clock = clock;
    this.#compose = compose;
    this.#push = push;
  }

  current(): Snapshot {
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
