import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Device } from 'node-hid';
import { describe, expect, it } from 'vitest';
import { AttachedList, attachedLimit } from '../../src/shared/attached.ts';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import { DeviceConfiguration } from '../configuration.ts';
import { cleanWord } from './found.ts';
import { attachedLister, listDeadlineMs, type AttachedSources } from './list.ts';

const nothingPlugged: AttachedSources = {
  ports: async () => [],
  hid: async () => [],
  printers: async () => [],
};
const nothingConfigured = {
  a4: { kind: 'none' },
  receipt: { kind: 'none' },
  scanner: { kind: 'none' },
};

const list = (
  sources: Partial<AttachedSources>,
  configuration: object = {},
): Promise<AttachedList> =>
  attachedLister(
    DeviceConfiguration.parse({ ...nothingConfigured, ...configuration }),
    new SimulatedClock(),
    { ...nothingPlugged, ...sources },
  )();

const collection = (usagePage: number, usage: number, more: Partial<Device> = {}): Device => ({
  vendorId: 0x0c2e,
  productId: 0x0901,
  release: 1,
  interface: 0,
  path: '/dev/hidraw0',
  usagePage,
  usage,
  ...more,
});
const cable = {
  path: '/dev/ttyUSB0',
  vendorId: '1A86',
  productId: '7523',
  manufacturer: 'QinHeng',
};
const printer = {
  path: '/dev/usb/lp0',
  vendorId: 0x04b8,
  productId: 0x0e15,
  serialNumber: 'A1',
  names: ['EPSON', 'TM-T82'],
  printerId: 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T82;',
};

