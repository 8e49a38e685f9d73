import { LoopbackServer, type LoopbackEvents } from './loopback-server.ts';

/** What every virtual device on a loopback port has: its port, its cable and who is at the other end. */
export abstract class LoopbackDevice {
  protected readonly server: LoopbackServer;

  protected constructor(events: LoopbackEvents) {
    this.server = new LoopbackServer(events);
  }

  get port(): number {
    return this.server.port;
  }

  /** Whether a driver is at the other end now. */
  get isConnected(): boolean {
    return this.server.isConnected;
  }

  get isPlugged(): boolean {
    return this.server.isPlugged;
  }

  unplug(): Promise<void> {
    return this.server.unplug();
  }

  replug(): Promise<void> {
    return this.server.replug();
  }

  close(): Promise<void> {
    return this.server.unplug();
  }
}
