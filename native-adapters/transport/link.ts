import type { Clock, Ids } from '../../src/shared/clock.ts';
import { backoffDelayMs, type BackoffPlan } from './backoff.ts';
import type { ByteConnection, Transport, TransportFault } from './transport.ts';

/** All delays of keeping a connection. */
export interface LinkTiming {
  readonly openDeadlineMs: number;
  readonly backoff: BackoffPlan;
  /** A connection that lived this long makes the next loss count as the first. */
  readonly healthyMs: number;
}

export const linkTiming: LinkTiming = {
  openDeadlineMs: 3_000,
  // Looking is cheap, and a device that was plugged in again should be back within two seconds.
  backoff: { delaysMs: [250, 500, 1_000, 2_000], jitter: 0.2 },
  healthyMs: 30_000,
};

/** What every kind of connection has. */
type Endable = Pick<ByteConnection, 'onGone' | 'close'>;

export interface LinkEvents<Connection> {
  connected(connection: Connection): void;
  /** The device cannot be reached, or was lost; the next attempt follows by itself. */
  unreachable(fault: TransportFault): void;
}

/** Keeps one connection to the device for ever: opens, waits for its end, backs off, opens anew. */
export class Link<Connection extends Endable> {
  readonly #transport: Transport<Connection>;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #timing: LinkTiming;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;
  #connection: Connection | null = null;

  constructor(
    transport: Transport<Connection>,
    events: LinkEvents<Connection>,
    tools: { readonly clock: Clock; readonly ids: Ids; readonly timing?: LinkTiming },
  ) {
    this.#transport = transport;
    this.#clock = tools.clock;
    this.#ids = tools.ids;
    this.#timing = tools.timing ?? linkTiming;
    this.#running = this.#run(events);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#connection?.close();
    await this.#running;
  }

  async #run(events: LinkEvents<Connection>): Promise<void> {
    let attempt = 0;
    while (!this.#stop.signal.aborted) {
      const startedMs = this.#clock.monotonicMs();
      const fault = await this.#connectOnce(events);
      if (this.#stop.signal.aborted) return;
      events.unreachable(fault);
      const lived = this.#clock.monotonicMs() - startedMs;
      attempt = lived >= this.#timing.healthyMs ? 0 : attempt;
      await this.#pause(backoffDelayMs(this.#timing.backoff, attempt, this.#ids));
      attempt += 1;
    }
  }

  async #connectOnce(events: LinkEvents<Connection>): Promise<TransportFault> {
    const opened = await this.#transport.open(this.#timing.openDeadlineMs);
    if (!opened.ok) return opened.error;
    const connection = opened.value;
    if (this.#stop.signal.aborted) await connection.close();
    this.#connection = connection;
    const gone = new Promise<TransportFault>((resolve) => void connection.onGone(resolve));
    if (!this.#stop.signal.aborted) events.connected(connection);
    const fault = await gone;
    this.#connection = null;
    return fault;
  }

  async #pause(delayMs: number): Promise<void> {
    if (this.#stop.signal.aborted) return;
    await this.#clock.sleep(delayMs, this.#stop.signal).catch(() => undefined);
  }
}
