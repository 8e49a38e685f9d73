import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Audit } from './audit.ts';
import { createBallast } from './ballast.ts';
import { JobLedger } from './job-ledger.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { StationDamage } from './sealed-table.ts';
import { Settings } from './settings.ts';
import { StationDatabase } from './station-database.ts';

/**
 * Why the station will not start. `damaged`: the file or a row is not what was written;
 * `newer-schema`: written by a newer release; `missing`: it was here before and is gone;
 * `disk`: it cannot be opened or written. In all of them the file is left as it is.
 */
export type StationFault = 'damaged' | 'newer-schema' | 'missing' | 'disk';
export interface StationRefusal {
  readonly fault: StationFault;
  /** For the technician. */
  readonly detail: string;
}

export interface StationOptions {
  /** Where station.db stands; its folder is made. */
  readonly path: string;
  readonly clock: Clock;
  /** Room kept for a full disk; default 64 MiB. */
  readonly ballastBytes?: number;
  /** Called once when the ballast was given up: staff must make room. */
  readonly onBallastUsed?: () => void;
  /** better-sqlite3's binary, when it is not where the package expects it. */
  readonly nativeBinding?: string;
}

export interface Station {
  readonly jobs: JobLedger;
  readonly audit: Audit;
  readonly settings: Settings;
  /** False when there was no room for the ballast: the disk is nearly full. */
  readonly hasBallast: boolean;
  close(): void;
}

const defaultBallastBytes = 64 * 1024 * 1024;

/** Opens station.db, brings it to this release's schema and reads every row before anybody writes. */
export const openStation = (options: StationOptions): Result<Station, StationRefusal> => {
  try {
    mkdirSync(dirname(options.path), { recursive: true });
    const sqlite = connect(options);
    try {
      return furnish(sqlite, options);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    return err(refusalOf(error));
  }
};

const connect = ({ path, nativeBinding }: StationOptions): Database => {
  if (!existsSync(path) && existsSync(ballastPathOf(path)))
    throw new Refusal('missing', 'the ballast is here but station.db is not');
  const sqlite = new DatabaseConstructor(path, nativeBinding ? { nativeBinding } : {});
  sqlite.pragma('journal_mode = WAL');
  // WAL with NORMAL lost acknowledged rows in two thirds of simulated power cuts, with FULL in none.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('trusted_schema = OFF');
  return sqlite;
};

const furnish = (sqlite: Database, options: StationOptions): Result<Station, StationRefusal> => {
  checkFile(sqlite, options.path);
  migrate(sqlite, migrations);
  const database = new StationDatabase(sqlite, ballastPathOf(options.path), () =>
    options.onBallastUsed?.(),
  );
  const jobs = new JobLedger(database);
  const audit = new Audit(database, options.clock);
  const settings = new Settings(database, options.clock);
  for (const table of [jobs, audit, settings]) table.check();
  const hasBallast = ensureBallast(options);
  return ok({ jobs, audit, settings, hasBallast, close: () => sqlite.close() });
};

const checkFile = (sqlite: Database, path: string): void => {
  const found = sqlite.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new Refusal('damaged', String(found));
  const version = schemaVersion(sqlite);
  if (version > migrations.length)
    throw new Refusal('newer-schema', `schema ${version}, this release knows ${migrations.length}`);
  if (version === 0 && existsSync(ballastPathOf(path)))
    throw new Refusal('missing', 'station.db is empty although it was used before');
};

const ballastPathOf = (path: string): string => `${path}.ballast`;

/** Made after the database, so that a ballast always means that a database was there. */
const ensureBallast = ({ path, ballastBytes = defaultBallastBytes }: StationOptions): boolean =>
  existsSync(ballastPathOf(path)) || createBallast(ballastPathOf(path), ballastBytes);

class Refusal extends Error {
  readonly fault: StationFault;
  constructor(fault: StationFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

const refusalOf = (error: unknown): StationRefusal => {
  if (error instanceof Refusal) return { fault: error.fault, detail: error.message };
  if (error instanceof StationDamage) return { fault: 'damaged', detail: error.message };
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { fault: 'damaged', detail: error.message };
  // Everything else with a code comes from SQLite or the file system about this file.
  return { fault: 'disk', detail: `${code} ${error.message}` };
};
