import type { ScannerStatus } from '../../shared/devices.ts';
import type { ScannerConfiguration } from '../../../native-adapters/configuration.ts';
import type { FromHost } from '../../../native-adapters/host-protocol.ts';
import type { QrScanner, Scan } from '../../../native-adapters/qr-scanner/types.ts';
import { StatusCell } from '../../../native-adapters/status-cell.ts';
import type { PrivateEnd } from './launch.ts';
import { Supervisor, type SupervisorTools } from './supervisor.ts';

/** The scanner as main sees it: the same interface, a process away. */
export class RemoteScanner implements QrScanner {
  readonly #cell: StatusCell<ScannerStatus>;
  readonly #supervisor: Supervisor | null;
  readonly #listeners = new Set<(scan: Scan) => void>();

  constructor(device: ScannerConfiguration, tools: SupervisorTools) {
    const state = device.kind === 'none' ? 'disabled' : 'connecting';
    this.#cell = new StatusCell<ScannerStatus>({ state, detail: '' }, tools.clock);
    this.#supervisor =
      device.kind === 'none'
        ? null
        : new Supervisor({ family: 'scanner', device }, tools, {
            onMessage: (message) => this.#received(message),
            onDeath: (detail) =>
              this.#cell.set({ state: 'stopped', cause: 'driver-crashed', detail }),
          });
  }

  get pid(): number | undefined {
    return this.#supervisor?.pid;
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

  /** From now on scans are told on this channel and not to main. False when no host is there. */
  want(end: PrivateEnd): boolean {
    return this.#supervisor?.send({ type: 'want-scan' }, end) ?? false;
  }

  unwant(): void {
    this.#supervisor?.send({ type: 'unwant-scan' });
  }

  /** The visit is over: what was scanned goes with the process that read it. */
  forget(): void {
    this.unwant();
    this.#supervisor?.forget();
  }

  async close(): Promise<void> {
    await this.#supervisor?.close();
  }

  #received(message: FromHost): void {
    if (message.type === 'scanner-status') this.#cell.set(message.status);
    if (message.type !== 'scan') return;
    const { payload, charset, aimId } = message;
    const scan = { payload, charset, aimId };
    for (const listener of this.#listeners) listener(scan);
  }
}
