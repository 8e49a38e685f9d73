import fs from 'node:fs';
import type { FeedOperation } from '../../../shared/feed.ts';
import { type Result, err, ok } from '../../../shared/result.ts';
import type { ContentPosition, ContentSink, ContentTarget, SinkFault } from '../sink.ts';
import { Batch } from './batch.ts';
import { readFact } from './facts.ts';
import { databasePath, removeOthers } from './files.ts';
import {
  type CacheFault,
  type OpenFile,
  createFile,
  guarded,
  openCurrent,
  publishFile,
} from './open.ts';

type Operations = Iterable<FeedOperation>;

/** The one writer of the cache. Lives in the apply worker; readers see its work after their `reload`. */
export class CacheWriter implements ContentSink {
  readonly #folder: string;
  #file: OpenFile;
  #position: ContentPosition;

  /** Use `openCacheWriter`. Throws `DamageError` when the position cannot be read. */
  constructor(folder: string, file: OpenFile) {
    this.#folder = folder;
    this.#file = file;
    this.#position = readFact(file.database, 'position');
  }

  position(): ContentPosition {
    const { sequence, itemCount, setHash } = this.#position;
    return { sequence, itemCount, setHash };
  }

  apply(operations: Operations, target: ContentTarget): Result<void, SinkFault> {
    return this.#conclude(target, () => applyTo(this.#file, operations, target));
  }

  replace(operations: Operations, target: ContentTarget): Result<void, SinkFault> {
    return this.#conclude(target, () => {
      const draft = build(this.#folder, operations, target);
      if (!draft) return false;
      publishFile(this.#folder, draft);
      this.#file.database.close();
      this.#file = reopened(this.#folder);
      removeOthers(this.#folder, this.#file.generation);
      return true;
    });
  }

  close(): void {
    this.#file.database.close();
  }

  #conclude(target: ContentTarget, change: () => boolean): Result<void, SinkFault> {
    const changed = guarded(change);
    // Damage met on the way is an outcome that was not signed, too: the caller then replaces everything.
    if (!changed.ok) return err(changed.error === 'disk' ? 'disk' : 'mismatch');
    if (!changed.value) return err('mismatch');
    this.#position = target;
    return ok(undefined);
  }
}

const addAll = (batch: Batch, operations: Operations, target: ContentTarget): boolean => {
  for (const operation of operations) batch.add(operation);
  return batch.finish(target);
};

const applyTo = ({ database }: OpenFile, operations: Operations, target: ContentTarget) => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const matched = addAll(new Batch(database), operations, target);
    if (matched) database.exec('COMMIT');
    return matched;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
};

/** A whole new file, not yet in use; null when it is not what was signed. Leaves nothing behind then. */
const build = (folder: string, operations: Operations, target: ContentTarget): OpenFile | null => {
  const draft = createFile(folder);
  let whole = false;
  try {
    draft.database.exec('BEGIN');
    whole = addAll(new Batch(draft.database), operations, target);
    if (whole) draft.database.exec('COMMIT');
    return whole ? draft : null;
  } finally {
    if (!whole) discard(folder, draft);
  }
};

const discard = (folder: string, { database, generation }: OpenFile): void => {
  database.close();
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    fs.rmSync(`${databasePath(folder, generation)}${suffix}`, { force: true });
};

const reopened = (folder: string): OpenFile => {
  const opened = openCurrent(folder, 'write');
  if (!opened.ok) throw new Error(`the cache just written does not open: ${opened.error}`);
  return opened.value;
};

/** Opens the cache in `folder` for writing. On any fault but `disk`, call `createCache` and open again. */
export const openCacheWriter = (folder: string): Result<CacheWriter, CacheFault> => {
  const opened = openCurrent(folder, 'write');
  if (!opened.ok) return opened;
  const file = opened.value;
  const writer = guarded(() => new CacheWriter(folder, file));
  if (!writer.ok) file.database.close();
  return writer;
};
