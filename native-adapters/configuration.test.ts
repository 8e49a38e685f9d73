import { describe, expect, it } from 'vitest';
import { ReceiptConfiguration } from './configuration.ts';

describe('a device configuration', () => {
  const printer = {
    kind: 'usb-printer',
    vendorId: '04B8',
    productId: '0e15',
    profile: 'generic-80mm',
  };

  it('names a USB device as its label does', () => {
    const read = ReceiptConfiguration.parse(printer);
    expect(read).toMatchObject({ vendorId: 0x04b8, productId: 0x0e15 });
  });

  it('means the same after it was read twice: main reads it, and then the host', () => {
    const once = ReceiptConfiguration.parse(printer);
    expect(ReceiptConfiguration.parse(once)).toEqual(once);
  });

  it.each(['4b8', '0x04b8', 'none', '', 70_000, -1])('has no vendor %j', (vendorId) => {
    expect(ReceiptConfiguration.safeParse({ ...printer, vendorId }).success).toBe(false);
  });
});
