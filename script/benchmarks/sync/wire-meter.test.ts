import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { requestCounter, startWireMeter } from './wire-meter.ts';

const ask = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request(url, (answer) => answer.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });

describe('the wire meter', () => {
  it('counts requests wherever their bytes are cut', () => {
    const count = requestCounter();
    const stream = Buffer.from('GET /a HTTP/1.1\r\nhost: a\r\n\r\nGET /b HTTP/1.1\r\n\r\n');
    const total = Array.from(stream, (_, at) => count(stream.subarray(at, at + 1)));
    expect(total.reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it('counts the headers, too, and from anew after each reading', async () => {
    const server = createServer((_, answer) => answer.end('x'.repeat(1_000)));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const meter = await startWireMeter(`http://127.0.0.1:${port}`);
    await ask(`${meter.url}/some/path`);
    const { requests, bytesUp, bytesDown } = meter.take();
    expect(requests).toBe(1);
    expect(bytesUp).toBeGreaterThan('GET /some/path HTTP/1.1'.length);
    expect(bytesDown).toBeGreaterThan(1_050);
    expect(meter.take()).toEqual({ requests: 0, bytesUp: 0, bytesDown: 0 });
    await meter.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
