import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes that can be filled to the last byte. Only root may make one. */

/** Null when it can be made, else why not. */
export const smallDiskMissing = (): string | null =>
  process.getuid?.() === 0 ? null : 'only root may mount a small disk';

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-disk-'));

  constructor(megabytes: number) {
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder];
    execFileSync('mount', options);
  }

  fill(): void {
    for (const [place, bytes] of [1 << 20, 1 << 16, 1 << 12].entries()) {
      try {
        for (let count = 0; ; count += 1)
          writeFileSync(join(this.folder, `filler-${place}-${count}`), Buffer.alloc(bytes, 1));
      } catch {
        continue;
      }
    }
  }

  /** Somebody makes room. */
  clear(): void {
    for (const name of readdirSync(this.folder))
      if (name.startsWith('filler-')) rmSync(join(this.folder, name));
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }
}
