import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Electron that script/bootstrap prepared. */
export const electronExecutable = (): string =>
  readFileSync(join(projectRoot, '.cache', 'electron-path'), 'utf8').trim();

/** Chromium refuses its sandbox to root; the sandbox itself is tested as an ordinary user on the packed app. */
export const electronArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
