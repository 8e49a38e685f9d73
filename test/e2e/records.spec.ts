import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import DatabaseConstructor from 'better-sqlite3';
import { openStation } from '../../src/main/station/station.ts';
import { systemClock } from '../../src/main/system.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { startStand } from '../support/stand.ts';

/** The machine's own records are checked as a whole behind the window, in the real app. */

const recordsOf = (kiosk: Kiosk): string => join(kiosk.dataFolder, 'station', 'station.db');
const logOf = (kiosk: Kiosk): string =>
  readFileSync(join(kiosk.dataFolder, 'logs', 'kiosk.log'), 'utf8');

/** More rows than are looked at before the window, and the first of them changed. */
const damageAnOldRow = (path: string): void => {
  const station = openStation({ path, clock: systemClock });
  if (!station.ok) throw new Error(station.error.detail);
  for (let entry = 0; entry < 1_000; entry++) station.value.audit.record('visit-began', {});
  station.value.close();
  const database = new DatabaseConstructor(path);
  database.exec('UPDATE audit SET atMs = atMs + 1 WHERE position = 1');
  database.close();
};

test('a kiosk whose old records are damaged ends when nobody is there, and does not start again', async () => {
  await using stand = await startStand({ items: 'few' });
  const first = await stand.launch();
  await expect.poll(() => logOf(first)).toContain('station.db is whole');
  await expect.poll(() => existsSync(`${recordsOf(first)}.ballast`)).toBe(true);
  await first.close();
  damageAnOldRow(recordsOf(first));

  const second = await stand.relaunch(first.dataFolder);
  const child = second.app.process();
  await expect.poll(() => child.exitCode).toBe(65);
  expect(logOf(second)).toContain('station.db is damaged: audit: row 1 is not what was written');
  await expect(stand.relaunch(first.dataFolder)).rejects.toThrow();
  expect(logOf(second)).toContain('station.db refused: damaged (audit: row 1');
});
