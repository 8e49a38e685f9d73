import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** Says yes to everything, in a thread of its own: what is left is the station's own part. */

const numberIn = (body: string): string => body.slice('{"number":"'.length).slice(0, 18);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const number = numberIn(Buffer.concat(chunks).toString('latin1'));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ number, outcome: 'accepted' }));
  });
});
// The bench is busy with its own for seconds.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () =>
  parentPort?.postMessage((server.address() as AddressInfo).port),
);
