import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type RunningServer } from './server.ts';

let root: string;
let server: RunningServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'center-serve-'));
  mkdirSync(join(root, 'metadata'));
  mkdirSync(join(root, 'private'));
  writeFileSync(join(root, 'metadata', 'timestamp.json'), '0123456789');
  writeFileSync(join(root, 'private', 'key.pem'), 'secret');
  server = await serve(root, 0);
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const get = (headers: Record<string, string> = {}, path = '/metadata/timestamp.json') =>
  fetch(`${server.url}${path}`, { headers });

/** As a client would that does not tidy paths up first. */
const rawStatus = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', (data) => {
      resolve(data.toString().split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });

describe('the static server', () => {
  it('gives a file whole, from a byte on, and between two bytes', async () => {
    expect(await (await get()).text()).toBe('0123456789');
    const rest = await get({ range: 'bytes=4-' });
    expect([rest.status, await rest.text()]).toEqual([206, '456789']);
    expect(rest.headers.get('content-range')).toBe('bytes 4-9/10');
    expect(await (await get({ range: 'bytes=2-3' })).text()).toBe('23');
    expect((await get({ range: 'bytes=10-' })).status).toBe(416);
    expect(await (await get({ range: 'bytes=0-1,3-4' })).text()).toBe('0123456789');
  });

  it('answers 304 for the tag it gave and not after a change', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    writeFileSync(join(root, 'metadata', 'timestamp.json'), '9876543210');
    expect((await get({ 'if-none-match': etag })).status).toBe(200);
    writeFileSync(join(root, 'metadata', 'timestamp.json'), '0123456789');
  });

  it('gives nothing that is not of the tree', async () => {
    for (const path of [
      '/',
      '/private/key.pem',
      '/metadata/../private/key.pem',
      '/metadata/..%2fprivate%2fkey.pem',
      '/metadata/%2e%2e/private/key.pem',
      '/metadata//etc/passwd',
      '/metadata/.hidden',
      '/metadata/missing.json',
      '/metadata',
      '//metadata/timestamp.json',
    ])
      expect(await rawStatus(path), path).toBe('404');
  });

  it('takes nothing', async () => {
    const url = `${server.url}/metadata/timestamp.json`;
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('10');
  });
});
