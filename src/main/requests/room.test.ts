import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envelopeAt } from '../../../test/support/envelopes.ts';
import { countingIds, SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { intakePaths } from '../../shared/station-protocol.ts';
import type { ServiceCatalogue } from '../../shared/services.ts';
import type { FromVault, ToVault } from '../../shared/vault-protocol.ts';
import { openStation, type Station } from '../station/station.ts';
import { RequestsRoom, type RequestsOptions } from './room.ts';

/** The room as main has it: a real outbox, a center that answers over HTTP, a vault that is a list. */

let folder = '';
let clock: SimulatedClock;
let station: Station;
let server: Server;
let url = '';
let room: RequestsRoom;
/** What the center answers to a submission: a status and its body. */
let say: (number: string) => readonly [number, object];
let enrolments: number;
let told: ToVault[];
let vaultSays: (message: FromVault) => void;
let changes: number;

const accepted = (number: string) => [200, { number, outcome: 'accepted' }] as const;
const revoked = () => [403, { fault: 'revoked' }] as const;
const catalogue: ServiceCatalogue = {
  format: 1,
  expiresAt: '2026-12-01T00:00:00Z',
  sealingKeys: [
    {
      id: 'one',
      suite: 'HPKE-P256-SHA256-AES256GCM',
      publicKey: 'AAAA',
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2027-01-01T00:00:00Z',
    },
  ],
  agencies: [],
  consultations: [],
  applications: [],
  materials: [],
  matterForms: [],
  stations: [],
  holidays: [],
};

const materialId = 'gazette-1';
const venue = '示例区政务服务中心';
/** Counted so much later than the clock stands at the start of a test. */
const countedAfter = (ms: number, copies: number): ServiceCatalogue => ({
  ...catalogue,
  countedAt: new Date(clock.nowMs() + ms).toISOString(),
  materials: [
    {
      id: materialId,
      kind: 'gazette',
      title: '示例公报',
      issue: '',
      agency: '',
      year: null,
      pages: null,
      description: '',
      cover: null,
      itemId: null,
      shelves: [{ venue, shelf: '甲架', copies }],
    },
  ],
});
const left = () => room.services().materials[0]?.shelves[0]?.copies;

const answer = (path: string, body: string): readonly [number, object] => {
  if (path !== intakePaths.enrol) return say((JSON.parse(body) as { number: string }).number);
  enrolments += 1;
  return [200, { station: `000${enrolments}`, keyId: `station-${enrolments}` }];
};
let asOf: string | null = null;
const noReader = { want: () => false, unwant: () => undefined, forget: () => undefined };
const start = (enrolmentCode: string | null): RequestsRoom =>
  new RequestsRoom({
    intake: { url, enrolmentCode },
    venue,
    asOf: () => asOf,
    district: () => ({ name: '示例区', hotline: '' }),
    fontFolder: '/fonts',
    station,
    devices: {
      card: noReader,
      scanner: noReader,
      receipt: noReader,
      a4: noReader,
    } as unknown as RequestsOptions['devices'],
    receipt: { print: async () => ({ outcome: 'confirmed' }) },
    printing: () => ({ submitPrivate: () => ({ ok: false, error: 'busy' }) }) as never,
    makeChannel: () => [{}, {}],
    launchVault: () => ({
      post: (message) => void told.push(message),
      onMessage: (listener) => void (vaultSays = listener),
      onExit: () => undefined,
      kill: () => undefined,
    }),
    givePage: () => undefined,
    begin: new Promise(() => undefined),
    onActivity: () => undefined,
    onChange: () => (changes += 1),
    clock,
    ids: countingIds(),
    log: () => undefined,
  });
const handIn = (place: number): void => {
  vaultSays({ type: 'reserve', call: place, year: 2026 });
  const reserved = told.findLast((message) => message.type === 'reserved');
  const number = reserved?.number ?? '';
  vaultSays({ type: 'envelope', number, envelope: envelopeAt(place) });
};
const state = () => expect.poll(() => room.view().state);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'requests-'));
  clock = new SimulatedClock();
  const path = join(folder, 'station.db');
  const opened = openStation({ path, clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
  [enrolments, changes, told, say, asOf] = [0, 0, [], accepted, null];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, value] = answer(request.url ?? '', Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  room.close();
  station.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

describe('the room of requests', () => {
  it('takes nothing in before the machine is a station, and before there is a key to seal to', async () => {
    room = start(null);
    room.setCatalogue(catalogue);
    expect(room.view().state).toBe('not-enrolled');
    room.setCatalogue(null);
    expect(await room.enrol('ABCD-2345-WXYZ')).toEqual({ ok: true, value: '0001' });
    expect(room.view().state).toBe('no-key');
    room.setCatalogue(catalogue);
    expect(room.view().state).toBe('ready');
    clock.jump(Date.parse(catalogue.expiresAt) - clock.nowMs());
    expect(room.view().state).toBe('no-key');
  });

  it('judges keys by what was signed last, when the clock is a year behind', async () => {
    asOf = new Date(clock.nowMs()).toISOString();
    room = start('ABCD2345WXYZ');
    room.setCatalogue(catalogue);
    await state().toBe('ready');
    clock.jump(-366 * 86_400_000);
    expect(room.view().state).toBe('ready');
    asOf = catalogue.expiresAt;
    expect(room.view().state).toBe('no-key');
  });

  it('enrols by itself with the code an installer wrote down, once', async () => {
    room = start('ABCD2345WXYZ');
    room.setCatalogue(catalogue);
    await state().toBe('ready');
    room.close();
    room = start('ABCD2345WXYZ');
    expect(room.link()).toMatchObject({ station: '0001' });
    expect(enrolments).toBe(1);
  });

  it('brings what the vault seals to the center and tells the vault that it is there', async () => {
    room = start('ABCD2345WXYZ');
    room.setCatalogue(catalogue);
    await state().toBe('ready');
    room.openVault();
    handIn(1);
    expect(told).toContainEqual({ type: 'kept', id: envelopeAt(1).id, isKept: true });
    await expect.poll(() => told.at(-1)?.type).toBe('delivery');
    expect(room.view().waiting).toBe(0);
  });

  it('takes nothing in any more once the center has revoked it, says so, and keeps what waits', async () => {
    room = start('ABCD2345WXYZ');
    room.setCatalogue(catalogue);
    await state().toBe('ready');
    room.openVault();
    say = revoked;
    handIn(1);
    const before = changes;
    await state().toBe('not-enrolled');
    expect(changes).toBeGreaterThan(before);
    expect(told.findLast((message) => message.type === 'surroundings')).toMatchObject({
      surroundings: { station: null },
    });
    vaultSays({ type: 'reserve', call: 2, year: 2026 });
    expect(told.at(-1)).toEqual({ type: 'reserved', call: 2, number: null });
    expect(room.view().waiting).toBe(1);
  });

  it('goes on as soon as a technician has enrolled it anew, with a number of the new station', async () => {
    room = start('ABCD2345WXYZ');
    room.setCatalogue(catalogue);
    await state().toBe('ready');
    room.openVault();
    say = revoked;
    handIn(1);
    await state().toBe('not-enrolled');
    say = accepted;
    expect(await room.enrol('WXYZ2345ABCD')).toEqual({ ok: true, value: '0002' });
    expect(room.view().state).toBe('ready');
    await expect.poll(() => room.view().waiting).toBe(0);
    vaultSays({ type: 'reserve', call: 2, year: 2026 });
    expect(told.at(-1)).toMatchObject({ number: expect.stringMatching(/^2026-0002-000002-\d$/) });
  });

  describe('and the shelf beside it', () => {
    /** One copy is taken and the vault has sealed the report. */
    const take = (place: number): void => {
      expect(room.takePaper(materialId).ok).toBe(true);
      handIn(place);
    };
    const open = async (): Promise<void> => {
      room = start('ABCD2345WXYZ');
      room.setCatalogue(countedAfter(0, 5));
      await state().toBe('ready');
      room.openVault();
    };
    const isDelivered = () => expect.poll(() => room.view().waiting).toBe(0);

    it('has the count of a catalogue that was counted after the copy was told of', async () => {
      await open();
      take(1);
      await isDelivered();
      expect(left()).toBe(4);
      room.setCatalogue(countedAfter(-1, 5));
      expect(left()).toBe(4);
      room.setCatalogue(countedAfter(1, 4));
      expect(left()).toBe(4);
    });

    it.each([
      ['answers with a fault of its own', () => [500, { fault: 'internal' }] as const, 'internal'],
      ['has revoked the machine', revoked, 'revoked'],
    ] as const)('keeps its own count while the center %s', async (_words, says, fault) => {
      await open();
      say = says;
      take(1);
      await expect.poll(() => room.link().lastFault).toBe(fault);
      room.setCatalogue(countedAfter(60_000, 5));
      expect(left()).toBe(4);
    });

    it('keeps its own count after a start while a copy still waits to be told of', async () => {
      await open();
      say = () => [500, { fault: 'internal' }];
      take(1);
      await expect.poll(() => room.link().lastFault).toBe('internal');
      room.close();
      room = start(null);
      expect(room.link().lastFault).toBeNull();
      room.setCatalogue(countedAfter(60_000, 5));
      expect(left()).toBe(4);
    });

    it('keeps its own count while no center knows the machine', () => {
      room = start(null);
      room.setCatalogue(countedAfter(0, 5));
      expect(room.takePaper(materialId).ok).toBe(true);
      room.setCatalogue(countedAfter(60_000, 5));
      expect(left()).toBe(4);
    });

    it('does not wait for an envelope the center holds back', async () => {
      await open();
      say = (number) =>
        number.includes('-000001-') ? [400, { fault: 'malformed' }] : accepted(number);
      handIn(1);
      await expect.poll(() => room.link().lastFault).toBe('malformed');
      take(2);
      await expect.poll(() => room.view().waiting).toBe(1);
      room.setCatalogue(countedAfter(1, 4));
      expect(left()).toBe(4);
    });
  });
});
