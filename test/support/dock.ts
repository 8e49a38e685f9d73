import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronArguments, electronExecutable, projectRoot } from './electron.ts';

/** The dock's own app folder; built into `build/dock`. */
export const dockFolder = join(projectRoot, 'dock');

/** A running window of the dock. */
export interface DockWindow extends AsyncDisposable {
  readonly page: Page;
  close(): Promise<void>;
}

export const launchDock = async (controlUrl: string): Promise<DockWindow> => {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), dockFolder, `--control=${controlUrl}`],
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  const close = (): Promise<void> => app.close();
  return { page, close, [Symbol.asyncDispose]: close };
};
