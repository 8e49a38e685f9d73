import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/clock.ts';
import { auditCatalogue, type AuditEvent, type AuditFields } from './audit-catalogue.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

const StoredEntry = z.strictObject({
  position: z.int(),
  atMs: z.int(),
  event: z.enum(Object.keys(auditCatalogue) as [AuditEvent, ...AuditEvent[]]),
  fields: z.string(),
});

export interface AuditEntry {
  readonly position: number;
  readonly atMs: number;
  readonly event: AuditEvent;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What this machine did, in order; entries are added and never changed. */
export class Audit {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<z.infer<typeof StoredEntry>>;
  readonly #clock: Clock;

  constructor(station: StationDatabase, clock: Clock) {
    this.#station = station;
    this.#table = new SealedTable(station.sqlite, 'audit', StoredEntry);
    this.#clock = clock;
  }

  /** Fields are parsed against the catalogue, so that a caller's mistake cannot put anything else in. */
  record<Event extends AuditEvent>(
    event: Event,
    fields: AuditFields<Event>,
  ): Result<void, WriteFault> {
    const text = JSON.stringify(auditCatalogue[event].parse(fields));
    const written = this.#station.write(() => {
      const position = this.#table.nextPosition();
      this.#table.insert({ position, atMs: this.#clock.nowMs(), event, fields: text });
    });
    return written.ok ? ok(undefined) : written;
  }

  /** Newest first. */
  recent(count: number): AuditEntry[] {
    return this.#table
      .where('position > (SELECT max(position) FROM audit) - ?', count)
      .toReversed()
      .map((entry) => ({ ...entry, fields: JSON.parse(entry.fields) as AuditEntry['fields'] }));
  }

  /** @throws StationDamage */
  check(): void {
    this.#table.checkAll();
  }
}
