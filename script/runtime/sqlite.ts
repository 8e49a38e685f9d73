import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { betterSqlite3 } from './pins.ts';
import { run } from './run.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * better-sqlite3 ships binaries for Node-API 10. The stand-in Electron knows Node-API 9 and dies
 * with SIGSEGV on first use, so for it the same source is built against the experimental API it
 * does have. That one binary also serves Node 20 and 24.
 */
const build = (target: string): void => {
  const folder = mkdtempSync(join(tmpdir(), 'better-sqlite3-'));
  try {
    const modules = join(folder, 'node_modules');
    for (const name of ['better-sqlite3', 'node-addon-api'])
      cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true });
    const source = join(modules, 'better-sqlite3');
    rmSync(join(source, 'build'), { recursive: true, force: true });
    const gyp = join(source, 'binding.gyp');
    const before = readFileSync(gyp, 'utf8');
    const after = before.replace(
      "'NAPI_VERSION=10'",
      "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
    );
    if (after === before) throw new Error('better-sqlite3 no longer names its Node-API version');
    writeFileSync(gyp, after);
    const nodeGyp = join(root, 'node_modules/node-gyp/bin/node-gyp.js');
    const headers = dirname(dirname(process.execPath));
    const nodedir = existsSync(join(headers, 'include', 'node')) ? [`--nodedir=${headers}`] : [];
    run(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', ...nodedir], {
      cwd: source,
    });
    const fresh = `${target}.${process.pid}`;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(source, 'build/Release/better_sqlite3.node'), fresh);
    renameSync(fresh, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const installed = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/** Puts the right SQLite binary in place: the package's own for the official runtime, ours for the stand-in. */
export const prepareSqlite = (official: boolean, say: (line: string) => void): void => {
  if (official) {
    rmSync(join(root, 'node_modules/better-sqlite3/build'), { recursive: true, force: true });
    return;
  }
  if (existsSync(installed)) return;
  const cached = join(cacheFolder(), `better-sqlite3-${betterSqlite3}-napi9-${process.arch}.node`);
  if (!existsSync(cached)) {
    say(
      `Building better-sqlite3 ${betterSqlite3} for the stand-in Electron (about two minutes, once) ...`,
    );
    build(cached);
  }
  mkdirSync(dirname(installed), { recursive: true });
  copyFileSync(cached, installed);
};
