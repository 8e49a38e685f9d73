import type { A4Cause } from '../../src/shared/devices.ts';
import { gravest, type A4Warning, type Reasons } from './reasons.ts';

/**
 * What the flags of the Windows spooler say in our words: the documented second choice beside IPP (README). Nobody calls
 * this yet: it is the contract that a spooler transport would have to keep.
 */

type Meaning = A4Cause | A4Warning;

/** PRINTER_STATUS_* (winspool.h, MS-RPRN 2.2.3.12): `PRINTER_INFO_2.Status`, `Win32_Printer.PrinterState`. */
const printerFlags: readonly (readonly [flag: number, meaning: Meaning])[] = [
  [0x00_0001, 'paused'],
  [0x00_0002, 'other'], // ERROR, and nothing more
  [0x00_0004, 'paused'], // PENDING_DELETION: the queue takes nothing any more
  [0x00_0008, 'paper-jam'],
  [0x00_0010, 'paper-out'],
  [0x00_0020, 'paper-out'], // MANUAL_FEED: it waits for a sheet by hand
  [0x00_0040, 'other'], // PAPER_PROBLEM: jam, size or tray
  [0x00_0080, 'offline'],
  [0x00_0800, 'output-full'],
  [0x00_1000, 'offline'], // NOT_AVAILABLE
  [0x02_0000, 'toner-low'],
  [0x04_0000, 'toner-empty'],
  [0x10_0000, 'other'], // USER_INTERVENTION
  [0x20_0000, 'other'], // OUT_OF_MEMORY
  [0x40_0000, 'cover-open'],
  [0x80_0000, 'offline'], // SERVER_UNKNOWN
];

/** JOB_STATUS_* (winspool.h, MS-RPRN 2.2.3.12): `JOB_INFO_2.Status`, `Get-PrintJob`. */
const jobFlags: readonly (readonly [flag: number, meaning: Meaning])[] = [
  [0x0001, 'paused'],
  [0x0002, 'other'],
  [0x0020, 'offline'],
  [0x0040, 'paper-out'],
  [0x0200, 'rejected'], // BLOCKED_DEVQ: the driver cannot print this job
  [0x0400, 'other'], // USER_INTERVENTION
];

const deleted = 0x0004 | 0x0100;
/** PRINTED and COMPLETE: the last byte went to the printer. The paper is another matter. */
const handedOver = 0x0080 | 0x1000;

const isWarning = (meaning: Meaning): meaning is A4Warning =>
  meaning === 'paper-low' || meaning === 'toner-low';

const read = (
  flags: number,
  table: readonly (readonly [flag: number, meaning: Meaning])[],
): Reasons => {
  const found = table.filter(([flag]) => (flags & flag) !== 0).map(([, meaning]) => meaning);
  return { cause: gravest(found), warnings: [...new Set(found.filter(isWarning))].toSorted() };
};

/** `status`: a bit set of PRINTER_STATUS_*. */
export const readPrinterStatus = (status: number): Reasons => read(status, printerFlags);

export type SpooledJob =
  | { readonly state: 'going'; readonly cause: A4Cause | null }
  | { readonly state: 'removed' }
  /** Never more than `unconfirmed`: the spooler knows of bytes, not of paper. */
  | { readonly state: 'handed-over' };

/** `status`: a bit set of JOB_STATUS_*. A job that is no longer listed counts as handed over. */
export const readJobStatus = (status: number): SpooledJob => {
  if ((status & deleted) !== 0) return { state: 'removed' };
  const { cause } = read(status, jobFlags);
  if (cause === null && (status & handedOver) !== 0) return { state: 'handed-over' };
  return { state: 'going', cause };
};
