import { request } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { untilA4Status } from '../../../native-adapters/a4-printer/a4-printer.contract.ts';
import { createA4Printer } from '../../../native-adapters/a4-printer/adapter.ts';
import { createIppClient } from '../../../native-adapters/a4-printer/ipp-client.ts';
import { a4Timing } from '../../../native-adapters/a4-printer/timing.ts';
import { systemClock as clock } from '../../../native-adapters/system-clock.ts';
import {
  startControlServer,
  type ControlServer,
} from '../../../native-adapters/virtual/control-server.ts';
import {
  startVirtualDevices,
  type VirtualDevices,
} from '../../../native-adapters/virtual/devices.ts';
import { DockManifest, faultsOn } from '../../../src/shared/dock.ts';

const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);
let folder = '';
let devices: VirtualDevices;
let control: ControlServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dock-'));
  devices = await startVirtualDevices({ fontPath, outputFolder: folder, pageMs: 20 });
  control = await startControlServer({ devices: devices.declared, port: 0, printsFolder: folder });
});

afterAll(async () => {
  await control.close();
  await devices.close();
  rmSync(folder, { recursive: true, force: true });
});

const manifest = async (): Promise<DockManifest> =>
  DockManifest.parse(await (await fetch(control.url)).json());

const post = async (command: object): Promise<string> => {
  const body = JSON.stringify(command);
  return (await fetch(control.url, { method: 'POST', body })).text();
};

/** `a4 jam`, for every fault that is on now. */
const allOn = async (): Promise<string[]> =>
  (await manifest()).devices.flatMap((device) =>
    faultsOn(device).map(({ name }) => `${device.name} ${name}`),
  );

interface RawOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly body?: string;
}

/** A request with headers that fetch would not let one set. */
const raw = ({ method = 'GET', headers = {}, path = '/', body }: RawOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(new URL(path, control.url), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end(body);
  });

describe('the manifest', () => {
  afterEach(async () => {
    for (const { name } of (await manifest()).devices) await post({ device: name, do: 'clear' });
  });

  it('says of every fault whether it is on, and every fault can be taken back', async () => {
    expect(await allOn()).toEqual([]);
    for (const device of (await manifest()).devices)
      for (const { kind, name } of device.commands) {
        if (kind !== 'fault') continue;
        expect(await post({ device: device.name, do: name })).toBe('ok');
        expect(await allOn()).toEqual([`${device.name} ${name}`]);
        expect(await post({ device: device.name, do: name, on: false })).toBe('ok');
        expect(await allOn()).toEqual([]);
      }
  });

  it('has a command for each device that mends everything', async () => {
    for (const device of (await manifest()).devices) {
      for (const { kind, name } of device.commands)
        if (kind === 'fault') await post({ device: device.name, do: name });
      expect((await allOn()).length).toBeGreaterThan(0);
      expect(await post({ device: device.name, do: 'clear' })).toBe('ok');
      expect(await allOn()).toEqual([]);
    }
  });

  it('changes what the real driver sees', async () => {
    const client = createIppClient({ uri: devices.a4.uri, clock });
    const printer = createA4Printer({ client, clock, timing: { ...a4Timing, probeEveryMs: 50 } });
    try {
      for (const [fault, cause] of [
        ['paper-out', 'paper-out'],
        ['jam', 'paper-jam'],
        ['cover-open', 'cover-open'],
        ['toner-empty', 'toner-empty'],
      ]) {
        await untilA4Status(printer, ({ state }) => state === 'ready');
        await post({ device: 'a4', do: fault });
        expect(await untilA4Status(printer, ({ state }) => state === 'stopped')).toMatchObject({
          cause,
        });
        await post({ device: 'a4', do: fault, on: false });
      }
    } finally {
      await printer.close();
    }
  });
});

describe('prints', () => {
  it('are listed newest first and can be looked at; nothing else in the folder can', async () => {
    writeFileSync(join(folder, 'secret.png'), 'no');
    writeFileSync(join(folder, 'job-0007-page-01.png'), 'first');
    writeFileSync(join(folder, 'job-0007-page-02.png'), 'second');
    writeFileSync(join(folder, 'slip-0001.part'), 'half');
    const { prints } = await manifest();
    expect(prints).toMatchObject([
      {
        name: 'job-0007',
        device: 'a4',
        pictures: ['job-0007-page-01.png', 'job-0007-page-02.png'],
      },
    ]);
    const picture = await fetch(new URL('prints/job-0007-page-02.png', control.url));
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual([
      'image/png',
      'second',
    ]);
    for (const path of ['/prints/secret.png', '/prints/..%2Fsecret.png', '/prints/', '/etc/passwd'])
      expect(await raw({ path })).toBe(404);
  });
});

describe('events', () => {
  it('bring the manifest at once and again after a change', async () => {
    const leave = new AbortController();
    const response = await fetch(new URL('events', control.url), { signal: leave.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (expected: string): Promise<void> => {
      while (!text.includes(expected)) text += (await reader.read()).value ?? '';
    };
    await until('\n\n');
    expect(() => DockManifest.parse(JSON.parse(text.slice('data: '.length)))).not.toThrow();
    text = '';
    await post({ device: 'scanner', do: 'unplug' });
    await until('"isOn":true');
    await post({ device: 'scanner', do: 'clear' });
    leave.abort();
  });
});

describe('strangers', () => {
  const body = '{"device":"a4","do":"paper-out"}';

  it.each<[string, RawOptions, number]>([
    ['a page of another origin', { headers: { origin: 'https://example.com' } }, 403],
    ['a page without an origin', { headers: { origin: 'null' } }, 403],
    ['a picture on a page', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a name that was bound to loopback', { headers: { host: 'example.com' } }, 403],
    ['the right name with another port', { headers: { host: '127.0.0.1:1' } }, 403],
    ['a preflight', { method: 'OPTIONS' }, 405],
    ['a body beyond all bounds', { method: 'POST', body: 'x'.repeat(30_000) }, 413],
  ])('%s is refused', async (_who, options, status) => {
    expect(await raw({ method: 'POST', body, ...options })).toBe(status);
    expect(await allOn()).toEqual([]);
  });
});
