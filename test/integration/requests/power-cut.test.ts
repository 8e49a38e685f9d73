import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../../script/benchmarks/search/chance.ts';
import { envelopeAt } from '../../support/envelopes.ts';
import { SimulatedDisk, whims } from '../../support/power-cut/disk.ts';
import { judge } from '../../support/power-cut/judge.ts';
import type { Promised } from '../../support/power-cut/promises.ts';
import { diskOperations, recorded, type DiskOperation } from '../../support/power-cut/trace.ts';

/**
 * The power goes at any moment while residents file: what a process asked of the disk is recorded, and
 * everything a disk may have made of it by then is put before a station that starts.
 */

const filings = fileURLToPath(new URL('../../support/power-cut/filings.ts', import.meta.url));
const seed = Number(process.env['KIOSK_POWER_CUT_SEED'] ?? Math.floor(Math.random() * 2 ** 32));

let folder = '';
beforeAll(() => {
  // In memory where there is such a place: thousands of stations are written and opened.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'power-cut-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recordedFilings = (
  count: number,
  synchronous: 'OFF' | 'NORMAL' | 'FULL',
): DiskOperation[] => {
  const place = join(folder, synchronous);
  mkdirSync(place);
  const command = [process.execPath, filings, place, String(count), synchronous];
  return diskOperations(recorded(command, join(folder, `${synchronous}.trace`)), place);
};

interface Outcome {
  readonly cuts: number;
  readonly promises: number;
  /** In words, each with where the power was cut. */
  readonly broken: readonly string[];
}

/** Cuts the power after each of about `cuts` operations, spread over all of them. */
const cutPower = (operations: readonly DiskOperation[], cuts: number): Outcome => {
  const chance = new Chance(seed);
  const disk = new SimulatedDisk();
  const promises: Promised[] = [];
  const envelopes = new Map<number, object>();
  const envelopeOf = (place: number): object => {
    const known = envelopes.get(place) ?? envelopeAt(place, 300 + (place % 7) * 900);
    envelopes.set(place, known);
    return known;
  };
  const broken: string[] = [];
  let made = 0;
  operations.forEach((operation, index) => {
    disk.apply(operation);
    if (operation.type === 'promise') promises.push(operation.promised);
    while (made < ((index + 1) * cuts) / operations.length) {
      // Mostly chance; and sometimes the two ends of what a disk may do.
      const whim = whims[Math.min(made % 6, 2)]!;
      const files = disk.afterPowerCut(chance, whim);
      const verdict = judge(join(folder, 'found'), files, promises, envelopeOf);
      if (verdict.outcome === 'broken') broken.push(`${index} (${whim}): ${verdict.what}`);
      made += 1;
    }
  });
  return { cuts: made, promises: promises.length, broken };
};

describe(`a power cut at any moment (KIOSK_POWER_CUT_SEED=${seed} plays it again)`, () => {
  it('leaves every number and every envelope that was promised', () => {
    const operations = recordedFilings(70, 'FULL');
    expect(operations.length).toBeGreaterThan(2_000);
    const { cuts, promises, broken } = cutPower(operations, 2_100);
    expect(broken).toEqual([]);
    expect(cuts).toBeGreaterThanOrEqual(2_000);
    expect(promises).toBeGreaterThan(150);
  }, 300_000);

  it.each(['NORMAL', 'OFF'] as const)(
    'takes promised ones away when the disk is not waited for (%s): the simulator notices',
    (synchronous) => {
      const { broken } = cutPower(recordedFilings(60, synchronous), 100);
      expect(broken.length).toBeGreaterThan(10);
    },
    60_000,
  );
});
