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
  'native-adapters',
  'center',
] as const;
type Room = (typeof rooms)[number];

const mayImport: Record<Room, readonly Room[]> = {
  'src/shared': [],
  'src/main': ['src/shared', 'native-adapters'],
  'src/preload': ['src/shared'],
  'src/renderer': ['src/shared'],
  'src/print-page': ['src/shared'],
  'src/vault': ['src/shared'],
  'native-adapters': ['src/shared'],
  center: ['src/shared'],
};

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
  writeFileSync(
    join(folder, 'src/renderer/deep/probe-node.ts'),
    "import { readFileSync } from 'node:fs';\nexport const used = readFileSync;\n",
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

  it('a page must not import Node', () => {
    expect(reported).toContain('src/renderer/deep/probe-node.ts:');
  });
});
