import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { DeviceFamily } from '../../shared/devices.ts';
import { ok, type Result } from '../../shared/result.ts';
import { deviceWords, selfTestOutcomes, technicianWords } from '../../shared/technician.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

const StoredSelfTest = z.strictObject({
  position: z.int(),
  family: DeviceFamily,
  outcome: z.enum(selfTestOutcomes),
  deviceSaid: z.enum(deviceWords),
  technicianSaid: z.enum(technicianWords),
  cause: z.string().nullable(),
  atMs: z.int(),
});
export type SelfTestRecord = Omit<z.infer<typeof StoredSelfTest>, 'position'>;

export const selfTestTable = (sqlite: Database) =>
  new SealedTable(sqlite, 'selfTests', StoredSelfTest);

/** Every self-test there was; entries are added and never changed. */
export class SelfTestLedger {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<z.infer<typeof StoredSelfTest>>;

  constructor(station: StationDatabase) {
    this.#station = station;
    this.#table = selfTestTable(station.sqlite);
  }

  record(test: SelfTestRecord): Result<void, WriteFault> {
    const written = this.#station.write(() =>
      this.#table.insert({ position: this.#table.nextPosition(), ...test }),
    );
    return written.ok ? ok(undefined) : written;
  }

  /** The last that was brought to an end; a test broken off says nothing about the device. */
  last(family: DeviceFamily): SelfTestRecord | null {
    const condition =
      "position = (SELECT max(position) FROM selfTests WHERE family = ? AND outcome <> 'cancelled')";
    const [stored] = this.#table.where(condition, family);
    if (!stored) return null;
    const { position: _position, ...record } = stored;
    return record;
  }
}
