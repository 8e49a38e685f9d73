import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A wire that counts: every byte in both directions, request lines, headers and bodies alike. */

export interface Wire {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

export interface WireMeter {
  readonly url: string;
  /** What has passed since the last call. */
  take(): Wire;
  stop(): Promise<void>;
}

const requestEnd = ' HTTP/1.1\r\n';

/** How many request lines end in the stream, wherever its pieces were cut. */
export const requestCounter = (): ((chunk: Buffer) => number) => {
  let tail = '';
  return (chunk) => {
    const text = tail + chunk.toString('latin1');
    tail = text.slice(-(requestEnd.length - 1));
    return text.split(requestEnd).length - 1;
  };
};

export const startWireMeter = async (upstreamUrl: string): Promise<WireMeter> => {
  const { hostname, port } = new URL(upstreamUrl);
  let wire = { requests: 0, bytesUp: 0, bytesDown: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const countRequests = requestCounter();
    client.on('data', (chunk: Buffer) => {
      wire.bytesUp += chunk.length;
      wire.requests += countRequests(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      wire.bytesDown += chunk.length;
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = wire;
      wire = { requests: 0, bytesUp: 0, bytesDown: 0 };
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
};
