import type { ReceiptConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { createReceiptPrinter } from './adapter.ts';
import { receiptProfile } from './profile.ts';
import { rasteriserFor } from './raster.ts';

export const serveReceipt = (
  device: ReceiptConfiguration,
  fontFile: string,
  post: Post,
): HostService | null => {
  const profile = device.kind === 'none' ? undefined : receiptProfile(device.profile);
  if (device.kind === 'none' || profile === undefined) return null;
  const transport = transportOf(device);
  const rasterise = rasteriserFor(fontFile);
  const printer = createReceiptPrinter({ transport, profile, rasterise, clock, ids });
  const tell = (): void => post({ type: 'receipt-status', status: printer.status() });
  printer.onStatus(tell);
  tell();
  return {
    handle: (message) => {
      if (message.type !== 'print-receipt') return;
      const { call, receipt } = message;
      void printer
        .print(receipt)
        .then((outcome) => post({ type: 'receipt-outcome', call, outcome }));
    },
    close: () => printer.close(),
  };
};
