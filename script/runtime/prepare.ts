import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareElectron } from './electron.ts';
import { officialElectron } from './pins.ts';
import { prepareSqlite } from './sqlite.ts';

/** `node script/runtime/prepare.ts`: the last step of script/bootstrap. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (line: string): void => console.log(line);

// A release needs the pinned Electron, so it asks again where an earlier try failed.
const runtime = await prepareElectron(say, process.argv.includes('--release'));
prepareSqlite(runtime.official, say);
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache', 'runtime.json'), `${JSON.stringify(runtime, null, 2)}\n`);
writeFileSync(join(root, '.cache', 'electron-path'), runtime.executable);
console.log(
  runtime.official
    ? `Runtime: Electron ${runtime.version} (the one builds ship).`
    : `Runtime: Electron ${runtime.version}, for development and tests only. Builds ship ${officialElectron}, but ${runtime.reason}.`,
);
