import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Device } from 'node-hid';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { HidReport, ReportConnection, ReportTransport, TransportFault } from './transport.ts';
import { formatUsb, matchesUsb, type UsbIdentity } from './usb-identity.ts';

/** Which HID device. Usage page and usage tell the collections of one device apart. */
export interface HidIdentity extends UsbIdentity {
  readonly usagePage?: number;
  readonly usage?: number;
  /** Whether its descriptor numbers the reports; then the first byte of each is the number. */
  readonly numberedReports: boolean;
}

/** An open device, the part of node-hid's `HIDAsync` that is used. */
export interface HidHandle extends Pick<EventEmitter, 'on'> {
  write(bytes: Buffer): Promise<number>;
  sendFeatureReport(bytes: Buffer): Promise<number>;
  close(): Promise<void>;
}

/** The part of node-hid that is used; tests give another one. */
export interface HidSystem {
  list(): Promise<readonly Device[]>;
  open(path: string): Promise<HidHandle>;
  /** The device's report descriptor; null when the system does not give it. */
  descriptor(path: string): Promise<Uint8Array | null>;
}

/** Linux shows it in sysfs to everybody; the node itself may not be readable. */
const sysfsDescriptor = async (path: string): Promise<Uint8Array | null> => {
  const name = /^\/dev\/(hidraw\d+)$/.exec(path)?.[1];
  if (name === undefined) return null;
  return readFile(`/sys/class/hidraw/${name}/device/report_descriptor`).catch(() => null);
};

/** Loaded at first use: a station without HID devices needs neither its library nor libusb. */
export const nodeHid: HidSystem = {
  list: async () => (await import('node-hid')).devicesAsync(),
  open: async (path) => (await import('node-hid')).HIDAsync.open(path),
  descriptor: sysfsDescriptor,
};

export const hidTiming = {
  /** node-hid's reader says nothing of some losses (a hub's power, a resume), so the list is asked. */
  presenceMs: 3_000,
};

const matches = (wanted: HidIdentity, device: Device): boolean =>
  matchesUsb(wanted, device.vendorId, device.productId, device.serialNumber) &&
  (wanted.usagePage === undefined || wanted.usagePage === device.usagePage) &&
  (wanted.usage === undefined || wanted.usage === device.usage);

const pathsOf = (devices: readonly Device[], wanted: HidIdentity): string[] => [
  ...new Set(devices.filter((device) => matches(wanted, device)).map(({ path }) => path ?? '')),
];

/** node-hid rejects with an Error or, from its reader, with a string. */
const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);

const faultOf = (reason: unknown): TransportFault => {
  const detail = messageOf(reason);
  const refused = /permission|access|denied/i.test(detail);
  return { kind: refused ? 'permission' : 'unreachable', detail };
};

class HidConnection implements ReportConnection {
  readonly descriptor: Uint8Array | null;
  readonly #outputs: ConnectionCore;
  readonly #features: ConnectionCore;
  readonly #numbered: boolean;
  readonly #handle: HidHandle;
  #open = true;
  #destroyed: Promise<void> | null = null;

  constructor(handle: HidHandle, descriptor: Uint8Array | null, numbered: boolean, clock: Clock) {
    this.descriptor = descriptor;
    this.#handle = handle;
    this.#numbered = numbered;
    const core = (send: (bytes: Buffer) => Promise<number>): ConnectionCore =>
      new ConnectionCore(
        {
          isOpen: () => this.#open,
          send: (bytes, done) =>
            void send(Buffer.from(bytes)).then(
              () => done(),
              (reason: unknown) => done(new Error(messageOf(reason))),
            ),
          destroy: () => this.#destroy(),
        },
        clock,
      );
    this.#outputs = core((bytes) => handle.write(bytes));
    this.#features = core((bytes) => handle.sendFeatureReport(bytes));
    this.#outputs.onGone(({ detail }) => this.#features.ended(detail));
    handle.on('error', (reason: unknown) => this.ended(messageOf(reason)));
    handle.on('data', (bytes: Uint8Array) => this.#outputs.received(bytes));
  }

  ended(detail: string): void {
    this.#outputs.ended(detail);
  }

  write(report: HidReport, deadlineMs: number): Promise<Result<void, TransportFault>> {
    return this.#outputs.write(Uint8Array.of(report.id, ...report.data), deadlineMs);
  }

  sendFeature(report: HidReport, deadlineMs: number): Promise<Result<void, TransportFault>> {
    return this.#features.write(Uint8Array.of(report.id, ...report.data), deadlineMs);
  }

  onReport(listener: (report: HidReport) => void): () => void {
    return this.#outputs.onData((bytes) => {
      if (!this.#numbered) listener({ id: 0, data: bytes });
      else if (bytes.length > 0) listener({ id: bytes[0]!, data: bytes.subarray(1) });
    });
  }

