import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, startProgram, type Running } from './process.ts';

interface Device {
  readonly port: number;
  readonly isConnected: boolean;
}

/** A pseudo terminal whose other end is a TCP port: the serial cable of a virtual device. */
export class SerialBridge {
  readonly path: string;
  readonly #folder: string;
  readonly #device: Device;
  #socat: Running | null = null;

  constructor(folder: string, device: Device) {
    this.path = join(folder, 'tty');
    this.#folder = folder;
    this.#device = device;
  }

  async plug(): Promise<void> {
    // SIGKILL leaves the link dangling, and socat refuses to replace it.
    rmSync(this.path, { force: true });
    const pty = `PTY,link=${this.path},rawer`;
    const tcp = `TCP:127.0.0.1:${this.#device.port},nodelay`;
    this.#socat = startProgram('socat', [pty, tcp], { logFile: join(this.#folder, 'socat.log') });
    await eventually('the serial line', () => existsSync(this.path) && this.#device.isConnected);
  }

  async pull(): Promise<void> {
    await this.#socat?.stop('SIGKILL');
    this.#socat = null;
    // The device takes one line at a time: the next one must not meet the end of this one.
    await eventually('the end of the line', () => !this.#device.isConnected);
    rmSync(this.path, { force: true });
  }
}
