import type { Clock } from '../../shared/clock.ts';

/**
 * Electron's `unresponsive` needs an input event to notice anything; a kiosk nobody touches would
 * stay frozen all night. So the page says `heartbeat` from painted frames, and silence is counted in
 * our own ticks: a machine that is slow as a whole delays the ticks too and raises no false alarm.
 */
export const watchdogTiming = {
  tickMs: 500,
  /** Ticks without a beat before the window is replaced: four seconds. */
  silentTicks: 8,
  /** A fresh page may take this many ticks to its first beat: twenty seconds. */
  firstBeatTicks: 40,
} as const;

export class Watchdog {
  readonly #clock: Clock;
  readonly #onHang: () => void;
  #silent = 0;
  #limit: number = watchdogTiming.firstBeatTicks;
  #stopTick: (() => void) | null = null;

  constructor(clock: Clock, onHang: () => void) {
    this.#clock = clock;
    this.#onHang = onHang;
  }

  /** A new page begins to load. */
  start(): void {
    this.stop();
    this.#silent = 0;
    this.#limit = watchdogTiming.firstBeatTicks;
    this.#schedule();
  }

  /** The page painted a frame. */
  beat(): void {
    this.#silent = 0;
    this.#limit = watchdogTiming.silentTicks;
  }

  stop(): void {
    this.#stopTick?.();
    this.#stopTick = null;
  }

  #schedule(): void {
    this.#stopTick = this.#clock.after(watchdogTiming.tickMs, () => this.#tick());
  }

  #tick(): void {
    this.#silent += 1;
    if (this.#silent < this.#limit) return this.#schedule();
    this.#stopTick = null;
    this.#onHang();
  }
}
