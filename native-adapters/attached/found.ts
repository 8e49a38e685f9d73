import {
  attachedWordLimit,
  type AttachedDevice,
  type AttachedKind,
} from '../../src/shared/attached.ts';
import { guessOf } from './guess.ts';
import { settingOf } from './setting.ts';

/** One plugged-in device as the system's libraries tell of it, unchecked. */
export interface Found {
  readonly kind: AttachedKind;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | undefined;
  readonly names: readonly (string | undefined)[];
  readonly path: string;
  readonly usages: readonly Usage[];
  /** IEEE 1284 device id of a printer. */
  readonly printerId: string;
}

export interface Usage {
  readonly page: number;
  readonly usage: number;
}

/** Read no further than this of what a device says of itself. */
const readLimit = 1_000;

/** One short line without anything that a screen or a log would obey. */
export const cleanWord = (raw: unknown): string => {
  if (typeof raw !== 'string') return '';
  const line = raw
    .slice(0, readLimit)
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return [...line.trim()].slice(0, attachedWordLimit).join('').trim();
};

const hex4 = (value: number): string => (value & 0xffff).toString(16).padStart(4, '0');

const usageLimit = 8;

/** The technician's line for it. */
export const described = (found: Found): AttachedDevice => {
  const serialNumber = cleanWord(found.serialNumber);
  const usages = found.usages.map(({ page, usage }) => `${hex4(page)}:${hex4(usage)}`);
  const guess = guessOf(found);
  return {
    kind: found.kind,
    guess,
    vendorId: found.vendorId & 0xffff,
    productId: found.productId & 0xffff,
    serialNumber: serialNumber === '' ? null : serialNumber,
    name: cleanWord([...new Set(found.names.map(cleanWord))].filter(Boolean).join(' ')),
    path: cleanWord(found.path),
    usages: [...new Set(usages)].slice(0, usageLimit),
    setting: settingOf(found, guess),
  };
};
