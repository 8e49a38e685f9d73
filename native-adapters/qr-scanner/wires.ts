import type { Clock } from '../../src/shared/clock.ts';
import type { ByteConnection, ReportConnection } from '../transport/transport.ts';
import { readScan, type RawScan } from './aim.ts';
import { ScanFramer } from './framing.ts';
import { HidPosDecoder } from './hid-pos.ts';
import { describedLayout, documentedLayout, type HidPosLayout } from './hid-pos-layout.ts';

/** What a wire does with a new connection: turns what comes over it into codes until it is gone. */
export type Attach<Connection> = (connection: Connection, emit: (scan: RawScan) => void) => void;

/** Silences that mean something. */
export interface ScannerTiming {
  /** Ends a code without a suffix. A slow scanner leaves a few milliseconds between bytes. */
  readonly pauseMs: number;
  /** The end of a code that began will not come any more; half of it must not begin the next one. */
  readonly abandonMs: number;
  readonly writeMs: number;
}

export const scannerTiming: ScannerTiming = { pauseMs: 80, abandonMs: 1_000, writeMs: 1_000 };

/** Calls back when nothing was touched for the time. */
class Silence {
  readonly #clock: Clock;
  readonly #forMs: number;
  #cancel = (): void => undefined;

  constructor(clock: Clock, forMs: number) {
    this.#clock = clock;
    this.#forMs = forMs;
  }

  await(callback: () => void): void {
    this.#cancel();
    this.#cancel = this.#clock.after(this.#forMs, callback);
  }

  cancel(): void {
    this.#cancel();
  }
}

/**
 * A line of bytes. A new framer for each connection: half a code from before a lost cable must not begin the next
 * one. `pause`: the scanner is programmed to send no suffix.
 */
export const attachLine =
  (suffix: 'line' | 'pause', clock: Clock, timing: ScannerTiming): Attach<ByteConnection> =>
  (connection, emit) => {
    const framer = new ScanFramer((bytes) => emit(readScan(bytes)));
    const silence = new Silence(clock, suffix === 'pause' ? timing.pauseMs : timing.abandonMs);
    connection.onData((bytes) => {
      framer.push(bytes);
      silence.cancel();
      if (!framer.isEmpty)
        silence.await(() => (suffix === 'pause' ? framer.flush() : framer.discard()));
    });
    connection.onGone(() => silence.cancel());
  };

/** Honeywell's (also under its second vendor number) say nothing in HID POS mode before feature report FE is 1. */
const vendorsToEnable: readonly number[] = [0x0c2e, 0x23d0];
const enable = { id: 0xfe, data: Uint8Array.of(0x01) };

/** As its descriptor says, unless that contradicts whether the configuration has its reports numbered. */
const layoutOf = ({ descriptor }: ReportConnection, reportId: number): HidPosLayout => {
  const described = descriptor === null ? null : describedLayout(descriptor);
  const agrees = described !== null && (described.reportId === 0) === (reportId === 0);
  return agrees ? described : documentedLayout(reportId);
};

/** HID POS reports. */
export const attachHidPos =
  (
    device: { readonly vendorId: number; readonly reportId: number },
    clock: Clock,
    timing: ScannerTiming,
  ): Attach<ReportConnection> =>
  (connection, emit) => {
    const decoder = new HidPosDecoder(layoutOf(connection, device.reportId), emit);
    const silence = new Silence(clock, timing.abandonMs);
    connection.onReport((report) => {
      decoder.push(report);
      silence.cancel();
      if (!decoder.isEmpty) silence.await(() => decoder.reset());
    });
    connection.onGone(() => silence.cancel());
    // A refusal is no loss: models without this report send without it.
    if (vendorsToEnable.includes(device.vendorId))
      void connection.sendFeature(enable, timing.writeMs);
  };
