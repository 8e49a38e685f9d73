import type { Clock } from '../shared/clock.ts';

/** After the first painted frame: the first content is fetched and drawn in this time. */
const calmMs = 1_000;
/** A page that never paints must not keep the devices away. */
const longestMs = 5_000;

/** When the first screen is up. What no resident waits for starts only then, and not all at once. */
export class ScreenUp {
  readonly #clock: Clock;
  readonly reached: Promise<void>;
  #reach = (): void => undefined;
  #beaten = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.reached = new Promise((resolve) => (this.#reach = resolve));
    clock.after(longestMs, this.#reach);
  }

  /** The page has painted a frame. */
  beat(): void {
    if (this.#beaten) return;
    this.#beaten = true;
    this.#clock.after(calmMs, this.#reach);
  }
}
