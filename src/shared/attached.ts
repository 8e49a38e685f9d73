import { z } from 'zod';

/** What is plugged in beside the configured devices, as it says of itself: every word of it is hostile until parsed. */

export const attachedWordLimit = 60;
/** No control characters, line ends or marks that turn the direction of what follows. */
const Word = z
  .string()
  .max(2 * attachedWordLimit)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);

export const attachedKinds = ['serial', 'hid', 'usb-printer'] as const;
export type AttachedKind = (typeof attachedKinds)[number];

/** What it might be; `serial-cable`: whatever hangs on its other end. */
export const attachedGuesses = [
  'scanner',
  'receipt-printer',
  'printer',
  'card-reader',
  'keyboard',
  'pointer',
  'touch-screen',
  'serial-cable',
  'unknown',
] as const;
export type AttachedGuess = (typeof attachedGuesses)[number];

const id16 = z.int().min(0).max(0xffff);

export const AttachedDevice = z.strictObject({
  kind: z.enum(attachedKinds),
  guess: z.enum(attachedGuesses),
  vendorId: id16,
  productId: id16,
  serialNumber: Word.nullable(),
  /** Maker and product; empty when it says neither. */
  name: Word,
  /** Where it is now, such as `/dev/ttyUSB0`; another place after the next plug. */
  path: Word,
  /** HID only: page and usage of each of its collections, such as `008c:0002`. */
  usages: z.array(z.string().regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/)).max(8),
  /** The line of `station.json` that would make it the station's; null where nobody can say. */
  setting: z
    .string()
    .max(200)
    .regex(/^[\x20-\x7e]*$/)
    .nullable(),
});
export type AttachedDevice = z.infer<typeof AttachedDevice>;

export const attachedLimit = 40;

export const AttachedList = z.strictObject({
  devices: z.array(AttachedDevice).max(attachedLimit),
  /** How many more there are than are listed. */
  more: z.int().min(0),
  /** Kinds that could not be listed, and what the system said. */
  unlisted: z.array(z.strictObject({ kind: z.enum(attachedKinds), reason: Word })).max(3),
});
export type AttachedList = z.infer<typeof AttachedList>;

export const AttachedView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('looking') }),
  z.strictObject({ state: z.literal('listed'), list: AttachedList }),
  /** The process that looks died; another one follows by itself. */
  z.strictObject({ state: z.literal('stopped'), reason: Word }),
]);
export type AttachedView = z.infer<typeof AttachedView>;
