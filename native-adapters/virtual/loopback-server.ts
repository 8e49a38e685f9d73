import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface LoopbackEvents {
  onData?(bytes: Uint8Array): void;
  onConnection?(): void;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

/** A device's network port on 127.0.0.1, for one client at a time like the real ones; can be unplugged and replugged. */
export class LoopbackServer {
  readonly #events: LoopbackEvents;
  #server: Server | null = null;
  #socket: Socket | null = null;
  #port = 0;

  constructor(events: LoopbackEvents) {
    this.#events = events;
  }

  get port(): number {
    return this.#port;
  }

  /** Whether somebody is at the other end now. */
  get isConnected(): boolean {
    return this.#socket !== null;
  }

  get isPlugged(): boolean {
    return this.#server !== null;
  }

  async listen(port: number): Promise<void> {
    this.#server = createServer((socket) => this.#accept(socket));
    this.#port = await listen(this.#server, port);
  }

  send(bytes: Uint8Array): void {
    this.#socket?.write(bytes);
  }

  /** The cable is out: the connection breaks and new ones are refused. */
  async unplug(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#socket?.destroy();
    this.#socket = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  replug(): Promise<void> {
    return this.#server ? Promise.resolve() : this.listen(this.#port);
  }

  #accept(socket: Socket): void {
    if (this.#socket !== null) return void socket.destroy();
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#events.onData?.(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
    });
    this.#events.onConnection?.();
  }
}
