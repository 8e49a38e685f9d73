import fs from 'node:fs';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { type Result, err, ok } from '../../../shared/result.ts';
import { DamageError } from '../search/posting-codec.ts';
import { emptyFacts, writeFact } from './facts.ts';
import {
  currentGeneration,
  databasePath,
  nextGeneration,
  removeOthers,
  swapTo,
  syncFile,
} from './files.ts';
import { schema, schemaDigest } from './schema.ts';

/**
 * Why a cache cannot be used. `missing`: there is none yet; `foreign`: of another schema, tokenizer or
 * program; `damaged`: not what was written; `disk`: the disk refuses. After the first three the caller
 * starts a new empty one and lets the feed fill it.
 */
export type CacheFault = 'missing' | 'foreign' | 'damaged' | 'disk';

const damageCodes =
  /^SQLITE_(?:CORRUPT|NOTADB|MISMATCH|SCHEMA|FORMAT|ERROR|CONSTRAINT|RANGE|TOOBIG)/;

/** Sorts an exception from SQLite or our own checks; anything else is a bug and goes on. */
export const faultOf = (error: unknown): 'damaged' | 'disk' => {
  if (error instanceof DamageError) return 'damaged';
  if (error instanceof BetterSqlite3.SqliteError)
    return damageCodes.test(error.code) ? 'damaged' : 'disk';
  if (error instanceof Error && 'syscall' in error) return 'disk';
  throw error;
};

/** Runs `work`; what it throws because of damage or the disk becomes a value. */
export const guarded = <Value>(work: () => Value): Result<Value, 'damaged' | 'disk'> => {
  try {
    return ok(work());
  } catch (error) {
    return err(faultOf(error));
  }
};

/** What every connection needs: a file of unknown making must not run functions from its schema. */
const harden = (database: Database): void => {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
};

const carriesOurDigest = (database: Database): boolean => {
  const row = database
    .prepare<[], { value: string }>("SELECT value FROM facts WHERE name = 'digest'")
    .get();
  return row?.value === schemaDigest;
};

export interface OpenFile {
  readonly database: Database;
  readonly generation: number;
}

const openGeneration = (
  folder: string,
  generation: number,
  use: 'read' | 'write',
): Result<OpenFile, CacheFault> => {
  const file = databasePath(folder, generation);
  if (!fs.existsSync(file)) return err('missing');
  const opened = guarded(() => new BetterSqlite3(file, { fileMustExist: true }));
  if (!opened.ok) return opened;
  const database = opened.value;
  const checked = guarded(() => {
    harden(database);
    database.pragma(use === 'read' ? 'query_only = ON' : 'journal_size_limit = 16000000');
    return carriesOurDigest(database);
  });
  if (checked.ok && checked.value) return ok({ database, generation });
  database.close();
  return checked.ok ? err('foreign') : checked;
};

/** Opens the generation in use. */
export const openCurrent = (
  folder: string,
  use: 'read' | 'write',
): Result<OpenFile, CacheFault> => {
  for (;;) {
    const generation = currentGeneration(folder);
    if (generation === null) return err('missing');
    const opened = openGeneration(folder, generation, use);
    // A writer may have swapped and tidied up between the two steps.
    if (opened.ok || currentGeneration(folder) === generation) return opened;
  }
};

/** A new empty file under a fresh generation, not yet in use. */
export const createFile = (folder: string): OpenFile => {
  fs.mkdirSync(folder, { recursive: true });
  const generation = nextGeneration(folder);
  const database = new BetterSqlite3(databasePath(folder, generation));
  harden(database);
  // A bulk load: nothing of this file counts until it is whole, synced and swapped in.
  database.pragma('page_size = 4096');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -64000');
  database.exec(schema);
  database
    .prepare("INSERT INTO facts (name, value, seal) VALUES ('digest', ?, 0)")
    .run(schemaDigest);
  writeFact(database, 'position', emptyFacts.position);
  writeFact(database, 'channels', emptyFacts.channels);
  writeFact(database, 'index', emptyFacts.index);
  return { database, generation };
};

/** Finishes a new file, closes it and makes it the one in use; from here on it survives a power cut. */
export const publishFile = (folder: string, { database, generation }: OpenFile): void => {
  database.pragma('journal_mode = WAL');
  database.close();
  syncFile(databasePath(folder, generation));
  swapTo(folder, generation);
};

/** Starts a new empty cache and makes it the one in use. */
export const createCache = (folder: string): Result<void, 'disk'> => {
  const created = guarded(() => {
    const file = createFile(folder);
    publishFile(folder, file);
    removeOthers(folder, file.generation);
  });
  return created.ok ? ok(undefined) : err('disk');
};
