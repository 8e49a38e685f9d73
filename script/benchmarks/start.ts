import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { startStand, type Stand } from '../../test/support/stand.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { launchEmpty } from './electron/launch.ts';
import { firstPaintAtMs, usableAtMs } from './electron/page-time.ts';
import { proportionalMiB } from './electron/processes.ts';
import { untilSynced } from './electron/synced.ts';
import { median } from './statistics.ts';

/** From the start of the process to a home screen one can use, beside an empty window. */

interface Start {
  readonly firstPaintMs: number;
  readonly usableMs: number;
  readonly memoryMiB: number;
}

const attractButton = '.attract-start';
const homeIsFilled =
  "document.querySelector('.home h1') && document.querySelector('.service') && document.querySelector('.latest-row')";

const memoryOf = async (app: ElectronApplication, page: Page): Promise<number> => {
  await page.waitForTimeout(1_000);
  return proportionalMiB(app.process().pid ?? 0);
};

const startEmpty = async (profileFolder: string): Promise<Start> => {
  const spawnedAtMs = Date.now();
  const { app, page } = await launchEmpty(profileFolder);
  const firstPaintMs = (await firstPaintAtMs(page)) - spawnedAtMs;
  const memoryMiB = await memoryOf(app, page);
  await app.close();
  return { firstPaintMs, usableMs: firstPaintMs, memoryMiB };
};

const startOurs = async (stand: Stand, dataFolder: string): Promise<Start> => {
  const spawnedAtMs = Date.now();
  const kiosk = await stand.relaunch(dataFolder);
  const page = kiosk.page();
  const usableAt = usableAtMs(page, attractButton, homeIsFilled);
  const firstPaintMs = (await firstPaintAtMs(page)) - spawnedAtMs;
  const usableMs = (await usableAt) - spawnedAtMs;
  const memoryMiB = await memoryOf(kiosk.app, page);
  await kiosk.close();
  return { firstPaintMs, usableMs, memoryMiB };
};

/** A station that has its content already, as on every morning but the first. */
const prepare = async (stand: Stand): Promise<string> => {
  const kiosk = await stand.launch();
  await untilSynced(kiosk, 250);
  await kiosk.close();
  return kiosk.dataFolder;
};

const linesOf = (ours: readonly Start[], empty: readonly Start[]): BenchLine[] => {
  const line = (name: string, unit: string, figure: (start: Start) => number): BenchLine =>
    peerLine(
      plainLine(`start: ${name}`, median(ours.map(figure)), unit),
      'an empty window',
      median(empty.map(figure)),
      'less',
    );
  return [
    line('first paint', 'ms', ({ firstPaintMs }) => firstPaintMs),
    line('home usable', 'ms', ({ usableMs }) => usableMs),
    line('memory (proportional)', 'MiB', ({ memoryMiB }) => memoryMiB),
  ];
};

export const benchStart = async ({ runs }: { readonly runs: number }): Promise<BenchLine[]> => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  await using stand = await startStand({ items: 'demo', pollSeconds: 3_600 });
  const dataFolder = await prepare(stand);
  const ours: Start[] = [];
  const empty: Start[] = [];
  await startEmpty(profileFolder);
  for (let run = 0; run < runs; run += 1) {
    ours.push(await startOurs(stand, dataFolder));
    empty.push(await startEmpty(profileFolder));
  }
  rmSync(profileFolder, { recursive: true, force: true });
  return linesOf(ours, empty);
};
