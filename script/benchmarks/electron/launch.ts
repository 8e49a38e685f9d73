import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments, electronExecutable } from '../../../test/support/electron.ts';

/** The lower bound: an empty window on the same runtime, launched as the kiosk is. */
export const launchEmpty = async (
  profileFolder: string,
): Promise<{ app: ElectronApplication; page: Page }> => {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      ...electronArguments(),
      join(import.meta.dirname, 'empty'),
      `--user-data-dir=${profileFolder}`,
    ],
    timeout: 60_000,
  });
  return { app, page: await app.firstWindow() };
};
