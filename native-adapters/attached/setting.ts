import type { AttachedGuess } from '../../src/shared/attached.ts';
import type { Found } from './found.ts';

/** What a station file needs beside the identity; the technician corrects speed and profile by the manual. */
const rest = {
  serial: { kind: 'usb-serial', baudRate: 9_600 },
  reports: { kind: 'hid' },
  codes: { kind: 'hid-pos' },
  printer: { kind: 'usb-printer' },
  profile: { profile: 'generic-80mm' },
} as const;

/** Family and settings by what it is and what it might be; none where nobody could use it. */
const settings: Readonly<Record<string, readonly [family: string, ...parts: object[]]>> = {
  'serial scanner': ['scanner', rest.serial],
  'serial receipt-printer': ['receipt', rest.serial, rest.profile],
  'serial card-reader': ['card', rest.serial, { baudRate: 115_200 }],
  'hid scanner': ['scanner', rest.codes],
  'hid card-reader': ['card', rest.reports],
  'usb-printer receipt-printer': ['receipt', rest.printer, rest.profile],
};

const hex4 = (value: number): string => (value & 0xffff).toString(16).padStart(4, '0');

/** The line that would make this device the station's, as in `station.json`: `"scanner": {...}`; null when unknown. */
export const settingOf = (found: Found, guess: AttachedGuess): string | null => {
  const setting = settings[`${found.kind} ${guess}`];
  if (setting === undefined) return null;
  const [family, ...parts] = setting;
  const identity = { vendorId: hex4(found.vendorId), productId: hex4(found.productId) };
  const [first, ...others] = parts;
  const json = JSON.stringify(Object.assign({}, first, identity, ...others));
  // It may be shown in a narrow place: lines can end after a comma.
  return `"${family}": ${json.replaceAll(',', ', ')}`;
};
