import type { DeviceConfiguration } from '../../../native-adapters/configuration.ts';
import { AttachedDevices } from './attached.ts';
import { createStatusBoard, type StatusBoard } from './board.ts';
import { RemoteA4Printer } from './remote-a4.ts';
import { RemoteCardReader } from './remote-card.ts';
import { RemoteReceiptPrinter } from './remote-receipt.ts';
import { RemoteScanner } from './remote-scanner.ts';
import type { SupervisorTools } from './supervisor.ts';

export interface DevicesOptions extends SupervisorTools {
  readonly configuration: DeviceConfiguration;
  /** A TrueType file with Chinese glyphs on disk (outside any asar), for slip lines the printer's ROM cannot draw. */
  readonly receiptFontFile: string;
}

/** All devices of the station; each in its own process. */
export interface Devices {
  readonly a4: RemoteA4Printer;
  readonly receipt: RemoteReceiptPrinter;
  readonly scanner: RemoteScanner;
  readonly card: RemoteCardReader;
  readonly board: StatusBoard;
  /** What is plugged in and not configured. */
  readonly attached: AttachedDevices;
  /** Resolves when every host process is gone. */
  close(): Promise<void>;
}

export const createDevices = (options: DevicesOptions): Devices => {
  const { configuration, receiptFontFile } = options;
  const a4 = new RemoteA4Printer(configuration.a4, options);
  const receipt = new RemoteReceiptPrinter(configuration.receipt, receiptFontFile, options);
  const scanner = new RemoteScanner(configuration.scanner, options);
  const card = new RemoteCardReader(configuration.card, options);
  const attached = new AttachedDevices(configuration, options);
  return {
    a4,
    receipt,
    scanner,
    card,
    board: createStatusBoard({ a4, receipt, scanner, card }),
    attached,
    close: async () => {
      await Promise.all([
        ...[a4, receipt, scanner, card].map((device) => device.close()),
        attached.end(),
      ]);
    },
  };
};
