import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dockPicture, type DockManifest } from '../../src/shared/dock.ts';
import type { Result } from '../../src/shared/result.ts';
import { describeDevice, obey, type VirtualDevice } from './control.ts';
import { listPrints } from './prints.ts';

/**
 * The control port, for developers on this machine: GET / says what there is and how it is, POST /
 * takes a command, GET /events sends the manifest whenever it changes, GET /prints lists what came out
 * and GET /prints/<picture> shows it. On loopback only, and closed to pages of other origins: any
 * website could otherwise reach it through the developer's browser.
 */

const commandLimitBytes = 20_000;
/** How often a watcher's manifest is looked at anew; devices need not announce each change. */
const watchMs = 250;

export interface ControlServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ControlServerOptions {
  readonly devices: readonly VirtualDevice[];
  readonly port: number;
  readonly printsFolder: string | null;
}

/** Null when the body is larger than any command. */
const readText = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > commandLimitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A name that points to loopback but is not ours means DNS rebinding; an Origin means a web page. */
const isStranger = ({ headers, socket }: IncomingMessage): boolean => {
  const own = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  const site = headers['sec-fetch-site'];
  return (
    !own.includes(headers.host ?? '') ||
    headers.origin !== undefined ||
    (site !== undefined && site !== 'none')
  );
};

const baseHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const send = (
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/plain; charset=utf-8',
): void => void response.writeHead(status, { ...baseHeaders, 'content-type': type }).end(body);

const sendJson = (response: ServerResponse, value: unknown): void =>
  send(response, 200, JSON.stringify(value), 'application/json');

/** `ok`, or what was wrong with the command; the same on the port and on standard input. */
export const obeyText = async (
  devices: readonly VirtualDevice[],
  text: string,
): Promise<Result<void, string>> => {
  const json = parseJson(text);
  return json === undefined ? { ok: false, error: 'not JSON' } : obey(devices, json);
};

class Control {
  readonly #options: ControlServerOptions;

  constructor(options: ControlServerOptions) {
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isStranger(request)) return send(response, 403, 'only for programs on this machine');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST' && pathname === '/') return this.#command(request, response);
    if (request.method !== 'GET') return send(response, 405, 'GET or POST');
    if (pathname === '/') return sendJson(response, await this.#manifest());
    if (pathname === '/prints') return sendJson(response, (await this.#manifest()).prints);
    if (pathname === '/events') return this.#watch(response);
    return this.#picture(pathname, response);
  }

  async #manifest(): Promise<DockManifest> {
    const { devices, printsFolder } = this.#options;
    return {
      devices: devices.map(describeDevice),
      prints: printsFolder === null ? [] : await listPrints(printsFolder),
    };
  }

  async #command(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readText(request);
    if (body === null) {
      response.setHeader('connection', 'close');
      return send(response, 413, 'larger than any command');
    }
    const done = await obeyText(this.#options.devices, body);
    return done.ok ? send(response, 200, 'ok') : send(response, 400, done.error);
  }

  async #picture(pathname: string, response: ServerResponse): Promise<void> {
    const name = /^\/prints\/([^/]+)$/.exec(pathname)?.[1] ?? '';
    const { printsFolder } = this.#options;
    if (printsFolder === null || !dockPicture.test(name)) return send(response, 404, 'not here');
    const picture = await readFile(join(printsFolder, name)).catch(() => null);
    if (picture === null) return send(response, 404, 'not here');
    send(response, 200, picture, 'image/png');
  }

  /** Server-sent events; each is a whole manifest. */
  async #watch(response: ServerResponse): Promise<void> {
    response.writeHead(200, { ...baseHeaders, 'content-type': 'text/event-stream' });
    let sent = '';
    const look = async (): Promise<void> => {
      const now = JSON.stringify(await this.#manifest());
      if (now === sent || response.writableEnded) return;
      sent = now;
      response.write(`data: ${now}\n\n`);
    };
    const timer = setInterval(() => void look().catch(() => response.destroy()), watchMs);
    response.once('close', () => clearInterval(timer));
    await look();
  }
}

const close = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
};

export const startControlServer = async (options: ControlServerOptions): Promise<ControlServer> => {
  const control = new Control(options);
  const server = createServer((request, response) => {
    // A client that hangs up in the middle is none of ours to mend.
    control.answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => close(server) };
};
