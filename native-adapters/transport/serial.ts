import { SerialPort } from 'serialport';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteConnection, ByteTransport, TransportFault } from './transport.ts';

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

const wrap = (port: SerialPort, clock: Clock): ByteConnection => {
  const connection = new ConnectionCore(
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