describe('what is plugged in', () => {
  it('is nothing on a machine with nothing', async () => {
    expect(await list({})).toEqual({ devices: [], more: 0, unlisted: [] });
  });

  it('is told with its identity and what it might be', async () => {
    const { devices } = await list({
      ports: async () => [cable, { path: '/dev/ttyS0' }],
      hid: async () => [
        collection(0x8c, 0x02, {
          manufacturer: 'Honeywell',
          product: 'Honeywell',
          serialNumber: 'S',
        }),
        collection(0xff8c, 0x02, { serialNumber: 'S' }),
      ],
      printers: async () => [printer],
    });
    expect(devices).toEqual([
      {
        kind: 'serial',
        guess: 'serial-cable',
        vendorId: 0x1a86,
        productId: 0x7523,
        serialNumber: null,
        name: 'QinHeng',
        path: '/dev/ttyUSB0',
        usages: [],
        setting: null,
      },
      {
        kind: 'hid',
        guess: 'scanner',
        vendorId: 0x0c2e,
        productId: 0x0901,
        serialNumber: 'S',
        name: 'Honeywell',
        path: '/dev/hidraw0',
        usages: ['008c:0002', 'ff8c:0002'],
        setting: '"scanner": {"kind":"hid-pos", "vendorId":"0c2e", "productId":"0901"}',
      },
      {
        kind: 'usb-printer',
        guess: 'receipt-printer',
        vendorId: 0x04b8,
        productId: 0x0e15,
        serialNumber: 'A1',
        name: 'EPSON TM-T82',
        path: '/dev/usb/lp0',
        usages: [],
        setting:
          '"receipt": {"kind":"usb-printer", "vendorId":"04b8", "productId":"0e15", "profile":"generic-80mm"}',
      },
    ]);
  });

  it.each([
    ['keyboard', [collection(0x01, 0x06)]],
    ['pointer', [collection(0x01, 0x02)]],
    ['touch-screen', [collection(0x01, 0x02), collection(0x0d, 0x04)]],
    ['card-reader', [collection(0xff00, 0x01, { vendorId: 0x0400, productId: 0xc35a })]],
    ['unknown', [collection(0xff00, 0x01)]],
  ] as const)('may be a %s', async (guess, collections) => {
    const { devices } = await list({ hid: async () => collections });
    expect(devices).toMatchObject([{ guess }]);
  });

  it('without what is configured, found by identity or by path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attached-'));
    const node = join(folder, 'ttyACM0');
    const byId = join(folder, 'by-id');
    writeFileSync(node, '');
    symlinkSync(node, byId);
    const sources = {
      ports: async () => [cable, { ...cable, path: node }],
      hid: async () => [collection(0x8c, 0x02), collection(0x8c, 0x02, { serialNumber: 'other' })],
      printers: async () => [printer],
    };
    const { devices } = await list(sources, {
      receipt: {
        kind: 'usb-printer',
        vendorId: '04b8',
        productId: '0e15',
        profile: 'generic-80mm',
      },
      scanner: { kind: 'hid-pos', vendorId: '0c2e', productId: '0901', serialNumber: 'other' },
      card: { kind: 'serial', path: byId, baudRate: 115_200 },
    });
    rmSync(folder, { recursive: true });
    expect(devices.map(({ path, serialNumber }) => [path, serialNumber])).toEqual([
      ['/dev/ttyUSB0', null],
      ['/dev/hidraw0', null],
    ]);
  });

  it('is listed as far as it can be when one library fails or hangs', async () => {
    const clock = new SimulatedClock();
    let asked = 0;
    const look = attachedLister(DeviceConfiguration.parse(nothingConfigured), clock, {
      ports: () => Promise.reject(new Error('spawn udevadm ENOENT')),
      hid: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
      printers: async () => [printer],
    });
    for (let round = 0; round < 3; round += 1) {
      const listing = look();
      await nextTurn();
      clock.advance(listDeadlineMs);
      const { devices, unlisted } = await listing;
      expect(devices).toHaveLength(1);
      expect(unlisted).toEqual([
        { kind: 'serial', reason: 'spawn udevadm ENOENT' },
        { kind: 'hid', reason: 'no answer in 5000 ms' },
      ]);
    }
    expect(asked).toBe(1);
  });

  it('is bounded and says how much it leaves out', async () => {
    const many = Array.from({ length: attachedLimit + 7 }, (_, number) =>
      collection(0x01, 0x06, { serialNumber: String(number) }),
    );
    const { devices, more } = await list({ hid: async () => many });
    expect([devices.length, more]).toEqual([attachedLimit, 7]);
  });

  it('says hostile words as one short harmless line', async () => {
    const hostile = [
      '\u001b[2J\u0000clear\r\nlog: forged line',
      '\u202egnp.exe',
      '<img src=x onerror=alert(1)>',
      '\ud800\udbff broken',
      '\u{1f4a3}'.repeat(10_000),
      ' \u3000\u2028 ',
    ];
    const listed = await list({
      hid: async () =>
        hostile.map((word, number) =>
          collection(70_000 + number, -1, {
            vendorId: Number.NaN,
            productId: 0x12345,
            serialNumber: word,
            manufacturer: word,
            product: word,
            path: word,
          }),
        ),
    });
    expect(AttachedList.parse(listed)).toEqual(listed);
    const names = listed.devices.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual([
      '[2J clear log: forged line',
      'gnp.exe',
      '<img src=x onerror=alert(1)>',
      'broken',
    ]);
    expect([...names[4]!]).toHaveLength(60);
    expect(names[5]).toBe('');
    expect(listed.devices[0]).toMatchObject({ vendorId: 0, productId: 0x2345 });
  });

  it('is refused by the parser when a turned process sends words uncleaned', () => {
    const device = {
      kind: 'hid',
      guess: 'unknown',
      vendorId: 1,
      productId: 1,
      serialNumber: null,
      name: 'fine',
      path: '',
      usages: [],
      setting: null,
    };
    const parses = (changes: object): boolean =>
      AttachedList.safeParse({ devices: [{ ...device, ...changes }], more: 0, unlisted: [] })
        .success;
    expect(parses({})).toBe(true);
    expect(parses({ name: 'two\nlines' })).toBe(false);
    expect(parses({ name: '\u202e' })).toBe(false);
    expect(parses({ name: 'x'.repeat(121) })).toBe(false);
    expect(parses({ vendorId: 65_536 })).toBe(false);
    expect(parses({ setting: '\u0000' })).toBe(false);
  });

  it('comes with a line that the station file takes, and is not listed once it stands there', async () => {
    const sources = {
      ports: async () => [
        { ...cable, vendorId: '05e0' },
        { ...cable, vendorId: '1504' },
        { ...cable, vendorId: '0400', productId: 'c35a' },
      ],
      hid: async () => [
        collection(0x8c, 0x02),
        collection(0xff00, 0x01, { vendorId: 0x0400, productId: 0xc35a }),
      ],
      printers: async () => [printer],
    };
    const { devices } = await list(sources);
    expect(devices).toHaveLength(6);
    for (const { setting } of devices) {
      const chosen = JSON.parse(`{${setting}}`) as object;
      expect((await list(sources, chosen)).devices).toHaveLength(5);
    }
  });

  it('keeps Chinese words whole', () => {
    expect(cleanWord('  新大陆\t扫码器 ')).toBe('新大陆 扫码器');
  });
});
