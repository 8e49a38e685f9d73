import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageView } from '../../shared/technician.ts';

/** Files come and go while they are counted; one that is gone counts nothing. */
const folderBytes = (folder: string): number => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        ({ parentPath, name }) =>
          statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0,
      )
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
};

/** How full the disk is, and with what of ours. Reads the folders: not for every frame. */
export const storageOf = (dataFolder: string): StorageView => {
  const { bsize, bavail, blocks } = statfsSync(dataFolder);
  return {
    dataFolder,
    freeBytes: bavail * bsize,
    totalBytes: blocks * bsize,
    recordsBytes: folderBytes(join(dataFolder, 'station')),
    contentBytes: folderBytes(join(dataFolder, 'content')),
    logBytes: folderBytes(join(dataFolder, 'logs')),
    hasReserve: existsSync(join(dataFolder, 'station', 'station.db.ballast')),
  };
};
