import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { treeFolders } from '../publish/tree.ts';

/**
 * A plain static server for demonstrations and tests. In the field any web server or CDN carries the
 * same tree; nothing here is needed that they do not do by themselves.
 */

/** `/folder/name`, one level, no dots in front: every path of the tree and nothing else. */
const pathPattern = /^\/([a-z]+)\/([A-Za-z0-9][A-Za-z0-9._-]{0,150})$/;

const resolve = (treeFolder: string, url: string): string | null => {
  const match = pathPattern.exec(url.split('?')[0] ?? '');
  const [, folder, name] = match ?? [];
  if (!folder || !name || !treeFolders.some((known) => known === folder)) return null;
  return join(treeFolder, folder, name);
};

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Only `bytes=N-` and `bytes=N-M`; anything else is answered with the whole file (RFC 9110, 14.2 allows it). */
export const spanOf = (
  range: string | undefined,
  size: number,
): Span | 'whole' | 'unsatisfiable' => {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!match) return 'whole';
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start > end ? 'unsatisfiable' : { start, end };
};

const cacheControl = (path: string): string =>
  path.endsWith('timestamp.json') || path.endsWith('root.json')
    ? 'no-cache'
    : 'public, max-age=31536000, immutable';

const sendFile = async (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { size, mtimeMs } = await stat(path);
  const etag = `"${size.toString(16)}-${Math.round(mtimeMs * 1000).toString(16)}"`;
  response.setHeader('etag', etag).setHeader('accept-ranges', 'bytes');
  response.setHeader('cache-control', cacheControl(path));
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const span = spanOf(request.headers.range, size);
  if (span === 'unsatisfiable')
    return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
  const { start, end } = span === 'whole' ? { start: 0, end: size - 1 } : span;
  if (span !== 'whole') response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
  response.writeHead(span === 'whole' ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': end - start + 1,
  });
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path, { start, end }), response);
};

const answer = async (
  treeFolder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const path = resolve(treeFolder, request.url ?? '');
  if (path === null) return void response.writeHead(404).end();
  try {
    await sendFile(path, request, response);
  } catch {
    // Absent, or the client went away in mid-answer.
    if (response.headersSent) response.destroy();
    else response.writeHead(404).end();
  }
};

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/** Serves the tree on 127.0.0.1; port 0 takes a free one. */
export const serve = async (treeFolder: string, port: number): Promise<RunningServer> => {
  const server = createServer((request, response) => {
    void answer(treeFolder, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, port: taken, stop: () => stopServer(server) };
};
