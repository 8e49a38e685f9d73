import { z } from 'zod';
import { cardReaderModel } from './id-card-reader/model.ts';
import { receiptProfile } from './receipt-printer/profile.ts';
import { usbFields } from './transport/usb-identity.ts';

/** Which devices a station has and where they are: written by the installer or the technician, read by the hosts. */

const none = z.strictObject({ kind: z.literal('none') });
const host = z.string().min(1).max(253);
const port = z.int().min(1).max(65_535);
const baudRate = z.int().min(1_200).max(1_000_000);
/** A stable name: /dev/serial/by-id/..., COM3. */
const path = z.string().min(1).max(300);
const profile = z
  .string()
  .refine((id) => receiptProfile(id) !== undefined, 'no such receipt printer profile');

export const A4Configuration = z.discriminatedUnion('kind', [
  none,
  z.strictObject({
    kind: z.literal('ipp'),
    /** A driverless printer (ipp://host:631/ipp/print) or a CUPS queue (ipp://host:631/printers/NAME). */
    uri: z.url({ protocol: /^(ipps?|https?)$/ }).max(500),
    /**
     * SHA-256 of the printer's certificate (hex, colons allowed), for ipps and https. Printers sign
     * their own; without it only certificates of a known authority pass.
     */
    certificateSha256: z
      .string()
      .regex(/^([0-9A-Fa-f]{2}:?){32}$/)
      .exactOptional(),
  }),
]);
export type A4Configuration = z.infer<typeof A4Configuration>;

export const ReceiptConfiguration = z.discriminatedUnion('kind', [
  none,
  z.strictObject({ kind: z.literal('tcp'), host, port, profile }),
  z.strictObject({ kind: z.literal('serial'), path, baudRate, profile }),
  z.strictObject({ kind: z.literal('usb-serial'), ...usbFields, baudRate, profile }),
  /** The USB printer class; Linux only. */
  z.strictObject({ kind: z.literal('usb-printer'), ...usbFields, profile }),
]);
export type ReceiptConfiguration = z.infer<typeof ReceiptConfiguration>;

/** How the scanner ends a code: its programmed suffix, or a pause when it sends none. */
const suffix = z.enum(['line', 'pause']).default('line');

export const ScannerConfiguration = z.discriminatedUnion('kind', [
  none,
  z.strictObject({ kind: z.literal('tcp'), host, port, suffix }),
  z.strictObject({ kind: z.literal('serial'), path, baudRate, suffix }),
  z.strictObject({ kind: z.literal('usb-serial'), ...usbFields, baudRate, suffix }),
  z.strictObject({
    kind: z.literal('hid-pos'),
    ...usbFields,
    /** Number of the scanned data report; 0 where the device does not number its reports. */
    reportId: z.int().min(0).max(255).default(2),
  }),
]);
export type ScannerConfiguration = z.infer<typeof ScannerConfiguration>;

const model = z
  .string()
  .refine((id) => cardReaderModel(id) !== undefined, 'no such card reader model')
  .default('generic');

export const CardConfiguration = z.discriminatedUnion('kind', [
  none,
  z.strictObject({ kind: z.literal('tcp'), host, port, model }),
  z.strictObject({ kind: z.literal('serial'), path, baudRate, model }),
  z.strictObject({ kind: z.literal('usb-serial'), ...usbFields, baudRate, model }),
  z.strictObject({ kind: z.literal('hid'), ...usbFields, model }),
  z.strictObject({
    kind: z.literal('process'),
    /** A program that drives the vendor's library and speaks the reader's frames over standard input and output. */
    program: path,
    arguments: z.array(z.string().max(300)).max(20).default([]),
    model,
  }),
]);
export type CardConfiguration = z.infer<typeof CardConfiguration>;

export const DeviceConfiguration = z.strictObject({
  a4: A4Configuration,
  receipt: ReceiptConfiguration,
  scanner: ScannerConfiguration,
  card: CardConfiguration.default({ kind: 'none' }),
});
export type DeviceConfiguration = z.infer<typeof DeviceConfiguration>;
