import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { RunningServer } from '../serve/server.ts';

/**
 * Plain HTTP on loopback. In operation a reverse proxy of the district's own stands before it and ends
 * TLS; it must hand on method, path and body unchanged, for they are signed.
 */

export interface ServerOptions {
  readonly port: number;
  /** Whoever has not sent a whole request by then is cut off. Default: two minutes, for twelve megabytes over a poor line. */
  readonly requestTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** Connections at once. Default: 500. */
  readonly mostConnections?: number;
  /** A connection on which nothing moves for so long is cut. Default: never while an answer is on its way. */
  readonly idleTimeoutMs?: number;
  /** Stands between the socket and the app; tests put faults here. */
  readonly around?: (listener: RequestListener) => RequestListener;
}

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

export const startServer = async (app: Hono, options: ServerOptions): Promise<RunningServer> => {
  const { requestTimeoutMs = 120_000, headersTimeoutMs = 15_000 } = options;
  const around = options.around ?? ((listener: RequestListener) => listener);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: Math.min(2_000, requestTimeoutMs),
      maxHeaderSize: 16_384,
    },
    around((request, response) => void listener(request, response)),
  );
  server.maxConnections = options.mostConnections ?? 500;
  server.setTimeout(options.idleTimeoutMs ?? 0);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, stop: () => stopServer(server) };
};
