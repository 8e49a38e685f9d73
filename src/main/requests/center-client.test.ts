import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envelopeAt } from '../../../test/support/envelopes.ts';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { intakePaths } from '../../shared/station-protocol.ts';
import { submissionNumber } from '../../shared/submission/number.ts';
import { CenterClient } from './center-client.ts';
import { makeStationKeys, type Signer } from './signing.ts';

interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (response: ServerResponse, heard: Heard) => void;

const number = submissionNumber(2026, '0007', 1);
const request = { number, envelope: envelopeAt(1) };
const yearMs = 365 * 24 * 3_600_000;

let server: Server;
let url = '';
let heard: Heard[];
let answer: Answer;
let clock: SimulatedClock;
let client: CenterClient;
let signer: Signer | null;

const json =
  (status: number, value: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
const accepted = json(200, { number, outcome: 'accepted' });
const unreachable = { ok: false, error: 'unreachable' };
/** Seconds since 1970 under which a request was signed. */
const signedAt = ({ headers }: Heard): number =>
  Number(/created=(\d+)/.exec(String(headers['signature-input']))?.[1]);
/** Lets simulated time run until the answer is there. */
const inTime = async <T>(result: Promise<T>, stepMs: number): Promise<T> => {
  let isDone = false;
  const done = result.finally(() => (isDone = true));
  while (!isDone) {
    await turn();
    clock.advance(stepMs);
  }
  return done;
};

beforeEach(async () => {
  heard = [];
  answer = accepted;
  clock = new SimulatedClock();
  signer = { keyId: 'station-0007', privateKey: makeStationKeys().privateKey };
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', () => undefined);
    incoming.on('end', () => {
      const { url: path = '', headers } = incoming;
      const one = { path, headers, body: Buffer.concat(chunks).toString('utf8') };
      heard.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new CenterClient({ url, clock, signer: () => signer });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a submission', () => {
  it('goes out signed, once, and comes back as what the center did with it', async () => {
    expect(await client.submit(request)).toEqual({
      ok: true,
      value: { number, outcome: 'accepted' },
    });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      path: intakePaths.submissions,
      body: JSON.stringify(request),
    });
    expect(signedAt(heard[0]!)).toBe(clock.nowMs() / 1_000);
  });

  it('finds an intake that has a path of its own', async () => {
    client = new CenterClient({ url: `${url}/kiosks/`, clock, signer: () => signer });
    expect((await client.submit(request)).ok).toBe(true);
    expect(heard[0]?.path).toBe(`/kiosks${intakePaths.submissions}`);
  });

  it('is not sent at all while the machine is no station', async () => {
    signer = null;
    expect(await client.submit(request)).toEqual({ ok: false, error: 'signature-refused' });
    expect(heard).toEqual([]);
  });

  it('is not acknowledged by an answer about another one', async () => {
    answer = json(200, { number: submissionNumber(2026, '0007', 2), outcome: 'accepted' });
    expect(await client.submit(request)).toEqual(unreachable);
  });
});

describe('what is no answer of a center', () => {
  it.each<[string, Answer]>([
    ['a page of HTML', (response) => response.end('<html>请登录</html>')],
    ['an empty 200', (response) => response.end()],
    ['an answer with something more', json(200, { number, outcome: 'accepted', next: 'x' })],
    ['an outcome nobody knows', json(200, { number, outcome: 'perhaps' })],
    ['another success', json(204, {})],
    ['a 500 of a proxy', (response) => response.writeHead(500).end('Bad Gateway')],
    ['a fault nobody knows', json(500, { fault: 'tired' })],
    [
      'half a body',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"number":', () => response.destroy());
      },
    ],
    ['a cut line', (response) => void response.destroy()],
    [
      'a body without end',
      (response) => {
        const pour = (): void =>
          void (response.destroyed || response.write('x'.repeat(65_536), pour));
        pour();
      },
    ],
  ])('is not taken for one: %s', async (_, spoken) => {
    answer = spoken;
    expect(await client.submit(request)).toEqual(unreachable);
  });

  it('is not followed where it points to', async () => {
    answer = (response, { path }) =>
      path === '/elsewhere'
        ? accepted(response, heard[0]!)
        : void response.writeHead(307, { location: `${url}/elsewhere` }).end();
    expect(await client.submit(request)).toEqual(unreachable);
    expect(heard.map(({ path }) => path)).toEqual([intakePaths.submissions]);
  });

  it('is not waited for longer than half a minute and what a weak line needs', async () => {
    answer = () => undefined;
    const startMs = clock.monotonicMs();
    expect(await inTime(client.submit(request), 100)).toEqual(unreachable);
    expect(clock.monotonicMs() - startMs).toBeGreaterThanOrEqual(30_000);
  });

  it('may not drip for ever', async () => {
    answer = (response) => {
      const drip = (): void =>
        void setImmediate(() => response.destroyed || response.write(' ', drip));
      response.writeHead(200);
      drip();
    };
    expect(await inTime(client.submit(request), 50)).toEqual(unreachable);
  });

  it('is nobody there', async () => {
    client = new CenterClient({ url: 'http://127.0.0.1:9', clock, signer: () => signer });
    expect(await client.submit(request)).toEqual(unreachable);
  });
});

