import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { openStation, type Station } from './station.ts';
import { startUpkeep } from './upkeep.ts';

const workerFile = new URL('./check-worker.ts', import.meta.url);

let folder = '';
let path = '';
let clock: SimulatedClock;
let station: Station;
let log: string[];
let found: string[];
let stop = (): void => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
  path = join(folder, 'station.db');
  clock = new SimulatedClock();
  log = [];
  found = [];
  const opened = openStation({ path, clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
});
afterEach(() => {
  stop();
  station.close();
  rmSync(folder, { recursive: true, force: true });
});
const start = (): void => {
  stop = startUpkeep({
    station,
    clock,
    check: { path },
    workerFile,
    log: (line) => log.push(line),
    onDamage: (detail) => found.push(detail),
  });
};
const damage = (sql: string): void => {
  const database = new DatabaseConstructor(path);
  database.exec(sql);
  database.close();
};

describe('the upkeep of station.db', () => {
  it('makes the ballast and checks every row after the start, and again every day', async () => {
    for (let entry = 0; entry < 5; entry++) station.audit.record('visit-began', {});
    start();
    expect(existsSync(`${path}.ballast`)).toBe(false);
    clock.advance(10_000);
    await vi.waitFor(() => expect(log.join()).toContain('is whole'), 20_000);
    expect(existsSync(`${path}.ballast`)).toBe(true);
    expect(existsSync(`${path}.ballast.new`)).toBe(false);
    damage('DELETE FROM audit WHERE position = 3');
    expect(found).toEqual([]);
    await vi.waitFor(() => {
      clock.advance(86_400_000);
      expect(found).toEqual(['audit: a row is missing']);
    }, 20_000);
  });

  it('closes a damaged station to writing before it says so', async () => {
    station.audit.record('visit-began', {});
    station.audit.flush();
    damage("UPDATE audit SET fields = '[]'");
    start();
    clock.advance(10_000);
    await vi.waitFor(() => expect(found).toHaveLength(1), 20_000);
    expect(station.settings.set('printing.paused', true).ok).toBe(false);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });
});
