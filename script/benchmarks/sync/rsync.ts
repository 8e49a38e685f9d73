import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';
import { applyChange, writeItems } from './item-files.ts';

export interface RsyncFigures {
  /** Bytes of rsync's own protocol in both directions, as its `--stats` counts them. */
  readonly firstBytes: number;
  readonly changeBytes: number;
  readonly idleBytes: number;
}

const runs = (): boolean => {
  try {
    execFileSync('rsync', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed: the bench says so
  }
};

/** Adds the lines `Total bytes sent: 1,234` and `Total bytes received: 56`. */
export const bytesOfStats = (stats: string): number =>
  [...stats.matchAll(/^Total bytes (?:sent|received): ([\d,.]+)/gm)]
    .map(([, figure = '']) => Number(figure.replace(/[,.]/g, '')))
    .reduce((sum, bytes) => sum + bytes, 0);

/** With deltas and compression as over a network; between two folders, so without what ssh or TCP add. */
const bytesToSync = (from: string, to: string): number =>
  bytesOfStats(
    execFileSync(
      'rsync',
      [
        '--recursive',
        '--times',
        '--delete',
        '--compress',
        '--no-whole-file',
        '--stats',
        `${from}/`,
        to,
      ],
      { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, LC_ALL: 'C' } },
    ),
  );

/** Null where rsync is not installed. */
export const rsyncFigures = (
  folder: string,
  before: readonly ItemDraft[],
  change: Change,
): RsyncFigures | null => {
  if (!runs()) return null;
  const [there, here] = [join(folder, 'rsync-there'), join(folder, 'rsync-here')];
  writeItems(there, before);
  const firstBytes = bytesToSync(there, here);
  applyChange(there, change);
  return {
    firstBytes,
    changeBytes: bytesToSync(there, here),
    idleBytes: bytesToSync(there, here),
  };
};
