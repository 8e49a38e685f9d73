import {
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteConnection, ByteTransport, TransportFault } from './transport.ts';
import { formatUsb, matchesUsb, type UsbIdentity } from './usb-identity.ts';

/**
 * The USB printer class as Linux offers it: the `usblp` driver's character device, bytes out and status bytes
 * back (drivers/usb/class/usblp.c). Windows has no such file: there a printer is reached as a virtual COM
 * port or over TCP.
 */

/** Where the system says what is plugged in; tests have another one. */
export interface UsbPrinterSystem {
  /** Holds `lp0`, `lp1`, ... with a `device` link to the USB interface. */
  readonly classFolder: string;
  readonly deviceFolder: string;
}

const linux: UsbPrinterSystem = { classFolder: '/sys/class/usbmisc', deviceFolder: '/dev/usb' };

export const usbPrinterTiming = {
  /** How often an idle device is asked for bytes; a status answer is one byte and its question waits for it. */
  readEveryMs: 20,
  /** How often a device whose buffer is full is tried again. */
  writeEveryMs: 5,
};

const attribute = (folder: string, name: string): string | undefined => {
  try {
    return readFileSync(join(folder, name), 'utf8').trim();
  } catch {
    return undefined;
  }
};

export interface ListedPrinter {
  /** Its node, such as `/dev/usb/lp0`. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | undefined;
  /** Maker and product, as far as it says them. */
  readonly names: readonly (string | undefined)[];
  /** Its IEEE 1284 device id, such as `MFG:EPSON;CMD:ESC/POS;`; empty when it has none. */
  readonly printerId: string;
}

/** The device stands above its interface: `.../1-2/1-2:1.0`. */
const look = (system: UsbPrinterSystem, name: string): ListedPrinter[] => {
  try {
    const printerInterface = realpathSync(join(system.classFolder, name, 'device'));
    const device = dirname(printerInterface);
    const id = (file: string): number => Number.parseInt(attribute(device, file) ?? '', 16);
    return [
      {
        path: join(system.deviceFolder, name),
        vendorId: id('idVendor'),
        productId: id('idProduct'),
        serialNumber: attribute(device, 'serial'),
        names: [attribute(device, 'manufacturer'), attribute(device, 'product')],
        printerId: attribute(printerInterface, 'ieee1284_id') ?? '',
      },
    ];
  } catch {
    // It was pulled while it was looked at.
    return [];
  }
};

const namesOf = (system: UsbPrinterSystem): string[] => {
  try {
    return readdirSync(system.classFolder).filter((name) => /^lp\d+$/.test(name));
  } catch {
    // Without any printer the class does not exist.
    return [];
  }
};

/** Every printer that the system's driver has taken. */
export const listUsbPrinters = (system: UsbPrinterSystem = linux): ListedPrinter[] =>
  namesOf(system).flatMap((name) => look(system, name));

const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;

const kinds: Readonly<Record<string, TransportFault['kind']>> = {
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'locked',
};

const readSize = 1_024;

/** Nothing blocks: a read without data is EAGAIN, and a write takes what the driver has room for. */
class UsbPrinterFile {
  readonly #clock: Clock;
  readonly #connection: ConnectionCore;
  readonly #file: number;
  readonly #buffer = Buffer.alloc(readSize);
  #open = true;
  #stopReading = (): void => undefined;
  #stopWriting = (): void => undefined;

  constructor(file: number, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
    this.#connection = new ConnectionCore(
      {
        isOpen: () => this.#open,
        send: (bytes, done) => this.#write(bytes, 0, done),
        destroy: async () => this.#close(),
      },
      clock,
    );
    this.#readLater();
  }

  get connection(): ByteConnection {
    return this.#connection;
  }

  #readLater(): void {
    this.#stopReading = this.#clock.after(usbPrinterTiming.readEveryMs, () => this.#read());
  }

  #read(): void {
    try {
      // The driver answers 0 for an empty packet too; some printers send one to every question.
      for (;;) {
        const length = readSync(this.#file, this.#buffer, 0, readSize, null);
        if (length > 0) this.#connection.received(new Uint8Array(this.#buffer.subarray(0, length)));
        if (length < readSize || !this.#open) break;
      }
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return this.#connection.ended(codeOf(error));
    }
    if (this.#open) this.#readLater();
  }

  #write(bytes: Uint8Array, from: number, done: (error?: Error) => void): void {
    let at = from;
    try {
      while (at < bytes.length) at += writeSync(this.#file, bytes, at);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') {
        done(error as Error);
        return this.#connection.ended(codeOf(error));
      }
      this.#stopWriting = this.#clock.after(usbPrinterTiming.writeEveryMs, () =>
        this.#write(bytes, at, done),
      );
      return;
    }
    done();
  }

  #close(): void {
    this.#stopReading();
    this.#stopWriting();
    if (this.#open) closeSync(this.#file);
    this.#open = false;
  }
}

/** A USB printer found by its identity. Its node needs a udev rule that lets the kiosk's user open it (README). */
export const usbPrinterTransport = (
  identity: UsbIdentity,
  clock: Clock,
  system: UsbPrinterSystem = linux,
): ByteTransport => {
  const address = `usb-printer ${formatUsb(identity)}`;
  const open = (): Result<ByteConnection, TransportFault> => {
    const [printer, ...others] = listUsbPrinters(system).filter((each) =>
      matchesUsb(identity, each.vendorId, each.productId, each.serialNumber),
    );
    if (printer === undefined) return err({ kind: 'unreachable', detail: `${address} not found` });
    if (others.length > 0)
      return err({ kind: 'unreachable', detail: `${address} found ${others.length + 1} times` });
    try {
      const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
      const file = openSync(printer.path, flags);
      return ok(new UsbPrinterFile(file, clock).connection);
    } catch (error) {
      return err({ kind: kinds[codeOf(error)] ?? 'unreachable', detail: codeOf(error) });
    }
  };
  return { address, open: async () => open() };
};
