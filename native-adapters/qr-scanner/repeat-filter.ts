import type { Clock } from '../../src/shared/clock.ts';
import type { RawScan } from './aim.ts';

/** A scanner that looks all the time reads a code held still several times a second. */
export const repeatMs = 1_000;

/**
 * Lets a code through once a second. Counted from the last time it passed, not from the last time it was seen: a
 * code that is held while a screen opens is late there, never lost.
 */
export class RepeatFilter {
  readonly #clock: Clock;
  #last: Uint8Array | null = null;
  #passedMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  passes({ payload }: RawScan): boolean {
    const nowMs = this.#clock.monotonicMs();
    const again = this.#last !== null && Buffer.compare(this.#last, payload) === 0;
    if (again && nowMs - this.#passedMs < repeatMs) return false;
    this.#last = payload;
    this.#passedMs = nowMs;
    return true;
  }
}
