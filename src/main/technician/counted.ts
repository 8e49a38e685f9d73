import type { QrScanner } from '../../../native-adapters/qr-scanner/types.ts';
import type { DeviceBoard, DeviceFamily } from '../../shared/devices.ts';
import type { RemoteA4Printer } from '../devices/remote-a4.ts';
import type { RemoteCardReader } from '../devices/remote-card.ts';
import type { RemoteReceiptPrinter } from '../devices/remote-receipt.ts';
import type { Counters } from '../station/counters.ts';

/** Devices that count what they do. Pages count when the device says so; sheets are what a tray loses. */

export const countedA4 = (
  a4: Pick<RemoteA4Printer, 'status' | 'print' | 'cancel'>,
  counters: Counters,
): Pick<RemoteA4Printer, 'status' | 'print' | 'cancel'> => ({
  status: () => a4.status(),
  cancel: (jobId) => a4.cancel(jobId),
  print: async (job, onProgress) => {
    const outcome = await a4.print(job, onProgress);
    counters.add('a4.pages', outcome.pagesDone);
    counters.add('a4.sheets', job.duplex ? Math.ceil(outcome.pagesDone / 2) : outcome.pagesDone);
    return outcome;
  },
});

/** A slip that may have come out has used paper too. */
export const countedReceipt = (
  receipt: Pick<RemoteReceiptPrinter, 'status' | 'print'>,
  counters: Counters,
): Pick<RemoteReceiptPrinter, 'status' | 'print'> => ({
  status: () => receipt.status(),
  print: async (document) => {
    const outcome = await receipt.print(document);
    if (outcome.outcome !== 'failed') counters.add('receipt.slips');
    return outcome;
  },
});

export const countScans = (scanner: Pick<QrScanner, 'onScan'>, counters: Counters): void =>
  void scanner.onScan(() => counters.add('scanner.scans'));

/** Cards that were read, whoever wanted them. */
export const countReads = (card: Pick<RemoteCardReader, 'onPresence'>, counters: Counters): void =>
  void card.onPresence((presence) => {
    if (presence === 'card') counters.add('card.reads');
  });

/** Counts each fault once, when it begins. */
export const faultCounter = (counters: Counters): ((board: DeviceBoard) => void) => {
  const last = new Map<string, string | null>();
  return (board) => {
    for (const family of Object.keys(board) as DeviceFamily[]) {
      const status = board[family];
      const cause = status.state === 'stopped' ? status.cause : null;
      if (cause !== null && last.get(family) !== cause) counters.add(`fault.${family}.${cause}`);
      last.set(family, cause);
    }
  };
};
