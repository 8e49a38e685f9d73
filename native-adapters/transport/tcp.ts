import { connect, type Socket } from 'node:net';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ConnectionCore } from './connection-core.ts';
import type { ByteConnection, ByteTransport, TransportFault } from './transport.ts';

const wrap = (socket: Socket, clock: Clock): ByteConnection => {
  const connection = new ConnectionCore(
    {
      isOpen: () => socket.writable,
      send: (bytes, done) => void socket.write(bytes, done),
      destroy: async () => void socket.destroy(),
    },
    clock,
  );
  socket.on('data', (bytes) => connection.received(bytes));
  socket.on('error', (error: NodeJS.ErrnoException) =>
    connection.ended(error.code ?? error.message),
  );
  socket.on('end', () => connection.ended('closed by device'));
  socket.on('close', () => connection.ended('closed'));
  return connection;
};

/** A device with a network port, usually 9100. Such devices mostly take one connection at a time. */
export const tcpTransport = (host: string, port: number, clock: Clock): ByteTransport => ({
  address: `tcp ${host}:${port}`,
  open: (deadlineMs) =>
    new Promise<Result<ByteConnection, TransportFault>>((resolve) => {
      const socket = connect({ host, port, noDelay: true });
      const fail = (kind: TransportFault['kind'], detail: string): void => {
        stopWaiting();
        socket.destroy();
        resolve(err({ kind, detail }));
      };
      const stopWaiting = clock.after(deadlineMs, () => fail('timeout', 'connect deadline'));
      const onError = (error: NodeJS.ErrnoException): void =>
        fail('unreachable', error.code ?? error.message);
      socket.once('error', onError);
      socket.once('connect', () => {
        stopWaiting();
        socket.off('error', onError);
        resolve(ok(wrap(socket, clock)));
      });
    }),
});
