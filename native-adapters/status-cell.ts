import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../src/shared/clock.ts';

interface Described {
  readonly state: string;
  readonly since: string;
  readonly detail: string;
}

/** A status without the time it began, which the cell adds. */
export type Unstamped<Status> = Status extends unknown ? Omit<Status, 'since'> : never;

const withoutNotes = (status: object): object =>
  Object.fromEntries(Object.entries(status).filter(([key]) => key !== 'since' && key !== 'detail'));

export const detailLimit = 300;

/** Holds one device's status; tells listeners only of changes, and keeps `since` while only the detail changes. */
export class StatusCell<Status extends Described> {
  readonly #clock: Clock;
  readonly #listeners = new Set<(status: Status) => void>();
  #current: Status;

  constructor(initial: Unstamped<Status>, clock: Clock) {
    this.#clock = clock;
    this.#current = this.#stamp(initial);
  }

  get(): Status {
    return this.#current;
  }

  set(next: Unstamped<Status>): void {
    const stamped = this.#stamp(next);
    if (isDeepStrictEqual(stamped, this.#current)) return;
    this.#current = stamped;
    for (const listener of this.#listeners) listener(stamped);
  }

  onChange(listener: (status: Status) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #stamp(next: Unstamped<Status>): Status {
    const same =
      this.#current !== undefined &&
      isDeepStrictEqual(withoutNotes(next), withoutNotes(this.#current));
    const since = same ? this.#current.since : new Date(this.#clock.nowMs()).toISOString();
    return { ...next, detail: next.detail.slice(0, detailLimit), since } as unknown as Status;
  }
}
