import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The lower bound of every wire: the same bytes over a bare connection of this machine, and one byte back. */
export const roundTripsMs = async (bytes: Uint8Array, rounds: number): Promise<number[]> => {
  const server = createServer((socket) => {
    let missing = bytes.length;
    socket.on('data', (data) => {
      missing -= data.length;
      if (missing > 0) return;
      missing = bytes.length;
      socket.write('.');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await oneRound(socket, bytes));
  socket.destroy();
  server.close();
  return times;
};

const oneRound = async (socket: Socket, bytes: Uint8Array): Promise<number> => {
  const startedMs = performance.now();
  socket.write(bytes);
  await once(socket, 'data');
  return performance.now() - startedMs;
};
