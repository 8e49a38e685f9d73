import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, startProgram, type Running } from './process.ts';

/** A pseudo terminal whose other end is a TCP port: the serial cable of a virtual device. */
export class SerialBridge {
  readonly path: string;
  readonly #folder: string;
  readonly #port: number;
  #socat: Running | null = null;

  constructor(folder: string, port: number) {
    this.path = join(folder, 'tty');
    this.#folder = folder;
    this.#port = port;
  }

  async plug(): Promise<void> {
    // SIGKILL leaves the link dangling, and socat refuses to replace it.
    rmSync(this.path, { force: true });
    const pty = `PTY,link=${this.path},rawer`;
    const tcp = `TCP:127.0.0.1:${this.#port},nodelay`;
    this.#socat = startProgram('socat', [pty, tcp], { logFile: join(this.#folder, 'socat.log') });
    await eventually('the pseudo terminal', () => existsSync(this.path));
  }

  async pull(): Promise<void> {
    await this.#socat?.stop('SIGKILL');
    this.#socat = null;
    rmSync(this.path, { force: true });
  }
}
