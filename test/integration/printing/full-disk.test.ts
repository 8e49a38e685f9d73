import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStation } from '../../../src/main/station/station.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';

/** A disk of two megabytes; only root may make one. */
const isRoot = process.getuid?.() === 0;
let disk = '';
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
});
afterEach(() => {
  if (isRoot) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const fill = (): void => {
  for (const [place, bytes] of [1 << 20, 1 << 16, 1 << 12].entries()) {
    try {
      for (let count = 0; ; count++)
        writeFileSync(join(disk, `filler-${place}-${count}`), Buffer.alloc(bytes, 1));
    } catch {
      continue;
    }
  }
};

describe.runIf(isRoot)('station.db on a full disk', () => {
  it('goes on writing by giving up its ballast once, and says so', async () => {
    let ballastUsed = 0;
    const path = join(disk, 'station.db');
    const station = openStation({
      path,
      clock: new SimulatedClock(),
      ballastBytes: 500_000,
      onBallastUsed: () => (ballastUsed += 1),
    });
    if (!station.ok) throw new Error(station.error.detail);
    expect(await station.value.ensureBallast()).toBe(true);
    expect(statSync(`${path}.ballast`).size).toBe(500_000);
    fill();
    let acknowledged = 0;
    // Every row is about 60 bytes: far more than the disk has left without the ballast.
    const { audit } = station.value;
    const written = (): boolean => {
      audit.record('visit-began', {});
      return audit.flush().ok;
    };
    for (; acknowledged < 50; acknowledged++) expect(written()).toBe(true);
    expect(ballastUsed).toBe(1);
    expect(audit.recent(100)).toHaveLength(acknowledged);
    for (let result = true; result; acknowledged += result ? 1 : 0) {
      fill();
      result = written();
    }
    expect(audit.recent(100_000)).toHaveLength(acknowledged);
    // The entry that was refused waits, and is written once there is room again.
    rmSync(join(disk, 'filler-0-0'));
    expect(audit.recent(100_000)).toHaveLength(acknowledged + 1);
    station.value.close();
  });
});
