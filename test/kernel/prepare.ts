import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../support/electron.ts';

/**
 * Makes ready what the virtual machine needs: QEMU is installed, Debian's kernel and busybox are only unpacked under
 * `.cache`, and a first file system is made of them.
 */

const cache = join(projectRoot, '.cache/kernel-devices');
const kernelFolder = join(cache, 'kernel');
const busybox = join(cache, 'busybox/bin/busybox');

const run = (
  command: string,
  args: readonly string[],
  cwd = projectRoot,
  input?: string,
): string => {
  const done = spawnSync(command, args, { cwd, input, encoding: 'utf8', maxBuffer: 100_000_000 });
  if (done.status === 0) return done.stdout;
  throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`);
};

const aptAsRoot = (args: readonly string[]): void => {
  if (process.getuid?.() === 0) run('apt-get', args);
  else run('sudo', ['apt-get', ...args]);
};

const installQemu = (): void => {
  if (spawnSync('qemu-system-x86_64', ['--version']).status === 0) return;
  console.log('Installing the Debian package qemu-system-x86 (only this part needs it) ...');
  aptAsRoot(['update', '-q']);
  aptAsRoot(['install', '-y', '-q', '--no-install-recommends', 'qemu-system-x86']);
};

/** The package that Debian's `linux-image-amd64` stands for today. */
const kernelPackage = (): string => {
  const found = /linux-image-\d[\w.-]*-amd64/.exec(run('apt-cache', ['show', 'linux-image-amd64']));
  if (found === null) throw new Error('apt knows no linux-image-amd64');
  return found[0];
};

const fetchPackages = (): void => {
  if (existsSync(busybox) && existsSync(join(kernelFolder, 'boot'))) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  // Lists may be missing or name a kernel that the mirror no longer holds.
  aptAsRoot(['update', '-q']);
  const kernel = kernelPackage();
  console.log(
    `Downloading ${kernel} and busybox-static (unpacked under .cache, not installed) ...`,
  );
  run('apt-get', ['download', '-q', kernel, 'busybox-static'], cache);
  for (const file of readdirSync(cache).filter((name) => name.endsWith('.deb'))) {
    run('dpkg-deb', ['-x', file, file.startsWith('busybox') ? 'busybox' : 'kernel'], cache);
    rmSync(join(cache, file));
  }
};

const release = (): string => readdirSync(join(kernelFolder, 'lib/modules'))[0]!;

/** Names of modules -> their files, each after those it needs. */
const withNeeds = (wanted: readonly string[]): string[] => {
  const folder = join(kernelFolder, 'lib/modules', release());
  run(busybox, ['depmod', '-b', kernelFolder, release()]);
  const lines = readFileSync(join(folder, 'modules.dep'), 'utf8').trim().split('\n');
  const nameOf = (path: string): string =>
    basename(path)
      .replace(/\.ko.*$/, '')
      .replaceAll('-', '_');
  const needs = new Map(
    lines.map((line) => {
      const [path = '', rest = ''] = line.split(':');
      return [nameOf(path), { path, needs: rest.trim().split(' ').filter(Boolean) }];
    }),
  );
  const files = new Set<string>();
  const add = (name: string): void => {
    const found = needs.get(name);
    // Not a module: it is built into this kernel.
    if (found === undefined || files.has(join(folder, found.path))) return;
    for (const need of found.needs) add(nameOf(need));
    files.add(join(folder, found.path));
  };
  wanted.forEach(add);
  return [...files];
};

const usbModules = [
  'dummy_hcd',
  'usb_f_hid',
  'usb_f_acm',
  'usb_f_printer',
  'usbhid',
  'hid_generic',
  'cdc_acm',
  'usblp',
];

/** Five devices, each on a controller of its own. */
const parametersOf = (file: string): string => (file.includes('dummy_hcd') ? ' num=5' : '');

const makeInitialFiles = (): void => {
  const folder = join(cache, 'initial');
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['bin', 'proc', 'sys', 'dev', 'host', 'modules'])
    mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(busybox, join(folder, 'bin/busybox'));
  copyFileSync(join(projectRoot, 'test/kernel/guest/init'), join(folder, 'init'));
  chmodSync(join(folder, 'init'), 0o755);
  const first = withNeeds(['virtio_pci', '9pnet_virtio', '9p']);
  for (const file of first) copyFileSync(file, join(folder, 'modules', basename(file)));
  const later = withNeeds(usbModules).filter((file) => !first.includes(file));
  const lines = (files: readonly string[]): string => files.map((file) => `${file}\n`).join('');
  writeFileSync(join(folder, 'modules.first'), lines(first.map((file) => basename(file))));
  writeFileSync(
    join(folder, 'modules.later'),
    lines(later.map((file) => file + parametersOf(file))),
  );
  const pack = `find . | '${busybox}' cpio -o -H newc > ../initial.cpio`;
  run('sh', ['-c', pack], folder);
};

installQemu();
fetchPackages();
makeInitialFiles();
copyFileSync(join(kernelFolder, 'boot', `vmlinuz-${release()}`), join(cache, 'vmlinuz'));
console.log(`Kernel ${release()} is ready.`);
