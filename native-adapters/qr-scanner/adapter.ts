import type { Clock, Ids } from '../../src/shared/clock.ts';
import type { ScannerStatus } from '../../src/shared/devices.ts';
import { StatusCell } from '../status-cell.ts';
import { Link, type LinkTiming } from '../transport/link.ts';
import {
  causeOfFault,
  type ByteConnection,
  type ByteTransport,
  type ReportTransport,
  type Transport,
} from '../transport/transport.ts';
import type { RawScan } from './aim.ts';
import { readText } from './eci.ts';
import { RepeatFilter } from './repeat-filter.ts';
import type { QrScanner, Scan } from './types.ts';
import {
  attachHidPos,
  attachLine,
  scannerTiming,
  type Attach,
  type ScannerTiming,
} from './wires.ts';

interface CommonOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing?: ScannerTiming;
  readonly linkTiming?: LinkTiming;
}

export interface QrScannerOptions extends CommonOptions {
  readonly transport: ByteTransport;
  /** How a code ends: CR, LF or CRLF, or a pause when the scanner is programmed to send none. */
  readonly suffix: 'line' | 'pause';
}

export interface HidPosScannerOptions extends CommonOptions {
  readonly transport: ReportTransport;
  readonly device: { readonly vendorId: number; readonly reportId: number };
}

/** One scanner on one kind of wire. */
class WiredScanner<
  Connection extends Pick<ByteConnection, 'onGone' | 'close'>,
> implements QrScanner {
  readonly #cell: StatusCell<ScannerStatus>;
  readonly #repeats: RepeatFilter;
  readonly #listeners = new Set<(scan: Scan) => void>();
  readonly #link: Link<Connection>;

  constructor(
    transport: Transport<Connection>,
    attach: Attach<Connection>,
    { clock, ids, linkTiming }: CommonOptions,
  ) {
    const detail = transport.address;
    this.#repeats = new RepeatFilter(clock);
    this.#cell = new StatusCell<ScannerStatus>({ state: 'connecting', detail }, clock);
    this.#link = new Link(
      transport,
      {
        connected: (connection) => {
          attach(connection, (scan) => this.#emit(scan));
          this.#cell.set({ state: 'ready', warnings: [], detail });
        },
        unreachable: (fault) =>
          this.#cell.set({
            state: 'stopped',
            cause: causeOfFault(fault),
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

  close(): Promise<void> {
    return this.#link.close();
  }

  #emit(raw: RawScan): void {
    if (!this.#repeats.passes(raw)) return;
    const scan = { ...raw, ...readText(raw) };
    for (const listener of this.#listeners) listener(scan);
  }
}

/** A scanner on a serial line or TCP. */
export const createQrScanner = (options: QrScannerOptions): QrScanner => {
  const { transport, suffix, clock, timing = scannerTiming } = options;
  return new WiredScanner(transport, attachLine(suffix, clock, timing), options);
};

/** A scanner in HID POS mode. */
export const createHidPosScanner = (options: HidPosScannerOptions): QrScanner => {
  const { transport, device, clock, timing = scannerTiming } = options;
  return new WiredScanner(transport, attachHidPos(device, clock, timing), options);
};
