import { z } from 'zod';

/** Which USB device, by what it says of itself. Never a path: hidraw0 becomes hidraw1 when a cable was out. */
const id16 = z.int().min(0).max(0xffff);
/** Written as four hex digits, as on the label and in `lsusb`. */
const hexId = z
  .string()
  .regex(/^[0-9A-Fa-f]{4}$/)
  .transform((digits) => Number.parseInt(digits, 16));

export const usbFields = {
  vendorId: z.union([id16, hexId]),
  productId: z.union([id16, hexId]),
  /** Needed only where two of the same model are plugged in; many models have none. */
  serialNumber: z.string().min(1).max(100).exactOptional(),
};

export interface UsbIdentity {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string;
}

export const matchesUsb = (
  wanted: UsbIdentity,
  vendorId: number,
  productId: number,
  serialNumber: string | undefined,
): boolean =>
  wanted.vendorId === vendorId &&
  wanted.productId === productId &&
  (wanted.serialNumber === undefined || wanted.serialNumber === serialNumber);

/** `0c2e:0901`, or `0c2e:0901 18025B4A` with a serial number. */
export const formatUsb = ({ vendorId, productId, serialNumber }: UsbIdentity): string => {
  const ids = [vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':');
  return serialNumber === undefined ? ids : `${ids} ${serialNumber}`;
};
