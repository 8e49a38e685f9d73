import type { Database } from 'better-sqlite3';
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

export const auditTable = (sqlite: Database) => new SealedTable(sqlite, 'audit', StoredEntry);

/** An entry of its own costs an fsync in main; waiting this long, it nearly always shares one. */
const lingerMs = 1_000;
/** Entries that wait while the disk refuses; beyond it the oldest are given up. */
const mostWaiting = 5_000;

type Waiting = Omit<z.infer<typeof StoredEntry>, 'position'>;

/**
 * What this machine did, in order; entries are added and never changed. They reach the disk with
 * the next write of any other record, at the latest after a second, so that a power cut may cost the
 * last second of the trail, but never an entry about something the ledger knows.
 */
export class Audit {
  readonly #station: StationDatabase;
  readonly #table: ReturnType<typeof auditTable>;
  readonly #clock: Clock;
  readonly #onLost: (entries: number) => void;
  #waiting: Waiting[] = [];
  #cancelFlush: (() => void) | null = null;

  /** `onLost` is told when the disk refused for so long that entries had to be given up. */
  constructor(station: StationDatabase, clock: Clock, onLost: (entries: number) => void) {
    this.#station = station;
    this.#table = auditTable(station.sqlite);
    this.#clock = clock;
    this.#onLost = onLost;
    let riding = 0;
    station.carry({
      insert: () => {
        riding = this.#waiting.length;
        for (const entry of this.#waiting)
          this.#table.insert({ position: this.#table.nextPosition(), ...entry });
      },
      committed: () => void this.#waiting.splice(0, riding),
    });
  }

  /** Fields are parsed against the catalogue, so that a caller's mistake cannot put anything else in. */
  record<Event extends AuditEvent>(event: Event, fields: AuditFields<Event>): void {
    const text = JSON.stringify(auditCatalogue[event].parse(fields));
    this.#waiting.push({ atMs: this.#clock.nowMs(), event, fields: text });
    if (this.#waiting.length > mostWaiting) {
      this.#waiting.shift();
      this.#onLost(1);
    }
    this.#cancelFlush ??= this.#clock.after(lingerMs, () => void this.flush());
  }

  /** Writes what waits. While the disk refuses, it goes on waiting. */
  flush(): Result<void, WriteFault> {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    return this.#waiting.length === 0 ? ok(undefined) : this.#station.write(() => undefined);
  }

  /** Newest first. */
  recent(count: number): AuditEntry[] {
    this.flush();
    return this.#table
      .where('position > (SELECT max(position) FROM audit) - ?', count)
      .toReversed()
      .map((entry) => ({ ...entry, fields: JSON.parse(entry.fields) as AuditEntry['fields'] }));
  }
}
