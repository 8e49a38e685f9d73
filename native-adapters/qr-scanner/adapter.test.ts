import { describe, expect, it } from 'vitest';
import { FakeHid } from '../../test/support/fake-hid.ts';
import { countingIds, SimulatedClock } from '../../test/support/simulated-clock.ts';
import { systemClock, systemIds } from '../system-clock.ts';
import { hidTransport } from '../transport/hid.ts';
import { linkTiming } from '../transport/link.ts';
import { memoryTransport } from '../transport/memory.ts';
import { createHidPosScanner, createQrScanner } from './adapter.ts';
import { describeQrScannerContract, type ScannerBench } from './qr-scanner.contract.ts';
import { repeatMs } from './repeat-filter.ts';
import type { Scan } from './types.ts';
import { hidPosReports } from './virtual/hid-pos.ts';
import { scannerTiming } from './wires.ts';

const quick = {
  clock: systemClock,
  ids: systemIds,
  linkTiming: { ...linkTiming, backoff: { delaysMs: [5], jitter: 0 } },
};
const device = { vendorId: 0x0c2e, productId: 0x0901, reportId: 2 };
const identity = { ...device, usagePage: 0x8c, usage: 2, numberedReports: true };

const overMemory = async (): Promise<ScannerBench> => {
  const memory = memoryTransport(systemClock);
  const peer = () => memory.peers.at(-1)!;
  return {
    scanner: createQrScanner({ transport: memory.transport, suffix: 'line', ...quick }),
    hand: {
      scan: async (payload) => peer().send(Buffer.from(`${payload}\n`)),
      scanHalf: async (payload) => peer().send(Buffer.from(payload)),
      unplug: async () => {
        memory.reachable = false;
        peer().hangUp('pulled');
      },
      replug: async () => void (memory.reachable = true),
    },
    close: async () => undefined,
  };
};

const overHidPos = async (): Promise<ScannerBench> => {
  const hid = new FakeHid();
  let plugs = 0;
  const plug = (): void => hid.plug(`/dev/hidraw${(plugs += 1)}`, { usagePage: 0x8c, usage: 2 });
  plug();
  const handle = () => hid.handles.at(-1)!;
  const transport = hidTransport(identity, systemClock, hid);
  return {
    scanner: createHidPosScanner({ transport, device, ...quick }),
    hand: {
      scan: async (payload) =>
        hidPosReports(payload).forEach((report) => handle().report(...report)),
      scanHalf: async (payload) => handle().report(...hidPosReports(payload.repeat(50))[0]!),
      unplug: async () => hid.pull(),
      replug: async () => plug(),
    },
    close: async () => undefined,
  };
};

/** The scanner of the bench ends before the bench does. */
const closing = (make: () => Promise<ScannerBench>) => async (): Promise<ScannerBench> => {
  const bench = await make();
  return { ...bench, close: () => bench.scanner.close() };
};

describeQrScannerContract('a line in memory', closing(overMemory));
describeQrScannerContract('HID POS reports', closing(overHidPos));

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const onLine = async (suffix: 'line' | 'pause') => {
  const clock = new SimulatedClock();
  const memory = memoryTransport(clock);
  const scanner = createQrScanner({
    transport: memory.transport,
    suffix,
    clock,
    ids: countingIds(),
  });
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  await settle();
  const send = (text: string): void => memory.peers[0]!.send(Buffer.from(text));
  const texts = (): string[] => scans.map(({ payload }) => String(Buffer.from(payload)));
  return { clock, scanner, scans, send, texts };
};

