import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { ItemId } from '../../shared/item.ts';
import { ok, type Result } from '../../shared/result.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

/** New paper: how much, what the counter stood at, and when; null before the first. */
const Refill = z
  .strictObject({ loaded: z.int().min(1), usedBefore: z.int().min(0), atMs: z.int() })
  .nullable();

/** Each setting with its form and the value it has until staff choose another. */
const settingsCatalogue = {
  /** Staff took printing out of service; residents see it as not ready. */
  'printing.paused': { schema: z.boolean(), initial: false },
  /** See technician/pin-hash.ts; null until the first PIN was chosen. */
  'technician.pinHash': { schema: z.string().nullable(), initial: null },
  /** Wrong PINs since the last right one, and when the last came; see technician/pin-guard.ts. */
  'technician.failures': {
    schema: z.strictObject({ count: z.int().min(0), atMs: z.int() }),
    initial: { count: 0, atMs: 0 },
  },
  /** Copies taken from the shelf that no catalogue has counted yet, one each; see requests/paper-shelf.ts. */
  'shelf.taken': {
    schema: z
      .array(z.strictObject({ materialId: ItemId, toldAtMs: z.int().nullable() }))
      // What an earlier version wrote: better a copy too many on the screen than no start.
      .catch([]),
    initial: [],
  },
  'paper.a4': { schema: Refill, initial: null },
  'paper.receipt': { schema: Refill, initial: null },
} as const;

export type SettingName = keyof typeof settingsCatalogue;
export type SettingValue<Name extends SettingName> = z.infer<
  (typeof settingsCatalogue)[Name]['schema']
>;

const StoredSetting = z.strictObject({
  position: z.int(),
  name: z.enum(Object.keys(settingsCatalogue) as [SettingName, ...SettingName[]]),
  value: z.string(),
  changedAtMs: z.int(),
});

export const settingTable = (sqlite: Database) =>
  new SealedTable(sqlite, 'settings', StoredSetting);

export class Settings {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<z.infer<typeof StoredSetting>>;
  readonly #clock: Clock;

  constructor(station: StationDatabase, clock: Clock) {
    this.#station = station;
    this.#table = settingTable(station.sqlite);
    this.#clock = clock;
  }

  get<Name extends SettingName>(name: Name): SettingValue<Name> {
    const [stored] = this.#table.where('name = ?', name);
    const { schema, initial } = settingsCatalogue[name];
    const value = stored ? schema.parse(JSON.parse(stored.value)) : initial;
    return value as SettingValue<Name>;
  }

  set<Name extends SettingName>(name: Name, value: SettingValue<Name>): Result<void, WriteFault> {
    const text = JSON.stringify(settingsCatalogue[name].schema.parse(value));
    const written = this.#station.write(() => this.#store(name, text));
    return written.ok ? ok(undefined) : written;
  }

  #store(name: SettingName, value: string): void {
    const [stored] = this.#table.where('name = ?', name);
    const changedAtMs = this.#clock.nowMs();
    if (stored) this.#table.update({ ...stored, value, changedAtMs });
    else this.#table.insert({ position: this.#table.nextPosition(), name, value, changedAtMs });
  }
}
