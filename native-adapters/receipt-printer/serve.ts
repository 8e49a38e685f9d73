import type { ReceiptLines } from '../../src/shared/receipt.ts';
import type { ReceiptConfiguration } from '../configuration.ts';
import { transportOf, type HostService, type Post } from '../host-service.ts';
import { privateDocument } from '../private-document.ts';
import { systemClock as clock, systemIds as ids } from '../system-clock.ts';
import { createReceiptPrinter } from './adapter.ts';
import { receiptProfile } from './profile.ts';
import type { Rasterise } from './bitmap.ts';
import type { ReceiptOutcome } from './types.ts';

/**
 * The drawing library takes half as long to load as the whole rest of this process, and only rare characters need it:
 * it comes in when the printer is ready, not before.
 */
const laterRasteriser = (fontFile: string): (() => Promise<Rasterise>) => {
  let loading: Promise<Rasterise> | null = null;
  return () =>
    (loading ??= import('./raster.ts').then(({ rasteriserFor }) => rasteriserFor(fontFile)));
};

/** The lines never came, so nothing was sent. */
const nothing: ReceiptOutcome = { outcome: 'failed', cause: 'other' };

export const serveReceipt = (
  device: ReceiptConfiguration,
  fontFile: string,
  post: Post,
): HostService | null => {
  const profile = device.kind === 'none' ? undefined : receiptProfile(device.profile);
  if (device.kind === 'none' || profile === undefined) return null;
  const transport = transportOf(device);
  const rasteriser = laterRasteriser(fontFile);
  const printer = createReceiptPrinter({ transport, profile, rasteriser, clock, ids });
  const tell = (): void => {
    const status = printer.status();
    post({ type: 'receipt-status', status });
    if (status.state === 'ready') void rasteriser();
  };
  printer.onStatus(tell);
  tell();
  return {
    handle: (message, handle) => {
      if (message.type !== 'print-receipt') return;
      const { call, receipt } = message;
      const print = (lines: ReceiptLines): Promise<ReceiptOutcome> =>
        printer.print({ id: receipt.id, lines });
      const printed =
        receipt.lines === null
          ? privateDocument(handle, 'slip', clock).then((came) =>
              came ? print(came.lines) : nothing,
            )
          : print(receipt.lines);
      void printed.then((outcome) => post({ type: 'receipt-outcome', call, outcome }));
    },
    close: () => printer.close(),
  };
};
