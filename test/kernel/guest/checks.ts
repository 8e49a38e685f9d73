import { deepStrictEqual, equal } from 'node:assert/strict';
import { createHidPosScanner } from '../../../native-adapters/qr-scanner/adapter.ts';
import {
  barcodeScannerUsage,
  barcodeUsagePage,
} from '../../../native-adapters/qr-scanner/hid-pos.ts';
import { hidPosReports } from '../../../native-adapters/qr-scanner/virtual/hid-pos.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { hidTransport } from '../../../native-adapters/transport/hid.ts';
import { usbSerialTransport } from '../../../native-adapters/transport/serial.ts';
import type { ByteConnection } from '../../../native-adapters/transport/transport.ts';
import { usbPrinterTransport } from '../../../native-adapters/transport/usb-printer.ts';
import type { Sentence } from '../sentences.ts';
import type { Devices } from './devices.ts';
import type { Gadget } from './gadget.ts';
import { eventually, until, Watched } from './watched.ts';

export type Check = (devices: Devices) => Promise<void>;

const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
const writeMs = 30_000;

const sendAll = async (gadget: Gadget, pieces: readonly Uint8Array[]): Promise<void> => {
  for (const piece of pieces) await until('the wire takes it', () => gadget.send(piece));
};

const arrivesAt = async (gadget: Gadget, wanted: Uint8Array): Promise<void> => {
  let got = Buffer.alloc(0);
  await until(`${wanted.length} bytes at the device`, () => {
    got = Buffer.concat([got, gadget.received()]);
    return got.length >= wanted.length;
  });
  deepStrictEqual(got, Buffer.from(wanted));
};

const scannerUsage = {
  usagePage: barcodeUsagePage,
  usage: barcodeScannerUsage,
  numberedReports: true,
};
const readerUsage = { usagePage: 0xffa0, usage: 1, numberedReports: false };
const scannerOf = (device: Gadget) =>
  createHidPosScanner({
    transport: hidTransport({ ...device.identity, ...scannerUsage }, clock),
    device: { vendorId: device.identity.vendorId, reportId: 2 },
    clock,
    ids,
  });

/** One code, scanned at the device, as the driver gives it. */
const scan = async (device: Gadget, scanner: ReturnType<typeof scannerOf>): Promise<void> => {
  const payloads: Uint8Array[] = [];
  const stop = scanner.onScan(({ payload }) => void payloads.push(payload));
  const code = Uint8Array.from([...everyByte, ...Buffer.from(String(clock.monotonicMs()))]);
  await sendAll(device, hidPosReports(code));
  await until('the code', () => payloads.length > 0);
  stop();
  deepStrictEqual(payloads, [code]);
};

const bothWays = async (connection: ByteConnection, device: Gadget): Promise<void> => {
  let got = Buffer.alloc(0);
  const stop = connection.onData((bytes) => void (got = Buffer.concat([got, bytes])));
  device.listen();
  const written = connection.write(everyByte, writeMs);
  await arrivesAt(device, everyByte);
  deepStrictEqual(await written, { ok: true, value: undefined });
  await sendAll(device, [everyByte]);
  await until('the answer', () => got.length >= everyByte.length);
  stop();
  deepStrictEqual(got, Buffer.from(everyByte));
};

const reportsBothWays = async (
  connection: Awaited<ReturnType<ReturnType<typeof watchReader>['connected']>>,
  device: Gadget,
): Promise<void> => {
  const got: Buffer[] = [];
  const stop = connection.onReport(({ data }) => void got.push(Buffer.from(data)));
  const report = everyByte.subarray(100, 164);
  const written = connection.write({ id: 0, data: report }, writeMs);
  await arrivesAt(device, report);
  equal((await written).ok, true);
  await sendAll(device, [everyByte.subarray(0, 64), everyByte.subarray(192)]);
  await until('two reports', () => got.length >= 2);
  stop();
  deepStrictEqual(
    Buffer.concat(got),
    Buffer.from([...everyByte.subarray(0, 64), ...everyByte.subarray(192)]),
  );
};

const watchReader = ({ reader }: Devices) =>
  new Watched(hidTransport({ ...reader.identity, ...readerUsage }, clock));
const watchLine = ({ line }: Devices) =>
  new Watched(usbSerialTransport(line.identity, 115_200, clock));
const watchPrinter = ({ printer }: Devices) =>
  new Watched(usbPrinterTransport(printer.identity, clock));

const throughOneLoss = async (watched: Watched<ByteConnection>, device: Gadget): Promise<void> => {
  await watched.connected(1);
  await bothWays(await watched.pullAndPlug(device), device);
  await watched.close();
};

export const checks: Readonly<Record<Sentence, Check>> = {
  'a HID scanner is found by vendor, product, serial number and usage, beside its twin': async ({
    scanner,
    twin,
  }) => {
    const { vendorId, productId } = scanner.identity;
    const either = hidTransport({ vendorId, productId, ...scannerUsage }, clock);
    await eventually(async () => {
      const opened = await either.open(writeMs);
      deepStrictEqual(opened, {
        ok: false,
        error: { kind: 'unreachable', detail: 'hid 0c2e:0901 found 2 times' },
      });
    });
    for (const each of [scanner, twin]) {
      const opened = await hidTransport({ ...each.identity, ...scannerUsage }, clock).open(writeMs);
      if (!opened.ok) throw new Error(opened.error.detail);
      await opened.value.close();
    }
    const other = await hidTransport(
      { ...scanner.identity, ...scannerUsage, usage: 3 },
      clock,
    ).open(writeMs);
    equal(other.ok, false);
  },
  'a code from a HID scanner comes through byte by byte': async ({ scanner }) => {
    const driver = scannerOf(scanner);
    await until('ready', () => driver.status().state === 'ready');
    await scan(scanner, driver);
    await driver.close();
  },
  'a HID scanner that is pulled is noticed, and comes back by itself': async ({ scanner }) => {
    const driver = scannerOf(scanner);
    await until('ready', () => driver.status().state === 'ready');
    scanner.pull();
    await until('stopped', () => driver.status().state === 'stopped');
    scanner.plug();
    await until('ready again', () => driver.status().state === 'ready');
    await scan(scanner, driver);
    await driver.close();
  },
  'a HID reader takes and gives reports byte by byte': async (devices) => {
    const watched = watchReader(devices);
    await reportsBothWays(await watched.connected(1), devices.reader);
    await watched.close();
  },
  'a HID reader that is pulled is noticed, and comes back by itself': async (devices) => {
    const watched = watchReader(devices);
    await watched.connected(1);
    await reportsBothWays(await watched.pullAndPlug(devices.reader), devices.reader);
    await watched.close();
  },
  'a serial scanner is found by vendor, product and serial number, and bytes go both ways': async (
    devices,
  ) => {
    const watched = watchLine(devices);
    await bothWays(await watched.connected(1), devices.line);
    await watched.close();
  },
  'a serial scanner that is pulled is noticed, and comes back by itself': (devices) =>
    throughOneLoss(watchLine(devices), devices.line),
  'a USB printer is found by vendor, product and serial number, and bytes go both ways': async (
    devices,
  ) => {
    const watched = watchPrinter(devices);
    await bothWays(await watched.connected(1), devices.printer);
    await watched.close();
  },
  'a USB printer that is pulled is noticed, and comes back by itself': (devices) =>
    throughOneLoss(watchPrinter(devices), devices.printer),
};
