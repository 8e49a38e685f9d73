import { emptyZone, type Emergency, type Zone } from '../../shared/zone.ts';
import type { Clock } from '../../shared/clock.ts';

/** Timers take no more than 24 days. */
const longestWaitMs = 24 * 86_400_000;

/** What the district says about its zone, as it stands now; an emergency ends by itself. */
export class ZoneBoard {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #zone: Zone = emptyZone;
  #text = '';
  #revision = 0;
  #stopWaiting: () => void = () => {};

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get revision(): number {
    return this.#revision;
  }

  get zone(): Zone {
    return this.#zone;
  }

  set(zone: Zone): void {
    const text = JSON.stringify(zone);
    if (text === this.#text) return;
    this.#text = text;
    this.#zone = zone;
    this.#revision += 1;
    this.#stopWaiting();
    const { emergency } = zone;
    if (emergency !== null)
      this.#stopWaiting = this.#clock.after(
        Math.min(this.#millisecondsLeft(emergency), longestWaitMs),
        this.#onChange,
      );
    this.#onChange();
  }

  /** Null once it has expired, whether the center took it back or not. */
  emergency(): Emergency | null {
    const { emergency } = this.#zone;
    return emergency !== null && this.#millisecondsLeft(emergency) > 0 ? emergency : null;
  }

  #millisecondsLeft({ expiresAt }: Emergency): number {
    return Math.max(0, Date.parse(expiresAt) - this.#clock.nowMs());
  }
}
