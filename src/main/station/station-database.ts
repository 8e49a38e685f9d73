import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/result.ts';
import { releaseBallast } from './ballast.ts';

/** `disk`: full even without the ballast, read-only, or failing. */
export type WriteFault = 'disk';

const isDiskError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(String(error.code));

/** Writes to station.db: whole or not at all, with one more try after the ballast is given up. */
export class StationDatabase {
  readonly sqlite: Database;
  readonly #ballastPath: string;
  readonly #onBallastUsed: () => void;

  constructor(sqlite: Database, ballastPath: string, onBallastUsed: () => void) {
    this.sqlite = sqlite;
    this.#ballastPath = ballastPath;
    this.#onBallastUsed = onBallastUsed;
  }

  write<T>(work: () => T): Result<T, WriteFault> {
    const first = this.#attempt(work);
    if (first.ok || !releaseBallast(this.#ballastPath)) return first;
    this.#onBallastUsed();
    return this.#attempt(work);
  }

  #attempt<T>(work: () => T): Result<T, WriteFault> {
    try {
      return ok(this.sqlite.transaction(work).immediate());
    } catch (error) {
      if (isDiskError(error)) return err('disk');
      throw error;
    }
  }
}
