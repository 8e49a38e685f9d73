import type { Clock } from './clock.ts';

/**
 * What time it is at least. The machine's clock may stand far behind (an empty battery, no time
 * server), and a frozen feed would then look fresh for ever. It cannot be earlier than the newest
 * publication the center signed, plus the time this kiosk has been running since it knew of it.
 * What the machine's own clock once said is never part of it: a clock that ran ahead for a day must
 * not make a kiosk refuse everything for a year.
 */
export class TrustedTime {
  readonly #clock: Clock;
  #floorMs: number;
  #sinceMs: number;

  /** `floorMs`: what an earlier run came to know; 0 for nothing. */
  constructor(clock: Clock, floorMs: number) {
    this.#clock = clock;
    this.#floorMs = floorMs;
    this.#sinceMs = clock.monotonicMs();
  }

  /** The machine's clock, unless it is provably behind. Milliseconds since 1970. */
  nowMs(): number {
    return Math.max(this.#clock.nowMs(), this.floorMs());
  }

  /** For the next run. Zero while nothing is known. */
  floorMs(): number {
    if (this.#floorMs === 0) return 0;
    return Math.floor(this.#floorMs + this.#clock.monotonicMs() - this.#sinceMs);
  }

  /** Something signed says that this moment has been. */
  witness(signedMs: number): void {
    if (signedMs <= this.floorMs()) return;
    this.#floorMs = signedMs;
    this.#sinceMs = this.#clock.monotonicMs();
  }
}

/** The same clock, whose wall time is not earlier than what `time` knows to have been. */
export const trustedClock = (clock: Clock, time: TrustedTime): Clock => ({
  nowMs: () => time.nowMs(),
  monotonicMs: () => clock.monotonicMs(),
  sleep: (delayMs, signal) => clock.sleep(delayMs, signal),
  after: (delayMs, callback) => clock.after(delayMs, callback),
});
