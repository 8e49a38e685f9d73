import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { releaseBallast } from './ballast.ts';

/** `disk`: full even without the ballast, read-only, failing, or closed to writing after damage was found. */
export type WriteFault = 'disk';

const isDiskError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(String(error.code));

/** Rows that wait for the next commit, whoever makes it, and share its fsync. */
export interface Rider {
  /** Called in the transaction; again when it has to be tried once more. */
  insert(): void;
  /** What was inserted is on the disk. */
  committed(): void;
}

export interface StationDatabaseOptions {
  readonly sqlite: Database;
  readonly ballastPath: string;
  readonly onBallastUsed: () => void;
  readonly clock: Clock;
  /** A commit held its thread for longer than a frame, and twice as long as any reported before. */
  readonly onSlowCommit: (durationMs: number) => void;
}

const frameMs = 16;

/** Writes to station.db: whole or not at all, with one more try after the ballast is given up. */
export class StationDatabase {
  readonly sqlite: Database;
  readonly #options: StationDatabaseOptions;
  #rider: Rider | null = null;
  #slowestMs = frameMs / 2;
  #closed = false;

  constructor(options: StationDatabaseOptions) {
    this.sqlite = options.sqlite;
    this.#options = options;
  }

  carry(rider: Rider): void {
    this.#rider = rider;
  }

  /** From now on every write is refused: what is there must stay as it was found. */
  stopWriting(): void {
    this.#closed = true;
  }

  write<T>(work: () => T): Result<T, WriteFault> {
    if (this.#closed) return err('disk');
    const { ballastPath, onBallastUsed } = this.#options;
    const first = this.#attempt(work);
    if (first.ok || !releaseBallast(ballastPath)) return first;
    onBallastUsed();
    return this.#attempt(work);
  }

  #attempt<T>(work: () => T): Result<T, WriteFault> {
    const { clock } = this.#options;
    const beganMs = clock.monotonicMs();
    try {
      const value = this.sqlite
        .transaction(() => {
          this.#rider?.insert();
          return work();
        })
        .immediate();
      this.#rider?.committed();
      this.#timed(clock.monotonicMs() - beganMs);
      return ok(value);
    } catch (error) {
      if (isDiskError(error)) return err('disk');
      throw error;
    }
  }

  #timed(durationMs: number): void {
    if (durationMs < 2 * this.#slowestMs) return;
    this.#slowestMs = durationMs;
    this.#options.onSlowCommit(Math.round(durationMs));
  }
}
