import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { ok, type Result } from '../../shared/result.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

const StoredCounter = z.strictObject({
  position: z.int(),
  name: z.string(),
  value: z.int().min(0),
  changedAtMs: z.int(),
});

export const counterTable = (sqlite: Database) =>
  new SealedTable(sqlite, 'counters', StoredCounter);

/** How much of each thing this machine did in its whole life; `a4.pages`, `fault.a4.paper-jam`. */
export class Counters {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<z.infer<typeof StoredCounter>>;
  readonly #clock: Clock;

  constructor(station: StationDatabase, clock: Clock) {
    this.#station = station;
    this.#table = counterTable(station.sqlite);
    this.#clock = clock;
  }

  add(name: string, by = 1): Result<void, WriteFault> {
    if (by === 0) return ok(undefined);
    const written = this.#station.write(() => this.#store(name, by));
    return written.ok ? ok(undefined) : written;
  }

  get(name: string): number {
    return this.#table.where('name = ?', name)[0]?.value ?? 0;
  }

  /** By name. */
  all(): { readonly name: string; readonly value: number }[] {
    return this.#table
      .where('value > 0')
      .map(({ name, value }) => ({ name, value }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #store(name: string, by: number): void {
    const [stored] = this.#table.where('name = ?', name);
    const changedAtMs = this.#clock.nowMs();
    if (stored) this.#table.update({ ...stored, value: stored.value + by, changedAtMs });
    else this.#table.insert({ position: this.#table.nextPosition(), name, value: by, changedAtMs });
  }
}
