import type { Clock } from '../../src/shared/clock.ts';

/**
 * So many a minute for each key, with a burst of the same size. Kept in memory: behind several
 * processes each counts for itself. What must hold exactly (a code's lock) stands in the database.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #clock: Pick<Clock, 'nowMs'>;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();

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
    const { tokens, atMs } = this.#buckets.get(key) ?? { tokens: this.#perMinute, atMs: nowMs };
    const elapsedMs = Math.max(0, nowMs - atMs);
    const filled = Math.min(this.#perMinute, tokens + (elapsedMs * this.#perMinute) / 60_000);
    this.#buckets.set(key, { tokens: filled >= 1 ? filled - 1 : filled, atMs: nowMs });
    return filled >= 1;
  }
}
