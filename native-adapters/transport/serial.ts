import { lstatSync } from 'node:fs';
import { SerialPort } from 'serialport';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteConnection, ByteTransport, TransportFault } from './transport.ts';
import { formatUsb, matchesUsb, type UsbIdentity } from './usb-identity.ts';

const faultOf = (message: string): TransportFault => {
  if (/permission|access denied/i.test(message)) return { kind: 'permission', detail: message };
  if (/lock/i.test(message)) return { kind: 'locked', detail: message };
  return { kind: 'unreachable', detail: message };
};

const closePort = (port: SerialPort): Promise<void> =>
  new Promise((resolve) => {
    if (!port.isOpen) return resolve();
    port.close(() => resolve());
  });

const nodeCheckMs = 1_000;

const nodeOf = (path: string): number | undefined =>
  lstatSync(path, { throwIfNoEntry: false })?.ino;

/**
 * A line pulled within milliseconds of its opening is never noticed by serialport 13 (one time in ten on a pseudo
 * terminal: no `close`, no `error`, reads return 0), and a scanner that only listens would look ready for ever.
 * The device's name goes with the device, so the name is looked at. COM ports of Windows have none in the file system.
 */
const watchNode = (path: string, connection: ConnectionCore, clock: Clock): void => {
  if (process.platform === 'win32') return;
  const node = nodeOf(path);
  let cancel = (): void => undefined;
  const look = (): void => {
    if (node === undefined || nodeOf(path) !== node) connection.ended('device node gone');
    else cancel = clock.after(nodeCheckMs, look);
  };
  connection.onGone(() => cancel());
  look();
};

const wrap = (port: SerialPort, clock: Clock): ByteConnection => {
  const connection: ConnectionCore = new ConnectionCore(
    {
      isOpen: () => port.isOpen,
      // `drain` waits for the UART: a write callback alone only means the kernel took the bytes.
      send: (bytes, done) =>
        void port.write(Buffer.from(bytes), (error) => (error ? done(error) : port.drain(done))),
      destroy: () => closePort(port),
    },
    clock,
  );
  port.on('data', (bytes: Buffer) => connection.received(bytes));
  port.on('error', (error) => connection.ended(error.message));
  port.on('close', () => connection.ended('closed'));
  watchNode(port.path, connection, clock);
  return connection;
};

/** A UART or USB-CDC device, 8N1. `path` is a stable name (/dev/serial/by-id/..., COM3). */
export const serialTransport = (path: string, baudRate: number, clock: Clock): ByteTransport => ({
  address: `serial ${path} ${baudRate}`,
  open: (deadlineMs) =>
    new Promise<Result<ByteConnection, TransportFault>>((resolve) => {
      // A new object for each connection: an old one sends what was written while it was closed.
      const port = new SerialPort({ path, baudRate, autoOpen: false });
      const stopWaiting = clock.after(deadlineMs, () => {
        resolve(err({ kind: 'timeout', detail: 'open deadline' }));
        void closePort(port);
      });
      port.open((error) => {
        stopWaiting();
        resolve(error ? err(faultOf(error.message)) : ok(wrap(port, clock)));
      });
    }),
});

/** One line of serialport's list. Ids are hex digits, of either case by platform. */
interface ListedPort {
  readonly path: string;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly manufacturer?: string | undefined;
}

export type ListPorts = () => Promise<readonly ListedPort[]>;

const isPort =
  (wanted: UsbIdentity) =>
  ({ vendorId = '', productId = '', serialNumber }: ListedPort): boolean =>
    matchesUsb(wanted, Number.parseInt(vendorId, 16), Number.parseInt(productId, 16), serialNumber);

/**
 * A USB-CDC device or a USB-to-serial cable, found by what it is: its name changes from plug to plug. On Linux the
 * list comes from `udevadm`; without it only a path helps.
 */
export const usbSerialTransport = (
  identity: UsbIdentity,
  baudRate: number,
  clock: Clock,
  list: ListPorts = () => SerialPort.list(),
): ByteTransport => {
  const address = `usb-serial ${formatUsb(identity)} ${baudRate}`;
  const find = async (): Promise<Result<string, TransportFault>> => {
    try {
      const [port, ...others] = (await list()).filter(isPort(identity));
      if (port === undefined) return err({ kind: 'unreachable', detail: `${address} not found` });
      if (others.length === 0) return ok(port.path);
      return err({ kind: 'unreachable', detail: `${address} found ${others.length + 1} times` });
    } catch (error) {
      return err({ kind: 'unreachable', detail: `no list of ports: ${(error as Error).message}` });
    }
  };
  return {
    address,
    open: async (deadlineMs) => {
      const path = await find();
      return path.ok ? serialTransport(path.value, baudRate, clock).open(deadlineMs) : path;
    },
  };
};
