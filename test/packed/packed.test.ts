import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf } from '../../script/benchmarks/electron/processes.ts';
import { projectRoot } from '../support/electron.ts';
import { startStand, type Stand } from '../support/stand.ts';

/** The packed app as a station gets it: production build, fuses set, started by an ordinary user with Chromium's sandbox on. */

const isRoot = process.getuid?.() === 0;
/** Debian's nobody. */
const ordinaryUser = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const runtime = JSON.parse(readFileSync(join(projectRoot, '.cache/runtime.json'), 'utf8')) as {
  official: boolean;
};

let folder = '';
let executable = '';
let asar = '';
let display: ChildProcess;
let displayName = '';
let stand: Stand;

const startDisplay = async (): Promise<void> => {
  const args = ['-displayfd', '3', '-screen', '0', '1080x1920x24', '-nolisten', 'tcp', '-ac'];
  display = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  displayName = await new Promise((resolve) =>
    display.stdio[3]!.once('data', (data: Buffer) => resolve(`:${String(data).trim()}`)),
  );
};

beforeAll(async () => {
  const packed = spawnSync(process.execPath, [join(projectRoot, 'script/package.ts')], {
    encoding: 'utf8',
  });
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  chmodSync(folder, 0o755);
  cpSync(join(projectRoot, 'dist/linux-unpacked'), join(folder, 'app'), { recursive: true });
  if (isRoot) chmodSync(join(folder, 'app/chrome-sandbox'), 0o4755);
  executable = join(folder, 'app/gongkai-kiosk');
  asar = join(folder, 'app/resources/app.asar');
  await startDisplay();
  stand = await startStand();
}, 240_000);

afterAll(async () => {
  await stand.close();
  display.kill();
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(executable, args, {
    ...ordinaryUser,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, DISPLAY: displayName, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const exitCodeOf = async (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.once('exit', (code) => {
      clearTimeout(killer);
      resolve(code);
    });
  });

const seccompOf = (pid: number): string =>
  /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

const waitUntil = async (holds: () => boolean, what: string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never: ${what}`);
};

describe('the packed app', () => {
  it('holds the built bundles and the native modules, and nothing else', () => {
    const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const rooms = new Set(files.map((file) => file.split('/').slice(0, 3).join('/')));
    for (const room of rooms)
      expect(room).toMatch(
        /^\/(package\.json|build-production(\/(main|preload|renderer))?|node_modules(\/(@napi-rs|@serialport|better-sqlite3|debug|ms|node-gyp-build|node-hid|pkg-prebuilds|serialport))?)$/,
      );
    expect(
      files.filter(
        (file) => /\.(ts|tsx|map|test\.js)$/.test(file) && !file.includes('/node_modules/'),
      ),
    ).toEqual([]);
    expect(files.filter((file) => file.includes('demo') && file.startsWith('/build'))).toEqual([]);
    expect(readdirSync(join(folder, 'app/resources')).sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ]);
  });

  it.each([
    ['dock/main.ts', 'dock://window'],
    ['dock/page/control.ts', '/control/events'],
    ['dock/package.json', 'gongkai-dock'],
    ['native-adapters/virtual/control-server.ts', 'only for programs on this machine'],
    ['native-adapters/virtual/control.ts', 'no such device: '],
    ['native-adapters/a4-printer/virtual/controls.ts', '放弃作业'],
    ['src/shared/dock.ts', 'job-\\d{4,6}-page-'],
  ])('holds nothing of the device dock and the virtual devices: not %s', (source, words) => {
    expect(readFileSync(join(projectRoot, source), 'utf8')).toContain(words);
    const holding = listPackage(asar, { isPack: false }).filter((file) => {
      const name = file.replaceAll('\\', '/').replace(/^\//, '');
      if (!name.startsWith('build-production/') || !/\.(js|cjs|mjs|html|json)$/.test(name))
        return false;
      return extractFile(asar, name).includes(words);
    });
    expect(holding).toEqual([]);
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
  });

  it.runIf(!runtime.official)(
    'is marked 仅供测试 and cannot be made a release with a stand-in runtime',
    () => {
      const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as {
        mark: string;
        version: string;
      };
      expect(manifest).toMatchObject({
        mark: '仅供测试',
        version: expect.stringMatching(/-test$/) as string,
      });
      const release = spawnSync(
        process.execPath,
        [join(projectRoot, 'script/package.ts'), '--release'],
        { encoding: 'utf8' },
      );
      expect(release.status).toBe(3);
      expect(release.stderr).toContain('仅供测试');
    },
  );

  it('starts as an ordinary user, sandboxed, and opens its databases and native modules', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const rootFile = join(folder, 'root.json');
    writeFileSync(rootFile, stand.center.rootJson);
    const station = join(folder, 'station.json');
    const given = stand.station();
    writeFileSync(station, JSON.stringify({ ...given, feed: { ...given.feed, rootFile } }));
    const child = start([`--config=${station}`, `--data=${data}`]);
    const logFile = join(data, 'logs/kiosk.log');
    const log = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
    try {
      for (const line of [
        'station.db open',
        'station.db is whole',
        'feed: current',
        'a4: ready',
        'receipt: ready',
        'scanner: ready',
        'card: ready',
      ])
        await waitUntil(() => log().includes(line), line);
      const renderer = familyOf(child.pid!).find((pid) =>
        commandOf(pid).includes('--type=renderer'),
      );
      expect(renderer).toBeDefined();
      expect(commandOf(renderer!)).not.toContain('--no-sandbox');
      expect(seccompOf(renderer!)).toBe('2');
      expect(existsSync(join(data, 'content/cache'))).toBe(true);
    } finally {
      child.kill('SIGTERM');
      expect(await exitCodeOf(child)).toBe(0);
    }
  });

  it('looks for HID devices with its native module', async () => {
    const data = join(folder, 'data-hid');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const given = stand.station();
    const scanner = { kind: 'hid-pos', vendorId: 'fff0', productId: '0001' };
    const station = join(folder, 'station-hid.json');
    const devices = { ...given.devices, scanner };
    const feed = { ...given.feed, rootFile: join(folder, 'root.json') };
    writeFileSync(station, JSON.stringify({ ...given, feed, devices }));
    const child = start([`--config=${station}`, `--data=${data}`]);
    const logFile = join(data, 'logs/kiosk.log');
    try {
      await waitUntil(
        () =>
          existsSync(logFile) &&
          readFileSync(logFile, 'utf8').includes('unreachable hid fff0:0001 not found'),
        'an answer from the HID module',
      );
    } finally {
      child.kill('SIGTERM');
      await exitCodeOf(child);
    }
  });

  it.each([
    '--remote-debugging-port=9222',
    '--inspect=0',
    '--no-sandbox',
    '--proxy-server=127.0.0.1:1',
    '--user-data-dir=/tmp',
    '--dock',
    '--control=http://127.0.0.1:1/',
  ])('refuses to start with %s', async (argument) => {
    expect(await exitCodeOf(start([argument]))).toBe(78);
  });

  it('does not become a plain Node by an environment variable', async () => {
    const child = start(['-e', 'console.log("it ran")'], { ELECTRON_RUN_AS_NODE: '1' });
    let said = '';
    child.stdout!.on('data', (data: Buffer) => (said += String(data)));
    await exitCodeOf(child);
    expect(said).not.toContain('it ran');
  });
});
