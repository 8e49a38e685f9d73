import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Audit } from './audit.ts';
import { createBallast } from './ballast.ts';
import { checkEnds, isDamage } from './check.ts';
import { Counters } from './counters.ts';
import { Identities } from './identity.ts';
import { JobLedger } from './job-ledger.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { Outbox } from './outbox.ts';
import { pruneBatch } from './retention.ts';
import { SelfTestLedger } from './self-test-ledger.ts';
import { Settings } from './settings.ts';
import { StationDatabase, type WriteFault } from './station-database.ts';

/**
 * Why the station will not start. `damaged`: the file or a row is not what was written;
 * `newer-schema`: written by a newer release; `missing`: it was here before and is gone;
 * `disk`: it cannot be opened or written. In all of them the file is left as it is.
 */
type StationFault = 'damaged' | 'newer-schema' | 'missing' | 'disk';
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
  /** Called with the milliseconds of a commit that took longer than a frame, each time it doubles. */
  readonly onSlowCommit?: (durationMs: number) => void;
  /** Called when the disk refused for so long that audit entries had to be given up. */
  readonly onAuditLost?: (entries: number) => void;
  /** better-sqlite3's binary, when it is not where the package expects it. */
  readonly nativeBinding?: string;
}

export interface Station {
  readonly jobs: JobLedger;
  readonly audit: Audit;
  readonly settings: Settings;
  readonly counters: Counters;
  readonly selfTests: SelfTestLedger;
  readonly outbox: Outbox;
  readonly identities: Identities;
  /** Number of the last migration. */
  readonly schemaVersion: number;
  /** Makes the ballast unless it is there. False when there is no room: the disk is nearly full. */
  ensureBallast(): Promise<boolean>;
  /** Removes one batch of rows that need not be kept any longer; how many. @throws StationDamage */
  prune(): Result<number, WriteFault>;
  /** Damage was found: nothing is written any more, and the next start is refused for `detail`. */
  condemn(detail: string): void;
  close(): void;
}

const defaultBallastBytes = 64 * 1024 * 1024;

/**
 * Opens station.db, brings it to this release's schema and reads the ends of its tables and what was
 * left unfinished, so that opening takes as long with a year's rows as with none. The other rows are
 * read soon after by `startUpkeep`; until then rows are only added.
 */
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
  if (existsSync(verdictPathOf(path)))
    throw new Refusal('damaged', readFileSync(verdictPathOf(path), 'utf8').slice(0, 300));
  const sqlite = new DatabaseConstructor(path, nativeBinding ? { nativeBinding } : {});
  sqlite.pragma('journal_mode = WAL');
  // WAL with NORMAL lost acknowledged rows in two thirds of simulated power cuts, with FULL in none.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('trusted_schema = OFF');
  // An envelope that the center has taken leaves no copy in the pages it stood in.
  sqlite.pragma('secure_delete = ON');
  return sqlite;
};

const furnish = (sqlite: Database, options: StationOptions): Result<Station, StationRefusal> => {
  const { path, clock, ballastBytes = defaultBallastBytes } = options;
  checkVersion(sqlite, path);
  migrate(sqlite, migrations);
  const ballastPath = ballastPathOf(path);
  const database = new StationDatabase({
    sqlite,
    ballastPath,
    clock,
    onBallastUsed: () => options.onBallastUsed?.(),
    onSlowCommit: (durationMs) => options.onSlowCommit?.(durationMs),
  });
  const jobs = new JobLedger(database);
  const audit = new Audit(database, clock, (entries) => options.onAuditLost?.(entries));
  const settings = new Settings(database, clock);
  checkEnds(sqlite);
  jobs.unfinished();
  return ok({
    jobs,
    audit,
    settings,
    counters: new Counters(database, clock),
    selfTests: new SelfTestLedger(database),
    outbox: new Outbox(database, clock),
    identities: new Identities(database, clock),
    schemaVersion: schemaVersion(sqlite),
    // Made after the database, so that a ballast always means that a database was there.
    ensureBallast: async () =>
      existsSync(ballastPath) || (await createBallast(ballastPath, ballastBytes)),
    prune: () => pruneBatch(database, clock.nowMs()),
    condemn: (detail) => {
      database.stopWriting();
      writeVerdict(verdictPathOf(path), detail);
    },
    close: () => {
      audit.flush();
      sqlite.close();
    },
  });
};

const checkVersion = (sqlite: Database, path: string): void => {
  const version = schemaVersion(sqlite);
  if (version > migrations.length)
    throw new Refusal('newer-schema', `schema ${version}, this release knows ${migrations.length}`);
  if (version === 0 && existsSync(ballastPathOf(path)))
    throw new Refusal('missing', 'station.db is empty although it was used before');
};

const ballastPathOf = (path: string): string => `${path}.ballast`;
/** What a whole check found; as long as it is there, nobody starts. */
const verdictPathOf = (path: string): string => `${path}.damaged`;

const writeVerdict = (path: string, detail: string): void => {
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, detail);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

class Refusal extends Error {
  readonly fault: StationFault;
  constructor(fault: StationFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

const refusalOf = (error: unknown): StationRefusal => {
  if (error instanceof Refusal) return { fault: error.fault, detail: error.message };
  if (isDamage(error)) return { fault: 'damaged', detail: error.message };
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  // Everything else with a code comes from SQLite or the file system about this file.
  return { fault: 'disk', detail: `${code} ${error.message}` };
};