describe('what a center says instead', () => {
  it.each([
    [400, 'malformed'],
    [403, 'revoked'],
    [413, 'too-large'],
    [429, 'too-many'],
    [500, 'internal'],
  ])('comes through: %i %s', async (status, fault) => {
    answer = json(status, { fault });
    expect(await client.submit(request)).toEqual({ ok: false, error: fault });
    expect(heard).toHaveLength(1);
  });
});

describe('a clock that is wrong', () => {
  /** Strict as the center is: within five minutes of its own clock. */
  const strict =
    (centerMs: () => number, otherwise: Answer = accepted): Answer =>
    (response, one) =>
      Math.abs(signedAt(one) * 1_000 - centerMs()) <= 300_000
        ? otherwise(response, one)
        : json(
            401,
            { fault: 'signature-refused' },
            { date: new Date(centerMs()).toUTCString() },
          )(response, one);

  it.each([-yearMs, -600_000, 600_000, yearMs])(
    'by %i ms is made good from what the center says, at once and from then on',
    async (wrongMs) => {
      answer = strict(() => clock.nowMs() + wrongMs);
      expect((await client.submit(request)).ok).toBe(true);
      expect(heard).toHaveLength(2);
      clock.advance(3_600_000);
      expect((await client.submit(request)).ok).toBe(true);
      expect(heard).toHaveLength(3);
    },
  );

  it('is forgotten when the clock is put right', async () => {
    let centerMs = clock.nowMs() + yearMs;
    answer = strict(() => centerMs);
    await client.submit(request);
    clock.jump(yearMs);
    centerMs = clock.nowMs();
    expect((await client.submit(request)).ok).toBe(true);
    expect((await client.submit(request)).ok).toBe(true);
    expect(heard).toHaveLength(5);
  });

  it('is not suspected when the clocks agree: a refused key is asked about once', async () => {
    answer = json(
      401,
      { fault: 'signature-refused' },
      { date: new Date(clock.nowMs()).toUTCString() },
    );
    expect(await client.submit(request)).toEqual({ ok: false, error: 'signature-refused' });
    expect(heard).toHaveLength(1);
  });

  it.each(['never', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Sun, 01 Jan 9999 00:00:00 GMT', ''])(
    'is not corrected by a date no center has: "%s"',
    async (date) => {
      answer = json(401, { fault: 'signature-refused' }, { date });
      expect(await client.submit(request)).toEqual({ ok: false, error: 'signature-refused' });
      answer = strict(() => clock.nowMs());
      expect((await client.submit(request)).ok).toBe(true);
    },
  );
});

describe('a question', () => {
  it('is answered with bytes only whoever asked can read', async () => {
    answer = json(200, { sealed: Buffer.from([1, 2, 255]).toString('base64') });
    expect(await client.ask(envelopeAt(1))).toEqual({
      ok: true,
      value: new Uint8Array([1, 2, 255]),
    });
    expect(heard[0]?.path).toBe(intakePaths.questions);
  });

  it('may bring a whole document', async () => {
    const document = Buffer.alloc(20_000_000, 7);
    answer = json(200, { sealed: document.toString('base64') });
    const got = await client.ask(envelopeAt(1));
    expect(got.ok && Buffer.compare(got.value, document)).toBe(0);
  });

  it.each<[string, Answer]>([
    ['another form', json(200, { answer: '' })],
    ['cut off', (response) => response.end('{"sealed":"AAAA')],
    [
      'longer than any document',
      (response) => response.end(`{"sealed":"${'A'.repeat(41_000_000)}"}`),
    ],
  ])('is not answered by something else: %s', async (_, spoken) => {
    answer = spoken;
    expect(await client.ask(envelopeAt(1))).toEqual(unreachable);
  });
});

describe('enrolment over HTTP', () => {
  const enrolment = { code: 'ABCD2345WXYZ', publicKey: makeStationKeys().publicKey, venue: '示例' };

  it('needs no signature, and gives number and key name', async () => {
    signer = null;
    answer = json(200, { station: '0007', keyId: 'station-0007-ab' });
    expect(await client.enrol(enrolment)).toEqual({
      ok: true,
      value: { station: '0007', keyId: 'station-0007-ab' },
    });
    expect(heard[0]?.headers).not.toHaveProperty('signature');
  });

  it.each<[Answer, string]>([
    [json(403, { fault: 'code-refused' }), 'code-refused'],
    [json(200, { station: '7', keyId: 'x' }), 'unreachable'],
  ])('says what is wrong', async (spoken, error) => {
    answer = spoken;
    expect(await client.enrol(enrolment)).toEqual({ ok: false, error });
  });
});
