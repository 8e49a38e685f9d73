import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A wire between kiosk and center that can be cut, bent and listened to. It passes requests on and
 * lets a test change what comes back.
 */

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Break the connection after so many bytes of the body. */
  cutAfterBytes?: number;
}

export interface Relay {
  readonly url: string;
  /** `path` or `path bytes=N-` of every request, in order. */
  readonly requests: string[];
  /** Body bytes that went out. */
  bytesSent: number;
  /** Changes the answer to a path; undefined or no change passes it on. */
  bend: ((path: string, answer: Answer) => void) | null;
  /** Nobody answers: connections are dropped. */
  isDown: boolean;
  /** Where requests go. */
  upstream: string;
  stop(): Promise<void>;
}

const passedHeaders = ['content-range', 'etag', 'content-type'] as const;

const ask = (upstream: string, incoming: IncomingMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { ...incoming.headers, host: new URL(upstream).host, connection: 'close' };
    request(`${upstream}${incoming.url ?? '/'}`, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject).on('end', () => {
        const kept: Record<string, string> = {};
        for (const name of passedHeaders) {
          const value = answer.headers[name];
          if (value !== undefined) kept[name] = value;
        }
        resolve({ status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });

export const startRelay = async (upstream: string): Promise<Relay> => {
  const relay: Relay = {
    url: '',
    requests: [],
    bytesSent: 0,
    bend: null,
    isDown: false,
    upstream,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { range } = incoming.headers;
    const path = incoming.url ?? '/';
    if (relay.isDown) return void incoming.socket.destroy();
    relay.requests.push(range ? `${path} ${range}` : path);
    const answer = await ask(relay.upstream, incoming);
    relay.bend?.(path, answer);
    const { status, headers, body, cutAfterBytes } = answer;
    const length = status === 304 ? {} : { 'content-length': String(body.length) };
    outgoing.writeHead(status, { ...headers, ...length });
    const sent = body.subarray(0, cutAfterBytes ?? body.length);
    relay.bytesSent += sent.length;
    if (cutAfterBytes === undefined) outgoing.end(sent);
    else outgoing.write(sent, () => incoming.socket.destroySoon());
  };
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(relay, { url: `http://127.0.0.1:${port}` });
};
