import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { ByteConnection, TransportFault } from './transport.ts';

/** What one system object (socket, port) must offer; everything else is the same for all of them. */
export interface RawChannel {
  isOpen(): boolean;
  send(bytes: Uint8Array, done: (error?: Error | null) => void): void;
  /** Ends it for good; resolves when the system let go. */
  destroy(): Promise<void>;
}

const lost = (detail: string): TransportFault => ({ kind: 'lost', detail });

export class ConnectionCore implements ByteConnection {
  readonly #raw: RawChannel;
  readonly #clock: Clock;
  readonly #dataListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #goneListeners = new Set<(fault: TransportFault) => void>();
  #gone: TransportFault | null = null;
  #closed = false;

  constructor(raw: RawChannel, clock: Clock) {
    this.#raw = raw;
    this.#clock = clock;
  }

  /** For the transport: bytes arrived. */
  received(bytes: Uint8Array): void {
    for (const listener of this.#dataListeners) listener(bytes);
  }

  /** For the transport: the other side is gone. */
  ended(detail: string): void {
    if (this.#gone !== null || this.#closed) return;
    this.#gone = lost(detail);
    for (const listener of this.#goneListeners) listener(this.#gone);
    this.#goneListeners.clear();
    void this.#raw.destroy();
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<Result<void, TransportFault>> {
    if (this.#gone !== null) return Promise.resolve(err(this.#gone));
    if (this.#closed || !this.#raw.isOpen()) return Promise.resolve(err(lost('closed')));
    return new Promise((resolve) => {
      const settle = (result: Result<void, TransportFault>): void => {
        stopWaiting();
        stopWatching();
        resolve(result);
      };
      const stopWatching = this.onGone((fault) => settle(err(fault)));
      const stopWaiting = this.#clock.after(deadlineMs, () => {
        settle(err({ kind: 'timeout', detail: `write ${bytes.length} bytes` }));
        this.ended('write deadline');
      });
      this.#raw.send(bytes, (error) => settle(error ? err(lost(error.message)) : ok(undefined)));
    });
  }

  onData(listener: (bytes: Uint8Array) => void): () => void {
    this.#dataListeners.add(listener);
    return () => void this.#dataListeners.delete(listener);
  }

  onGone(listener: (fault: TransportFault) => void): () => void {
    if (this.#gone !== null) {
      listener(this.#gone);
      return () => undefined;
    }
    this.#goneListeners.add(listener);
    return () => void this.#goneListeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#gone === null && !this.#closed) {
      // A write still waiting must end too, or its caller waits out the deadline.
      this.#gone = lost('closed');
      for (const listener of this.#goneListeners) listener(this.#gone);
    }
    this.#closed = true;
    this.#goneListeners.clear();
    await this.#raw.destroy();
  }
}
