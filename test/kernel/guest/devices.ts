import { Gadget } from './gadget.ts';

/** The four kinds of devices a kiosk has on USB; one scanner twice, to be told apart by serial number. */

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** Bar code scanner page (8C), usage 2: input report 2 of 63 bytes, as the HID POS usage tables name it. */
const scannerDescriptor = bytes('058c 0902 a101 8502 09fe 1500 26ff00 7508 953f 8102 c0');
/** A page of the maker's own: 64 bytes in, 64 out, without numbers. */
const readerDescriptor = bytes(
  '06a0ff 0901 a101 1500 26ff00 7508 9540 0902 8102 0903 9540 9102 c0',
);
const hid = (descriptor: Uint8Array): Record<string, string | Uint8Array> => ({
  protocol: '0',
  subclass: '0',
  report_length: '64',
  report_desc: descriptor,
});
const scanner = (controller: number, serialNumber: string): Gadget =>
  new Gadget({
    identity: { vendorId: 0x0c2e, productId: 0x0901, serialNumber },
    function: `hid.${controller}`,
    attributes: hid(scannerDescriptor),
    node: `/dev/hidg${controller}`,
    controller,
  });

export const makeDevices = () => ({
  scanner: scanner(0, 'SCAN1'),
  twin: scanner(1, 'SCAN2'),
  reader: new Gadget({
    identity: { vendorId: 0x0400, productId: 0xc35a, serialNumber: 'CARD1' },
    function: 'hid.2',
    attributes: hid(readerDescriptor),
    node: '/dev/hidg2',
    controller: 2,
  }),
  line: new Gadget({
    identity: { vendorId: 0x1a86, productId: 0x7523, serialNumber: 'LINE1' },
    function: 'acm.0',
    attributes: {},
    node: '/dev/ttyGS0',
    isTerminal: true,
    controller: 3,
  }),
  printer: new Gadget({
    identity: { vendorId: 0x04b8, productId: 0x0e15, serialNumber: 'SLIP1' },
    function: 'printer.0',
    attributes: { pnp_string: 'MFG:EPSON;MDL:TM-T20;CLS:PRINTER;CMD:ESC/POS;' },
    node: '/dev/g_printer0',
    controller: 4,
  }),
});
export type Devices = ReturnType<typeof makeDevices>;
