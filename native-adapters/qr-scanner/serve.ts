import { privateChannel, type PrivateChannel } from '../../src/shared/private-channel.ts';
import type { ScanMessage } from '../../src/shared/vault-protocol.ts';
import type { ScannerConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { hidTransport } from '../transport/hid.ts';
import { createHidPosScanner, createQrScanner } from './adapter.ts';
import { barcodeScannerUsage, barcodeUsagePage } from './hid-pos.ts';
import type { QrScanner, Scan } from './types.ts';

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

/** Whoever asked for the scans by a channel of their own, so that main does not read them. One at a time. */
class Asker {
  #channel: PrivateChannel | null = null;

  begin(channel: PrivateChannel | null): void {
    this.end();
    this.#channel = channel;
    channel?.onClosed(() => {
      if (this.#channel === channel) this.#channel = null;
    });
  }

  /** False when nobody asked. What does not read as text is told as an empty one. */
  tell({ payload, charset }: Scan): boolean {
    const isText = charset === 'ascii' || charset === 'utf-8';
    const text = isText ? new TextDecoder().decode(payload) : '';
    this.#channel?.post({ type: 'scan', text } satisfies ScanMessage);
    return this.#channel !== null;
  }

  end(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

export const serveScanner = (device: ScannerConfiguration, post: Post): HostService | null => {
  if (device.kind === 'none') return null;
  const scanner = scannerOf(device);
  const tell = (): void => post({ type: 'scanner-status', status: scanner.status() });
  scanner.onStatus(tell);
  const asker = new Asker();
  scanner.onScan((scan) =>
    asker.tell(scan) ? post({ type: 'scan-told' }) : post({ type: 'scan', ...scan }),
  );
  tell();
  return {
    handle: (message, handle) => {
      if (message.type === 'want-scan') asker.begin(privateChannel(handle));
      if (message.type === 'unwant-scan') asker.end();
    },
    close: () => {
      asker.end();
      return scanner.close();
    },
  };
};
