import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const rooms = [
  'src/shared',
  'src/main',
  'src/preload',
  'src/renderer',
  'src/print-page',
  'src/vault',
  'src/speech',
  'native-adapters',
  'center',
  'dock',
] as const;
type Room = (typeof rooms)[number];

const mayImport: Record<Room, readonly Room[]> = {
  'src/shared': [],
  'src/main': ['src/shared', 'native-adapters'],
  'src/preload': ['src/shared'],
  'src/renderer': ['src/shared'],
  'src/print-page': ['src/shared'],
  'src/vault': ['src/shared'],
  'src/speech': ['src/shared'],
  'native-adapters': ['src/shared'],
  center: ['src/shared'],
  dock: ['src/shared'],
};

/** Room, name of the probe, what it must not import. */
const probes: readonly (readonly [Room, string, string])[] = [
  ['src/renderer', 'node-fs', 'node:fs'],
  ['src/renderer', 'bare-fs', 'fs'],
  ['src/renderer', 'fs-promises', 'fs/promises'],
  ['src/renderer', 'script', '../../../script/anything.ts'],
  ['src/print-page', 'node-fs', 'node:fs'],
  ['src/shared', 'node-fs', 'node:fs'],
  ['src/shared', 'react', 'react'],
  ['src/shared', 'electron', 'electron'],
  ['native-adapters', 'electron', 'electron'],
  ['native-adapters', 'electron-main', 'electron/main'],
  ['src/vault', 'electron', 'electron'],
  ['src/vault', 'network', 'node:net'],
  ['src/vault', 'database', 'better-sqlite3'],
  ['src/speech', 'electron', 'electron'],
  ['src/speech', 'network', 'node:net'],
  ['src/vault', 'test', '../../../test/anything.ts'],
  ['src/main', 'test', '../../../test/anything.ts'],
  ['center', 'test', '../../test/anything.ts'],
  ['dock', 'test', '../../test/anything.ts'],
];

/** Every other way of writing an import, from a room that may not. */
const ways: readonly (readonly [string, (target: string) => string])[] = [
  ['export-all', (target) => `export * from '${target}';`],
  ['side-effect', (target) => `import '${target}';`],
  ['dynamic', (target) => `export const used = await import('${target}');`],
  ['type', (target) => `import type { Anything } from '${target}';\nexport type Used = Anything;`],
  ['type-query', (target) => `export type Used = import('${target}').Anything;`],
  ['require', (target) => `export const used = require('${target}');`],
];

let folder = '';
let reported = '';

const probeName = (from: Room, to: Room): string =>
  join(from, 'deep', `probe-${to.replaceAll('/', '-')}.ts`);

const plant = (from: Room, to: Room): void => {
  const file = join(folder, probeName(from, to));
  mkdirSync(dirname(file), { recursive: true });
  const target = relative(dirname(file), join(folder, to, 'anything.ts'));
  writeFileSync(file, `import { anything } from '${target}';\nexport const used = anything;\n`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const from of rooms) for (const to of rooms) if (from !== to) plant(from, to);
  for (const [room, name, specifier] of probes)
    writeFileSync(
      join(folder, room, 'deep', `probe-${name}.ts`),
      `import { anything } from '${specifier}';\nexport const used = anything;\n`,
    );
  for (const [name, write] of ways)
    writeFileSync(
      join(folder, 'src/renderer/deep', `probe-${name}.ts`),
      `${write('../../main/anything.ts')}\n`,
    );
  const done = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=unix', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  reported = done.stdout;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import boundaries', () => {
  for (const from of rooms)
    for (const to of rooms.filter((room) => room !== from)) {
      const allowed = mayImport[from].includes(to);
      it(`${from} ${allowed ? 'may' : 'must not'} import ${to}`, () => {
        expect(reported.includes(`${probeName(from, to)}:`)).toBe(!allowed);
      });
    }

  it.each(ways)('bite whichever way an import is written: %s', (name) => {
    expect(reported).toContain(`src/renderer/deep/probe-${name}.ts:`);
  });

  it.each(probes)('%s must not import %s', (room, name) => {
    expect(reported).toContain(`${room}/deep/probe-${name}.ts:`);
  });
});
