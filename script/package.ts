import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './runtime/electron.ts';

/** See script/package. Exit code 3: asked for a release that this machine cannot make. */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const runtime = JSON.parse(readFileSync(join(root, '.cache/runtime.json'), 'utf8')) as Runtime;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

/** The stand-in's folder without the runner that starts app folders: a build ships only its own app. */
const withoutRunner = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-dist-'));
  const source = dirname(runtime.executable);
  cpSync(source, folder, {
    recursive: true,
    filter: (file) => !file.startsWith(join(source, 'resources', 'app')),
  });
  return folder;
};

const standInOptions = (dist: string): string[] => [
  `-c.electronVersion=${runtime.version}`,
  `-c.electronDist=${dist}`,
  `-c.extraMetadata.version=${manifest.version}-test`,
  '-c.extraMetadata.mark=仅供测试',
];

const [option, ...surplus] = process.argv.slice(2);
if (surplus.length > 0 || (option !== undefined && option !== '--release')) {
  console.error(
    `package: unknown option ${[option, ...surplus].join(' ')}; there is only --release`,
  );
  process.exit(2);
}

if (option === '--release' && !runtime.official) {
  console.error(
    `package: no release can be made here. Builds ship the Electron that package.json pins, but ${runtime.reason}; ` +
      `the stand-in ${runtime.version} is for tests only (仅供测试).`,
  );
  process.exit(3);
}

const dist = runtime.official ? null : withoutRunner();
try {
  run('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
    GONGKAI_BUILD: 'production',
  });
  const options = dist === null ? [] : standInOptions(dist);
  run('electron-builder/cli.js', ['--linux', 'dir', '--publish', 'never', ...options]);
} finally {
  if (dist !== null) rmSync(dist, { recursive: true, force: true });
}
console.log(
  runtime.official
    ? 'dist/linux-unpacked: built with the pinned Electron.'
    : `dist/linux-unpacked: 仅供测试, for tests only (Electron ${runtime.version}).`,
);
