import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronExecutable } from '../../../test/support/electron.ts';

/** Every Electron distribution has its version in a file beside the executable. */
export const electronVersion = (): string =>
  readFileSync(join(dirname(electronExecutable()), 'version'), 'utf8').trim();
