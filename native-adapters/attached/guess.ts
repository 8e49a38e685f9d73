import type { AttachedGuess } from '../../src/shared/attached.ts';
import type { Found, Usage } from './found.ts';

/** What a device might be, from what it says of itself. A word for the technician: nothing is opened because of it. */

/** Makers of scanners: Honeywell, its older Metrologic line, Zebra (Symbol), Datalogic. */
const scannerVendors: ReadonlySet<number> = new Set([0x0c2e, 0x23d0, 0x05e0, 0x05f9]);
/** Makers of receipt printers only: Bixolon, Custom, Citizen, Star. Epson makes both kinds. */
const receiptVendors: ReadonlySet<number> = new Set([0x1504, 0x0dd4, 0x1d90, 0x0519]);
/** Chips in USB-to-serial cables: QinHeng, FTDI, Silicon Labs, Prolific. */
const cableVendors: ReadonlySet<number> = new Set([0x1a86, 0x0403, 0x10c4, 0x067b]);

/** The identity that readers of the ministry's standard share. */
const isCardReader = ({ vendorId, productId }: Found): boolean =>
  vendorId === 0x0400 && productId === 0xc35a;

/** HID usage tables; the first that any collection has. */
const usageGuesses: readonly (readonly [guess: AttachedGuess, page: number, usages: number[]])[] = [
  ['scanner', 0x8c, [0x01, 0x02, 0x03, 0x04, 0x05]],
  ['touch-screen', 0x0d, [0x04]],
  ['keyboard', 0x01, [0x06, 0x07]],
  ['pointer', 0x01, [0x01, 0x02]],
];

const guessOfUsages = (usages: readonly Usage[]): AttachedGuess =>
  usageGuesses.find(([, page, wanted]) =>
    usages.some((each) => each.page === page && wanted.includes(each.usage)),
  )?.[0] ?? 'unknown';

const guessOfPrinter = ({ vendorId, printerId }: Found): AttachedGuess =>
  receiptVendors.has(vendorId) || /ESC\/?POS/i.test(printerId) ? 'receipt-printer' : 'printer';

const guessOfSerial = ({ vendorId }: Found): AttachedGuess => {
  if (scannerVendors.has(vendorId)) return 'scanner';
  if (receiptVendors.has(vendorId)) return 'receipt-printer';
  return cableVendors.has(vendorId) ? 'serial-cable' : 'unknown';
};

export const guessOf = (found: Found): AttachedGuess => {
  if (isCardReader(found)) return 'card-reader';
  if (found.kind === 'usb-printer') return guessOfPrinter(found);
  return found.kind === 'hid' ? guessOfUsages(found.usages) : guessOfSerial(found);
};
