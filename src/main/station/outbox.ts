import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Envelope } from '../../shared/sealing.ts';
import { submissionNumber } from '../../shared/submission/number.ts';
import { SubmissionId, SubmissionNumber } from '../../shared/submission/submission.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

/**
 * What residents handed in here and the center has not taken yet: sealed envelopes, and nothing of what
 * is inside them, not even the kind. An envelope leaves the row when the center has it.
 */

/**
 * `reserved`: a number was given, nothing handed in yet; `unused`: nothing ever was; `set-aside`: the
 * center keeps it for its staff.
 */
const outboxStates = ['reserved', 'waiting', 'accepted', 'set-aside', 'unused'] as const;

export const OutboxRow = z.strictObject({
  position: z.int(),
  number: SubmissionNumber,
  id: SubmissionId.nullable(),
  state: z.enum(outboxStates),
  /** JSON of an `Envelope` while it waits; empty before and after. */
  envelope: z.string(),
  createdAtMs: z.int(),
  changedAtMs: z.int(),
});
export type OutboxRow = z.infer<typeof OutboxRow>;

export const outboxTable = (sqlite: Database) => new SealedTable(sqlite, 'outbox', OutboxRow);

export interface WaitingEnvelope {
  readonly number: string;
  readonly id: string;
  readonly envelope: Envelope;
}

/** More than this waiting means that nobody reads what is handed in; then a resident is told instead. */
export const outboxLimit = 5_000;

export class Outbox {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<OutboxRow>;
  readonly #clock: Clock;
  #waiting: number;

  constructor(station: StationDatabase, clock: Clock) {
    this.#station = station;
    this.#table = outboxTable(station.sqlite);
    this.#clock = clock;
    this.#waiting = this.#count();
  }

  /** How many the center has not taken yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** A number that no other submission has or will have. `full`: the center has taken none for too long. */
  reserve(year: number, station: string): Result<string, WriteFault | 'full'> {
    if (this.#waiting >= outboxLimit) return err('full');
    const nowMs = this.#clock.nowMs();
    const written = this.#station.write(() => {
      const position = this.#table.nextPosition();
      const number = submissionNumber(year, station, position);
      const times = { createdAtMs: nowMs, changedAtMs: nowMs };
      this.#table.insert({ position, number, id: null, state: 'reserved', envelope: '', ...times });
      return number;
    });
    return written;
  }

  /**
   * Writes an envelope under a number that was reserved for it. The same envelope again is kept already.
   * `unknown`: no such number, or another envelope has it, or this one has another number.
   */
  keep(number: string, envelope: Envelope): Result<void, WriteFault | 'unknown'> {
    const [row] = this.#table.where('number = ?', number);
    if (row?.id === envelope.id) return ok(undefined);
    if (row?.state !== 'reserved' || this.#table.where('id = ?', envelope.id).length > 0)
      return err('unknown');
    const written = this.#station.write(() =>
      this.#table.update({
        ...row,
        id: envelope.id,
        state: 'waiting',
        envelope: JSON.stringify(envelope),
        changedAtMs: this.#clock.nowMs(),
      }),
    );
    if (!written.ok) return written;
    this.#waiting += 1;
    return ok(undefined);
  }

  /** The oldest that waits, apart from those in `held`; null when there is none. */
  next(held: readonly string[]): WaitingEnvelope | null {
    const places = held.map(() => '?').join(', ');
    return this.#one(
      `position = (SELECT min(position) FROM outbox WHERE state = 'waiting' AND id NOT IN (${places}))`,
      ...held,
    );
  }

  find(id: string): WaitingEnvelope | null {
    return this.#one("id = ? AND state = 'waiting'", id);
  }

  /** The center has it: the envelope leaves this machine. */
  settle(id: string, outcome: 'accepted' | 'set-aside'): Result<void, WriteFault | 'unknown'> {
    const [row] = this.#table.where('id = ?', id);
    if (row?.state !== 'waiting') return err('unknown');
    const written = this.#station.write(() =>
      this.#table.update({
        ...row,
        state: outcome,
        envelope: '',
        changedAtMs: this.#clock.nowMs(),
      }),
    );
    if (!written.ok) return written;
    this.#waiting -= 1;
    return ok(undefined);
  }

  /** Once, at start: numbers of visits that ended before anything was handed in stay unused for ever. */
  forgetReserved(): Result<void, WriteFault> {
    const rows = this.#table.where("state = 'reserved'");
    if (rows.length === 0) return ok(undefined);
    const changedAtMs = this.#clock.nowMs();
    return this.#station.write(() => {
      for (const row of rows) this.#table.update({ ...row, state: 'unused', changedAtMs });
    });
  }

  #one(condition: string, ...values: readonly string[]): WaitingEnvelope | null {
    const [row] = this.#table.where(condition, ...values);
    if (row === undefined || row.id === null) return null;
    const { number, id, envelope } = row;
    return { number, id, envelope: Envelope.parse(JSON.parse(envelope)) };
  }

  #count(): number {
    return this.#station.sqlite
      .prepare("SELECT count(*) FROM outbox WHERE state = 'waiting'")
      .pluck()
      .get() as number;
  }
}