  onGone(listener: (fault: TransportFault) => void): () => void {
    return this.#outputs.onGone(listener);
  }

  async close(): Promise<void> {
    await Promise.all([this.#outputs.close(), this.#features.close()]);
  }

  /**
   * Once: closing node-hid's handle twice throws. And not in the tick that opened it: node-hid 3.4 begins to read on
   * the next one whatever happened in between, and throws where nobody can catch it.
   */
  #destroy(): Promise<void> {
    this.#open = false;
    this.#destroyed ??= new Promise<void>((resolve) => process.nextTick(resolve))
      .then(() => this.#handle.close())
      .catch(() => undefined);
    return this.#destroyed;
  }
}

/** The result, or `timeout`; what comes too late is closed. */
const before = <T>(
  deadlineMs: number,
  clock: Clock,
  work: Promise<Result<T, TransportFault>>,
  tooLate: (value: T) => void,
): Promise<Result<T, TransportFault>> =>
  new Promise((resolve) => {
    let late = false;
    const stopWaiting = clock.after(deadlineMs, () => {
      late = true;
      resolve(err({ kind: 'timeout', detail: 'open deadline' }));
    });
    void work.then((result) => {
      stopWaiting();
      if (late && result.ok) tooLate(result.value);
      resolve(result);
    });
  });

/**
 * A HID device found by its identity. Needs libudev and libusb-1.0 on Linux (node-hid's prebuilt binary links
 * both) and the right to open its hidraw node: a udev rule (README).
 */
export const hidTransport = (
  identity: HidIdentity,
  clock: Clock,
  system: HidSystem = nodeHid,
): ReportTransport => {
  const address = `hid ${formatUsb(identity)}`;
  /** Two devices that fit are none: guessing would take the neighbour's. */
  const find = async (): Promise<Result<string, TransportFault>> => {
    const [path, ...others] = pathsOf(await system.list(), identity);
    if (path === undefined) return err({ kind: 'unreachable', detail: `${address} not found` });
    if (others.length === 0) return ok(path);
    return err({ kind: 'unreachable', detail: `${address} found ${others.length + 1} times` });
  };
  const watch = (connection: HidConnection, path: string): void => {
    let watching = true;
    const lookLater = (): (() => void) => clock.after(hidTiming.presenceMs, () => void look());
    let cancel = lookLater();
    const look = async (): Promise<void> => {
      const devices = await system.list().catch(() => null);
      if (!watching) return;
      if (devices !== null && !pathsOf(devices, identity).includes(path))
        connection.ended('no longer listed');
      else cancel = lookLater();
    };
    connection.onGone(() => {
      watching = false;
      cancel();
    });
  };
  const open = async (): Promise<Result<HidConnection, TransportFault>> => {
    try {
      const found = await find();
      if (!found.ok) return found;
      const descriptor = await system.descriptor(found.value);
      const handle = await system.open(found.value);
      const connection = new HidConnection(handle, descriptor, identity.numberedReports, clock);
      watch(connection, found.value);
      return ok(connection);
    } catch (reason) {
      return err(faultOf(reason));
    }
  };
  return {
    address,
    open: (deadlineMs) => before(deadlineMs, clock, open(), (late) => void late.close()),
  };
};
