import type { ScannerConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { createQrScanner } from './adapter.ts';

export const serveScanner = (device: ScannerConfiguration, post: Post): HostService | null => {
  if (device.kind === 'none') return null;
  const transport = transportOf(device);
  const scanner = createQrScanner({ transport, suffix: device.suffix, clock, ids });
  const tell = (): void => post({ type: 'scanner-status', status: scanner.status() });
  scanner.onStatus(tell);
  scanner.onScan((scan) => post({ type: 'scan', ...scan }));
  tell();
  return { handle: () => undefined, close: () => scanner.close() };
};
