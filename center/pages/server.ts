import { startServer } from '../intake/server.ts';
import type { RunningServer } from '../serve/server.ts';
import { pagesApp, type PagesOptions } from './app.ts';

/**
 * The pages on a port of their own: what the public does with its connections, slow or many, takes none
 * from the stations, and a proxy that opens this port opens nothing else. They only read, so requests are small.
 */
export const startPagesServer = (options: PagesOptions, port: number): Promise<RunningServer> =>
  startServer(pagesApp(options), {
    port,
    requestTimeoutMs: 10_000,
    mostConnections: 200,
    idleTimeoutMs: 30_000,
  });
