import type { Clock } from '../../src/shared/clock.ts';

/**
 * So many a minute for each key, with a burst of the same size. Kept in memory: behind several
 * processes each counts for itself. What must hold exactly (a code's lock) stands in the database.
 * Keys that have rested for a minute are forgotten: their buckets are full again.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #clock: Pick<Clock, 'nowMs'>;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  #sweptAtMs = 0;

  constructor(perMinute: number, clock: Pick<Clock, 'nowMs'>) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Puts back what was taken for something that does not count after all. */
  putBack(key: string): void {
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.tokens = Math.min(this.#perMinute, bucket.tokens + 1);
  }

  /** Takes one; false when there is none left. */
  take(key: string): boolean {
    const nowMs = this.#clock.nowMs();
    this.#forgetFull(nowMs);
    const { tokens, atMs } = this.#buckets.get(key) ?? { tokens: this.#perMinute, atMs: nowMs };
    const elapsedMs = Math.max(0, nowMs - atMs);
    const filled = Math.min(this.#perMinute, tokens + (elapsedMs * this.#perMinute) / 60_000);
    this.#buckets.set(key, { tokens: filled >= 1 ? filled - 1 : filled, atMs: nowMs });
    return filled >= 1;
  }

  /** At most once a minute, so that a flood of keys costs one walk over them. */
  #forgetFull(nowMs: number): void {
    if (Math.abs(nowMs - this.#sweptAtMs) < 60_000) return;
    this.#sweptAtMs = nowMs;
    for (const [key, { atMs }] of this.#buckets)
      if (nowMs - atMs >= 60_000) this.#buckets.delete(key);
  }
}
