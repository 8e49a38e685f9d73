import type { ScannerConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { hidTransport } from '../transport/hid.ts';
import { createHidPosScanner, createQrScanner } from './adapter.ts';
import { barcodeScannerUsage, barcodeUsagePage } from './hid-pos.ts';
import type { QrScanner } from './types.ts';

type Present = Exclude<ScannerConfiguration, { kind: 'none' }>;

const scannerOf = (device: Present): QrScanner => {
  if (device.kind !== 'hid-pos')
    return createQrScanner({ transport: transportOf(device), suffix: device.suffix, clock, ids });
  const identity = {
    ...device,
    usagePage: barcodeUsagePage,
    usage: barcodeScannerUsage,
    numberedReports: device.reportId !== 0,
  };
  return createHidPosScanner({ transport: hidTransport(identity, clock), device, clock, ids });
};

export const serveScanner = (device: ScannerConfiguration, post: Post): HostService | null => {
  if (device.kind === 'none') return null;
  const scanner = scannerOf(device);
  const tell = (): void => post({ type: 'scanner-status', status: scanner.status() });
  scanner.onStatus(tell);
  scanner.onScan((scan) => post({ type: 'scan', ...scan }));
  tell();
  return { handle: () => undefined, close: () => scanner.close() };
};
