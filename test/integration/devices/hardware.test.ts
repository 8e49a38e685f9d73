import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeviceConfiguration } from '../../../native-adapters/configuration.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { createDevices } from '../../../src/main/devices/devices.ts';
import { launchWithNode } from '../../../src/main/devices/launch.ts';
import { pdfOf } from './support/documents.ts';
import { eventually } from './support/process.ts';

/**
 * One print or scan on a real device, through its host process, where an environment variable says where it
 * is. A person must look at the paper; the test only holds the device to its word.
 */

const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);
const scanWaitMs = 45_000;

const configured = (name: string): unknown => JSON.parse(process.env[name] ?? '{"kind":"none"}');

const start = () =>
  createDevices({
    configuration: DeviceConfiguration.parse({
      a4: configured('KIOSK_TEST_A4'),
      receipt: configured('KIOSK_TEST_RECEIPT'),
      scanner: configured('KIOSK_TEST_SCANNER'),
    }),
    receiptFontFile: fontPath,
    launch: launchWithNode(join(import.meta.dirname, '../../../native-adapters/host.ts')),
    clock,
    ids,
    log: () => undefined,
  });

describe('real hardware', () => {
  it.skipIf(process.env['KIOSK_TEST_A4'] === undefined)('prints one A4 page', async () => {
    const devices = start();
    await eventually('a ready printer', () => devices.a4.status().state === 'ready');
    const job = { id: ids.next(), pdf: await pdfOf(1), pages: 1, duplex: false };
    expect(await devices.a4.print(job, () => undefined)).toMatchObject({ outcome: 'confirmed' });
    await devices.close();
  });

  it.skipIf(process.env['KIOSK_TEST_RECEIPT'] === undefined)('prints one slip', async () => {
    const devices = start();
    await eventually('a ready printer', () => devices.receipt.status().state === 'ready');
    const lines = [
      { kind: 'text', text: '硬件自检 示例', align: 'center', size: 'large', bold: true },
      { kind: 'pair', label: '生僻字', value: '王䶮㛃𠅤' },
      { kind: 'qr', data: 'HARDWARE-TEST', caption: '扫码核对' },
    ] as const;
    const outcome = await devices.receipt.print({ id: ids.next(), lines });
    expect(outcome).toEqual({ outcome: 'confirmed' });
    await devices.close();
  });

  it.skipIf(process.env['KIOSK_TEST_SCANNER'] === undefined)('scans one code', async () => {
    const devices = start();
    let scanned = false;
    devices.scanner.onScan(() => (scanned = true));
    await eventually('a scan: hold a code in front of it', () => scanned, scanWaitMs);
    await devices.close();
  });
});
