import { existsSync, rmSync } from 'node:fs';
import { open, rename, rm, statfs } from 'node:fs/promises';
import { randomFill } from 'node:crypto';
import { dirname } from 'node:path';

/**
 * A file that only takes up room. On a full disk SQLite cannot even delete (measured), so room
 * must have been set aside before; giving it up once lets the records of that day be finished.
 */

const chunkBytes = 1 << 20;
const randomized = (bytes: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    randomFill(bytes, (error, filled) => (error ? reject(error) : resolve(filled))),
  );

/**
 * Writes `sizeBytes` that no file system can leave out or compress, beside the thread that asks.
 * The file appears whole or not at all. False when there is no room for it twice: while it is
 * written, the records must be able to grow.
 */
export const createBallast = async (path: string, sizeBytes: number): Promise<boolean> => {
  const partial = `${path}.new`;
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    if (bavail * bsize < 2 * sizeBytes) return false;
    await writeAll(partial, sizeBytes);
    await rename(partial, path);
    return true;
  } catch {
    await rm(partial, { force: true }).catch(() => {});
    return false;
  }
};

const writeAll = async (path: string, sizeBytes: number): Promise<void> => {
  const file = await open(path, 'w');
  try {
    for (let written = 0; written < sizeBytes; written += chunkBytes)
      await file.write(await randomized(Buffer.alloc(Math.min(chunkBytes, sizeBytes - written))));
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Gives the room back. False when there was none to give. */
export const releaseBallast = (path: string): boolean => {
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
};
