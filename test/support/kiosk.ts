import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { z } from 'zod';
import type { Configuration } from '../../src/main/config.ts';
import { electronArguments, electronExecutable, projectRoot } from './electron.ts';

/** A running kiosk under test. */
export interface Kiosk extends AsyncDisposable {
  readonly app: ElectronApplication;
  readonly dataFolder: string;
  /** What a resident would see now. Every visit has a page of its own, so ask again after each. */
  page(): Page;
  /** The same, as soon as there is one (`insteadOf` another): between two visits the machine is dark for a moment. */
  shown(insteadOf?: Page): Promise<Page>;
  close(): Promise<void>;
}

/** The station file as an installer writes it. */
export type Station = z.input<typeof Configuration>;

const isKioskPage = (page: Page): boolean =>
  !page.isClosed() && page.url().startsWith('app://kiosk/');

/** Starts the built app on a station file of its own. */
export const launchKiosk = async (station: Station, dataFolder: string): Promise<Kiosk> => {
  mkdirSync(dataFolder, { recursive: true });
  const temporary = join(dataFolder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const file = join(dataFolder, 'station.json');
  writeFileSync(file, JSON.stringify(station));
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), projectRoot, `--config=${file}`, `--data=${dataFolder}`],
    // What it might leave in a temporary file is found with the rest of its data.
    env: { ...process.env, TMPDIR: temporary } as Record<string, string>,
    timeout: 60_000,
  });
  const current = (): Page | undefined => app.windows().filter(isKioskPage).at(-1);
  const page = (): Page => {
    const found = current();
    if (found === undefined) throw new Error('the kiosk shows no page');
    return found;
  };
  const shown = async (insteadOf?: Page): Promise<Page> => {
    await expect
      .poll(() => ![undefined, insteadOf].includes(current()), { timeout: 60_000, intervals: [20] })
      .toBe(true);
    return page();
  };
  await shown();
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    // The guard refuses every way of quitting but the system's own.
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    else return;
    const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(killer);
  };
  return { app, dataFolder, page, shown, close, [Symbol.asyncDispose]: close };
};
