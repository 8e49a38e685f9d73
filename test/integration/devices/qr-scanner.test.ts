import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createQrScanner } from '../../../native-adapters/qr-scanner/adapter.ts';
import {
  describeQrScannerContract,
  type ScannerBench,
  type ScannerHand,
} from '../../../native-adapters/qr-scanner/qr-scanner.contract.ts';
import {
  VirtualScanner,
  type VirtualScannerOptions,
} from '../../../native-adapters/qr-scanner/virtual/server.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { linkTiming } from '../../../native-adapters/transport/link.ts';
import { serialTransport } from '../../../native-adapters/transport/serial.ts';
import { tcpTransport } from '../../../native-adapters/transport/tcp.ts';
import type { ByteTransport } from '../../../native-adapters/transport/transport.ts';
import { eventually } from './support/process.ts';
import { SerialBridge } from './support/serial-bridge.ts';

const scannerOn = (transport: ByteTransport, suffix: 'line' | 'pause') =>
  createQrScanner({
    transport,
    suffix,
    clock,
    ids,
    linkTiming: { ...linkTiming, backoff: { delaysMs: [50], jitter: 0 } },
  });

const handOn = (device: VirtualScanner): ScannerHand => ({
  scan: async (payload) => {
    // Our end may be ready a moment before the device has taken the connection.
    await eventually('the connection', () => device.isConnected);
    device.scan(payload);
  },
  scanHalf: async (payload) => device.send(Buffer.from(payload)),
  unplug: () => device.unplug(),
  replug: () => device.replug(),
});

const overTcp = async (options: VirtualScannerOptions): Promise<ScannerBench> => {
  const device = await VirtualScanner.start(options);
  const suffix = options.suffix === '' ? 'pause' : 'line';
  const scanner = scannerOn(tcpTransport('127.0.0.1', device.port, clock), suffix);
  return {
    scanner,
    hand: handOn(device),
    close: async () => {
      await scanner.close();
      await device.close();
    },
  };
};

const overSerial = async (): Promise<ScannerBench> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-serial-'));
  const device = await VirtualScanner.start({ suffix: '\r' });
  const bridge = new SerialBridge(folder, device);
  await bridge.plug();
  const scanner = scannerOn(serialTransport(bridge.path, 9_600, clock), 'line');
  return {
    scanner,
    hand: { ...handOn(device), unplug: () => bridge.pull(), replug: () => bridge.plug() },
    close: async () => {
      await scanner.close();
      await bridge.pull();
      await device.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

describeQrScannerContract('CR LF over TCP', () => overTcp({}));
describeQrScannerContract('no suffix over TCP', () => overTcp({ suffix: '' }));
describeQrScannerContract('CR over a serial line', overSerial);

describe('a scanner', () => {
  it('whose line is pulled the moment it opened does not look ready for ever', async () => {
    const { scanner, hand, close } = await overSerial();
    for (let pull = 0; pull < 5; pull += 1) {
      await eventually('a ready scanner', () => scanner.status().state === 'ready');
      await hand.unplug();
      await eventually('the loss', () => scanner.status().state === 'stopped');
      await hand.replug();
    }
    await close();
  });

  it('that sends AIM identifiers has them split off', async () => {
    const { scanner, hand, close } = await overTcp({ aimId: ']Q1' });
    await new Promise<void>((resolve) => {
      const stop = scanner.onStatus(({ state }) => {
        if (state === 'ready') resolve(stop());
      });
    });
    const scanned = new Promise((resolve) => scanner.onScan(resolve));
    await hand.scan('ABC');
    expect(await scanned).toMatchObject({
      aimId: ']Q1',
      payload: Uint8Array.from(Buffer.from('ABC')),
    });
    await close();
  });
});
