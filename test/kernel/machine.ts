import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/electron.ts';

/** Everything the guest wrote on its console. */
export interface GuestRun {
  readonly console: string;
  /** False when the guest had to be switched off. */
  readonly ended: boolean;
}

const cache = join(projectRoot, '.cache/kernel-devices');
const commandLine = [
  'console=ttyS0 quiet panic=-1',
  `KIOSK_CHECKOUT=${projectRoot}`,
  `KIOSK_NODE=${process.execPath}`,
].join(' ');
/** Emulated in software, one processor, no network; the host's files are there to be read only. */
const machine = [
  '-accel tcg -cpu max -m 1500 -smp 1 -nographic -no-reboot',
  '-nic none -monitor none -serial stdio',
  '-fsdev local,id=host,path=/,security_model=none,readonly=on,multidevs=remap',
  '-device virtio-9p-pci,fsdev=host,mount_tag=host',
].flatMap((line) => line.split(' '));
const files = ['-kernel', join(cache, 'vmlinuz'), '-initrd', join(cache, 'initial.cpio')];

/** Starts the guest and waits until it switches itself off, or ends it. What it wrote is kept in `console.log`. */
export const runGuest = (limitMs: number): Promise<GuestRun> =>
  new Promise((resolve, reject) => {
    const qemu = spawn('qemu-system-x86_64', [...machine, ...files, '-append', commandLine], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces: Buffer[] = [];
    const log = join(cache, 'console.log');
    writeFileSync(log, '');
    const heard = (piece: Buffer): void => {
      pieces.push(piece);
      appendFileSync(log, piece);
    };
    let ended = true;
    const end = (): void => void qemu.kill('SIGKILL');
    const timer = setTimeout(() => {
      ended = false;
      end();
    }, limitMs);
    process.once('exit', end);
    for (const stream of [qemu.stdout, qemu.stderr]) stream.on('data', heard);
    qemu.once('error', reject);
    qemu.once('close', () => {
      clearTimeout(timer);
      process.removeListener('exit', end);
      resolve({ console: Buffer.concat(pieces).toString('utf8').replaceAll('\r', ''), ended });
    });
  });
