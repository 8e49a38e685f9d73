import type { Clock, Ids } from '../../src/shared/clock.ts';
import type { ScannerStatus } from '../../src/shared/devices.ts';
import { StatusCell } from '../status-cell.ts';
import { Link, type LinkTiming } from '../transport/link.ts';
import type { ByteConnection, ByteTransport } from '../transport/transport.ts';
import { readScan } from './aim.ts';
import { ScanFramer } from './framing.ts';
import type { QrScanner, Scan } from './types.ts';

export interface QrScannerOptions {
  readonly transport: ByteTransport;
  /** How a code ends: CR, LF or CRLF, or a pause when the scanner is programmed to send none. */
  readonly suffix: 'line' | 'pause';
  readonly clock: Clock;
  readonly ids: Ids;
  /** Silence between bytes that ends a code without a suffix. A slow scanner leaves a few milliseconds. */
  readonly pauseMs?: number;
  readonly linkTiming?: LinkTiming;
}

const defaultPauseMs = 80;

class LineQrScanner implements QrScanner {
  readonly #options: QrScannerOptions;
  readonly #cell: StatusCell<ScannerStatus>;
  readonly #listeners = new Set<(scan: Scan) => void>();
  readonly #link: Link<ByteConnection>;
  #cancelPause = (): void => undefined;

  constructor(options: QrScannerOptions) {
    this.#options = options;
    const { transport, clock, ids, linkTiming } = options;
    const detail = transport.address;
    this.#cell = new StatusCell<ScannerStatus>({ state: 'connecting', detail }, clock);
    this.#link = new Link(
      transport,
      {
        connected: (connection) => this.#connected(connection),
        unreachable: (fault) =>
          this.#cell.set({
            state: 'stopped',
            cause: 'offline',
            detail: `${fault.kind} ${fault.detail}`,
          }),
      },
      { clock, ids, ...(linkTiming && { timing: linkTiming }) },
    );
  }

  status(): ScannerStatus {
    return this.#cell.get();
  }

  onStatus(listener: (status: ScannerStatus) => void): () => void {
    return this.#cell.onChange(listener);
  }

  onScan(listener: (scan: Scan) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#cancelPause();
    await this.#link.close();
  }

  /** A new framer for each connection: half a code from before a lost cable must not begin the next one. */
  #connected(connection: ByteConnection): void {
    const framer = new ScanFramer((bytes) => this.#emit(readScan(bytes)));
    connection.onData((bytes) => {
      framer.push(bytes);
      this.#cancelPause();
      if (this.#options.suffix === 'pause' && !framer.isEmpty)
        this.#cancelPause = this.#options.clock.after(this.#options.pauseMs ?? defaultPauseMs, () =>
          framer.flush(),
        );
    });
    connection.onGone(() => this.#cancelPause());
    this.#cell.set({ state: 'ready', warnings: [], detail: this.#options.transport.address });
  }

  #emit(scan: Scan): void {
    for (const listener of this.#listeners) listener(scan);
  }
}

export const createQrScanner = (options: QrScannerOptions): QrScanner => new LineQrScanner(options);
