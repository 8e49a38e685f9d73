import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';

/**
 * A file that only takes up room. On a full disk SQLite cannot even delete (measured), so room
 * must have been set aside before; giving it up once lets the records of that day be finished.
 */

const chunkBytes = 1 << 20;

/** Writes `sizeBytes` that no file system can leave out or compress. False when there is no room. */
export const createBallast = (path: string, sizeBytes: number): boolean => {
  try {
    writeAll(path, sizeBytes);
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
};

const writeAll = (path: string, sizeBytes: number): void => {
  const file = openSync(path, 'w');
  try {
    for (let written = 0; written < sizeBytes; written += chunkBytes)
      writeSync(file, randomFillSync(Buffer.alloc(Math.min(chunkBytes, sizeBytes - written))));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Gives the room back. False when there was none to give. */
export const releaseBallast = (path: string): boolean => {
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
};
