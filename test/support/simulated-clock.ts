import type { Clock, Ids } from '../../src/shared/clock.ts';

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class SimulatedClock implements Clock {
  #wallMs: number;
  #elapsedMs = 0;
  readonly #timers = new Set<Timer>();

  constructor(start = '2026-11-23T09:00:00+08:00') {
    this.#wallMs = Date.parse(start);
  }

  nowMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#elapsedMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { atMs: this.#elapsedMs + delayMs, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const cancel = this.after(delayMs, resolve);
      signal?.addEventListener('abort', () => {
        cancel();
        reject(signal.reason as Error);
      });
    });
  }

  /** Moves time on, running what falls due in order. */
  advance(byMs: number): void {
    const untilMs = this.#elapsedMs + byMs;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.atMs <= untilMs);
      const next = due.toSorted((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#move(Math.max(0, next.atMs - this.#elapsedMs));
      next.callback();
    }
    this.#move(untilMs - this.#elapsedMs);
  }

  /** The machine slept: time passed, no timer ran, and what fell due runs late. */
  sleepThrough(byMs: number): void {
    this.#move(byMs);
    this.advance(0);
  }

  /** The wall clock is set to another time; durations are not touched. */
  jump(byMs: number): void {
    this.#wallMs += byMs;
  }

  #move(byMs: number): void {
    this.#elapsedMs += byMs;
    this.#wallMs += byMs;
  }
}

/** Ids 000…1, 000…2, and a fraction that never jitters. */
export const countingIds = (): Ids => {
  let count = 0;
  return {
    next: () => (count += 1).toString(16).padStart(32, '0'),
    fraction: () => 0.5,
  };
};
