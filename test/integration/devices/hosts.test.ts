import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WatchedPrint } from '../../../native-adapters/a4-printer/a4-printer.contract.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import {
  startVirtualDevices,
  type VirtualDevices,
} from '../../../native-adapters/virtual/devices.ts';
import { createDevices, type Devices } from '../../../src/main/devices/devices.ts';
import { launchWithNode } from '../../../src/main/devices/launch.ts';
import { deviceFamilies as families } from '../../../src/shared/devices.ts';
import { pdfOf } from './support/documents.ts';
import { eventually } from './support/process.ts';

const root = join(import.meta.dirname, '../../..');
const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

describe('device hosts, each a process of its own', () => {
  let virtual: VirtualDevices;
  let devices: Devices;
  let logged: Record<string, unknown>[];
  const states = () => families.map((family) => devices.board.snapshot()[family].state);
  const allReady = () =>
    eventually('ready devices', () => states().every((state) => state === 'ready'));

  beforeEach(async () => {
    virtual = await startVirtualDevices({ fontPath, pageMs: 150 });
    logged = [];
    const loopback = { host: '127.0.0.1' };
    devices = createDevices({
      configuration: {
        a4: { kind: 'ipp', uri: virtual.a4.uri },
        receipt: {
          kind: 'tcp',
          ...loopback,
          port: virtual.receipt.port,
          profile: 'generic-80mm',
        },
        scanner: { kind: 'tcp', ...loopback, port: virtual.scanner.port, suffix: 'line' },
        card: { kind: 'tcp', ...loopback, port: virtual.card.port, model: 'generic' },
      },
      receiptFontFile: fontPath,
      launch: launchWithNode(join(root, 'native-adapters/host.ts')),
      clock,
      ids,
      log: (event, detail) => logged.push({ event, ...detail }),
    });
    await allReady();
  });

  afterEach(async () => {
    await devices.close();
    await virtual.close();
  });

  it('print, report and scan as if the device were in this process', async () => {
    virtual.a4.slow(600);
    const printing = new WatchedPrint(devices.a4, {
      id: 'job',
      pdf: await pdfOf(3),
      pages: 3,
      duplex: false,
    });
    const receipt = { id: 'slip', lines: [{ kind: 'text', text: '王㛃 示例' }] } as const;
    const scanned = new Promise((resolve) => devices.scanner.onScan(resolve));
    virtual.scanner.scan('GK1.CODE');
    expect(await devices.receipt.print(receipt)).toEqual({ outcome: 'confirmed' });
    expect(await printing.outcome).toEqual({ outcome: 'confirmed', pagesDone: 3 });
    expect(printing.progress.length).toBeGreaterThan(1);
    expect(await scanned).toEqual({
      payload: Uint8Array.from(Buffer.from('GK1.CODE')),
      charset: 'ascii',
      aimId: null,
    });
    expect(virtual.receipt.protocolErrors).toEqual([]);
  });

  it('show a fault of the device on the board', async () => {
    virtual.a4.set({ jammed: true });
    const printing = new WatchedPrint(devices.a4, {
      id: 'jam',
      pdf: await pdfOf(1),
      pages: 1,
      duplex: false,
    });
    await printing.outcome;
    await eventually('the jam', () => devices.board.snapshot().a4.state === 'stopped');
    expect(devices.board.snapshot().a4).toMatchObject({ cause: 'paper-jam' });
    expect(devices.board.snapshot().receipt.state).toBe('ready');
  });

  it.each(
    families.flatMap((family) =>
      (['SIGKILL', 'SIGSEGV'] as const).map((by) => [family, by] as const),
    ),
  )('that die are back by themselves: %s by %s', async (family, signal) => {
    const seen: string[] = [];
    const stop = devices.board.onChange((board) => {
      const status = board[family];
      const word = status.state === 'stopped' ? `${status.cause} ${status.detail}` : status.state;
      if (seen.at(-1) !== word) seen.push(word);
    });
    process.kill(devices[family].pid!, signal);
    await eventually('the crash', () => seen.includes(`driver-crashed ${signal}`));
    await allReady();
    stop();
    expect(seen).toEqual([`driver-crashed ${signal}`, 'connecting', 'ready']);
    const restarts = logged.filter(({ event }) => event === 'device-host-died');
    // Two seconds to ready is the goal; this wait is the part of it that does not depend on the machine.
    expect(restarts).toMatchObject([{ family, reason: signal }]);
    expect(restarts[0]!['restartInMs']).toBeLessThan(300);
  });

  it('that hang are killed and started anew', async () => {
    process.kill(devices.scanner.pid!, 'SIGSTOP');
    await eventually('the silence', () =>
      logged.some(({ event }) => event === 'device-host-silent'),
    );
    await eventually('the death', () => logged.some(({ event }) => event === 'device-host-died'));
    await allReady();
    const scanned = new Promise((resolve) => devices.scanner.onScan(resolve));
    await eventually('the line', () => virtual.scanner.isConnected);
    virtual.scanner.scan('AFTER');
    expect(await scanned).toMatchObject({ payload: Uint8Array.from(Buffer.from('AFTER')) });
  });

  it('that die while printing leave the job unconfirmed, and it never comes out later', async () => {
    virtual.a4.leaveSheets(1);
    const job = { id: 'dying', pdf: await pdfOf(4), pages: 4, duplex: false };
    const printing = new WatchedPrint(devices.a4, job);
    await printing.until(({ state }) => state === 'stopped');
    process.kill(devices.a4.pid!, 'SIGKILL');
    expect(await printing.outcome).toEqual({ outcome: 'unconfirmed', pagesDone: 1 });
    await eventually('the cancel by the next host', () =>
      virtual.a4.jobs[0]!.reasons.includes('processing-to-stop-point'),
    );
    virtual.a4.refill();
    expect(virtual.a4.jobs[0]).toMatchObject({ state: 'canceled', pagesDone: 1 });
  });

  it('that die while a slip is printing leave it unconfirmed and empty the printer', async () => {
    virtual.receipt.leaveRows(3);
    virtual.receipt.slow(100);
    const lines = Array.from({ length: 60 }, () => ({ kind: 'text' as const, text: '一行' }));
    const printing = devices.receipt.print({ id: 'dying', lines });
    await eventually('bytes in the printer', () => virtual.receipt.pendingBytes > 0);
    process.kill(devices.receipt.pid!, 'SIGKILL');
    expect(await printing).toEqual({ outcome: 'unconfirmed', cause: 'driver-crashed' });
    await eventually('the end of the roll', () => virtual.receipt.rowsLeft <= 0);
    await eventually('its question', () =>
      devices.board.snapshot().receipt.detail.startsWith('1e'),
    );
    virtual.receipt.slow(0);
    virtual.receipt.refill();
    await allReady();
    const after = { id: 'after', lines: [{ kind: 'text', text: '之后' }] } as const;
    expect(await devices.receipt.print(after)).toEqual({ outcome: 'confirmed' });
    expect(virtual.receipt.texts).toHaveLength(1);
    expect(virtual.receipt.texts[0]!.match(/一行/g)!.length).toBeLessThanOrEqual(3);
    expect(virtual.receipt.protocolErrors).toEqual([]);
  });
});
