import { a4Device } from '../a4-printer/virtual/controls.ts';
import { VirtualA4Printer } from '../a4-printer/virtual/server.ts';
import { cardDevice } from '../id-card-reader/virtual/controls.ts';
import { VirtualCardReader } from '../id-card-reader/virtual/server.ts';
import { scannerDevice } from '../qr-scanner/virtual/controls.ts';
import { VirtualScanner } from '../qr-scanner/virtual/server.ts';
import { receiptDevice } from '../receipt-printer/virtual/controls.ts';
import { lastCodeOn } from '../receipt-printer/virtual/paper.ts';
import { VirtualReceiptPrinter } from '../receipt-printer/virtual/server.ts';
import { systemClock as clock } from '../system-clock.ts';
import type { VirtualDevice } from './control.ts';

export interface VirtualDevicesOptions {
  readonly fontPath: string;
  readonly outputFolder?: string;
  readonly a4Port?: number;
  readonly receiptPort?: number;
  readonly scannerPort?: number;
  readonly cardPort?: number;
  readonly pageMs?: number;
  readonly rowMs?: number;
}

/** The virtual devices of one station: where they are, and what a hand can do to them. */
export interface VirtualDevices {
  readonly a4: VirtualA4Printer;
  readonly receipt: VirtualReceiptPrinter;
  readonly scanner: VirtualScanner;
  readonly card: VirtualCardReader;
  readonly declared: readonly VirtualDevice[];
  close(): Promise<void>;
}

export const startVirtualDevices = async (
  options: VirtualDevicesOptions,
): Promise<VirtualDevices> => {
  const { fontPath, outputFolder, pageMs = 400, rowMs = 0 } = options;
  const output = outputFolder === undefined ? {} : { outputFolder };
  const receiptPort = options.receiptPort ?? 0;
  const [a4, receipt, scanner, card] = await Promise.all([
    VirtualA4Printer.start({ clock, port: options.a4Port ?? 0, pageMs, ...output }),
    VirtualReceiptPrinter.start({ clock, fontPath, port: receiptPort, rowMs, ...output }),
    VirtualScanner.start({ port: options.scannerPort ?? 0 }),
    VirtualCardReader.start({ clock, port: options.cardPort ?? 0 }),
  ]);
  const declared = [
    a4Device(a4),
    receiptDevice(receipt),
    scannerDevice(scanner, () => lastCodeOn(receipt.slips)),
    cardDevice(card),
  ];
  const close = async (): Promise<void> => {
    await Promise.all([a4, receipt, scanner, card].map((device) => device.close()));
  };
  return { a4, receipt, scanner, card, declared, close };
};