describe('a scanner', () => {
  it('hands over two codes that come in one burst', async () => {
    const { send, texts } = await onLine('line');
    send('FIRST\r\nSECOND\r\n');
    expect(texts()).toEqual(['FIRST', 'SECOND']);
  });

  it('ends a code without a suffix at the first silence, and no sooner', async () => {
    const { clock, send, texts } = await onLine('pause');
    send('AB');
    clock.advance(scannerTiming.pauseMs - 1);
    send('CD');
    clock.advance(scannerTiming.pauseMs - 1);
    expect(texts()).toEqual([]);
    clock.advance(1);
    expect(texts()).toEqual(['ABCD']);
  });

  it('forgets half a code whose end does not come', async () => {
    const { clock, send, texts } = await onLine('line');
    send('HALF');
    clock.advance(scannerTiming.abandonMs);
    send('WHOLE\r');
    expect(texts()).toEqual(['WHOLE']);
  });

  it('tells a code that is held still once a second, and never loses it', async () => {
    const { clock, send, texts } = await onLine('line');
    for (let reading = 0; reading < 30; reading += 1) {
      send('HELD\r');
      clock.advance(repeatMs / 10);
    }
    expect(texts()).toEqual(['HELD', 'HELD', 'HELD']);
  });

  it('tells the same code again when another one came in between', async () => {
    const { send, texts } = await onLine('line');
    send('A\rB\rA\r');
    expect(texts()).toEqual(['A', 'B', 'A']);
  });

  it('measures repeats by elapsed time: a clock that is set does not matter', async () => {
    const { clock, send, texts } = await onLine('line');
    send('A\r');
    clock.jump(3_600_000);
    send('A\r');
    clock.jump(-7_200_000);
    clock.advance(repeatMs);
    send('A\r');
    expect(texts()).toEqual(['A', 'A']);
  });

  it('hands over what looks like an address or markup as the bytes it is', async () => {
    const { send, texts, scans } = await onLine('line');
    const hostile = ['javascript:alert(1)', 'https://example.invalid/', '<img src=x onerror=1>'];
    for (const code of hostile) send(`${code}\r`);
    expect(texts()).toEqual(hostile);
    expect(scans.every(({ charset }) => charset === 'ascii')).toBe(true);
  });

  it('says in which charset the bytes read', async () => {
    const { scans, send } = await onLine('line');
    send('政务公开\r');
    expect(scans).toMatchObject([{ charset: 'utf-8' }]);
  });
});

describe('a scanner in HID POS mode', () => {
  const open = async (vendorId: number, descriptor: Uint8Array | null = null) => {
    const hid = new FakeHid();
    hid.reportDescriptor = descriptor;
    hid.plug('/dev/hidraw0', { vendorId, usagePage: 0x8c, usage: 2 });
    const clock = new SimulatedClock();
    const transport = hidTransport({ ...identity, vendorId }, clock, hid);
    const scanner = createHidPosScanner({
      transport,
      device: { vendorId, reportId: 2 },
      clock,
      ids: countingIds(),
    });
    await settle();
    return { clock, handle: hid.handles[0]!, scanner };
  };

  it('is read where its own descriptor puts things, unless that numbers reports otherwise than configured', async () => {
    // Report 5: one byte of data, its count, the flag.
    const report5 = '058c a101 8505 7508 9501 09fe 8102 0501 093b 8102 058c 09ff 8102 c0';
    const unnumbered = report5.replace('8505 ', '');
    const scansWith = async (descriptor: string, ...report: number[]): Promise<string[]> => {
      const bytes = Buffer.from(descriptor.replaceAll(' ', ''), 'hex');
      const { handle, scanner } = await open(0x05e0, bytes);
      const scans: string[] = [];
      scanner.onScan(({ payload }) => scans.push(Buffer.from(payload).toString()));
      handle.report(...report);
      await scanner.close();
      return scans;
    };
    const asDocumented = [...hidPosReports('GK1')[0]!];
    expect(await scansWith(report5, 5, 0x47, 1, 0)).toEqual(['G']);
    expect(await scansWith(report5, ...asDocumented)).toEqual([]);
    expect(await scansWith(unnumbered, ...asDocumented)).toEqual(['GK1']);
  });

  it('is switched on where its maker wants that, and left alone elsewhere', async () => {
    expect((await open(0x0c2e)).handle.features).toEqual([Buffer.from([0xfe, 0x01])]);
    expect((await open(0x05e0)).handle.features).toEqual([]);
  });

  it('that the system does not let us open says so', async () => {
    const hid = new FakeHid();
    hid.plug('/dev/hidraw0', { usagePage: 0x8c, usage: 2 });
    hid.refusal = 'Permission denied';
    const clock = new SimulatedClock();
    const transport = hidTransport(identity, clock, hid);
    const scanner = createHidPosScanner({ transport, device, clock, ids: countingIds() });
    await settle();
    const detail = 'permission Permission denied';
    expect(scanner.status()).toMatchObject({ state: 'stopped', cause: 'no-permission', detail });
  });

  it('forgets half a code whose other reports do not come', async () => {
    const { clock, handle, scanner } = await open(0x05e0);
    const texts: string[] = [];
    scanner.onScan(({ payload }) => texts.push(String(Buffer.from(payload))));
    handle.report(...hidPosReports('half'.repeat(20))[0]!);
    clock.advance(scannerTiming.abandonMs);
    handle.report(...hidPosReports('WHOLE')[0]!);
    expect(texts).toEqual(['WHOLE']);
  });
});
