import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeServices } from '../../../center/services/target.ts';
import { TestStation } from '../../../center/testing-station.ts';
import type { TestIntake } from '../../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { PaperShelf } from '../../../src/main/requests/paper-shelf.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { systemClock } from '../../../src/main/system.ts';
import { ServiceCatalogue } from '../../../src/shared/services.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** The count of the shelf on a real disk, beside a real center that counts too. */

const entry = fileURLToPath(new URL('./support/shelf-process.ts', import.meta.url));
const materialId = 'gazette-1';
const plenty = 5_000;

let folder = '';
let center: TestCenter;
let intake: TestIntake;
let path = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-shelf-'));
  center = await startCenter({ dir: join(folder, 'center'), services: sampleServices });
  intake = await center.startIntake();
});
afterAll(async () => {
  await intake.stop();
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
});
let runs = 0;
beforeEach(() => {
  path = join(folder, `kiosk-${(runs += 1)}`, 'station.db');
});

const signedCatalogue = async (): Promise<ServiceCatalogue> => {
  const { database, keysDir: keysFolder } = center;
  const target = await composeServices({ database, keysFolder, nowMs: Date.now(), days: 14 });
  return ServiceCatalogue.parse(JSON.parse(target?.bytes.toString('utf8') ?? ''));
};
const withCopies = (catalogue: ServiceCatalogue, copies: number): ServiceCatalogue => ({
  ...catalogue,
  materials: catalogue.materials.map((material) => ({
    ...material,
    shelves: material.shelves.map((shelf) => ({ ...shelf, copies })),
  })),
});

const opened = (): Station => {
  const station = openStation({ path, clock: systemClock, ballastBytes: 4_096 });
  if (!station.ok) throw new Error(station.error.detail);
  return station.value;
};
const leftIn = (shelf: PaperShelf): number =>
  shelf.materials().find(({ id }) => id === materialId)?.shelves[0]?.copies ?? -1;
const shelfOf = ({ settings }: Station): PaperShelf =>
  new PaperShelf({ settings, venue: sampleVenue });

/** Kills the kiosk with copy number `last` in the visitor's hand; how many it said were left. */
const takeAndKill = async (catalogue: ServiceCatalogue, last: number): Promise<number> => {
  const child = spawn(process.execPath, [
    entry,
    path,
    sampleVenue,
    materialId,
    JSON.stringify(catalogue),
  ]);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  let said = Number.NaN;
  let count = 0;
  createInterface(child.stdout).on('line', (line) => {
    said = Number(line);
    if ((count += 1) === last) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(errors);
  return said;
};

describe('the count of the shelf', () => {
  it('is what was last said, or one copy less, however the machine died', async () => {
    const catalogue = withCopies(await signedCatalogue(), plenty);
    let said = plenty;
    for (const last of [1, 7, 40]) {
      const before = said;
      said = await takeAndKill(catalogue, last);
      expect(said).toBeLessThanOrEqual(before - last);
      const station = opened();
      const shelf = shelfOf(station);
      shelf.become(catalogue);
      const left = leftIn(shelf);
      expect([said, said - 1]).toContain(left);
      said = left;
      station.close();
    }
  });

  it('counts no copy twice once the center has been told and signed a newer catalogue', async () => {
    const first = await signedCatalogue();
    const station = opened();
    const shelf = shelfOf(station);
    shelf.become(first);
    shelf.take(materialId);
    shelf.take(materialId);
    expect(leftIn(shelf)).toBe(3);

    const code = await intake.enrolmentCode(sampleVenue);
    const teller = await TestStation.enrol(intake.url, code, sampleVenue);
    const { submission } = teller.draft('paper-material', { subjectId: materialId });
    const reply = await teller.submit(first.sealingKeys[0]!, submission);
    expect(reply.status).toBe(200);
    const toldAtMs = Date.now();
    shelf.told(toldAtMs);
    // Signed in the same moment it would not be known to be the later one.
    await expect.poll(() => Date.now()).toBeGreaterThan(toldAtMs);

    const second = await signedCatalogue();
    expect(second.materials[0]?.shelves[0]?.copies).toBe(3);
    shelf.become(second);
    expect(leftIn(shelf)).toBe(3);
    station.close();

    const reopened = opened();
    const again = shelfOf(reopened);
    again.become(second);
    expect(leftIn(again)).toBe(3);
    reopened.close();
  });
});
