import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { encodeGb18030 } from './characters.ts';
import type { ReceiptCommand, Row } from './commands.ts';
import type { ReceiptProfile } from './profile.ts';
import { drawQr } from './qr-drawing.ts';
import { bandsOf, type Bitmap, type Rasterise } from './bitmap.ts';

/**
 * Commands -> ESC/POS bytes. node-thermal-printer builds align, bold, QR and cut. Text and size are ours:
 * its CHINA set turns characters outside EUC-CN into other characters and never sends FS &, and its
 * size command leaves Chinese characters alone on models that want FS ! (observed in 4.6.1).
 */

// An empty interface: bytes only. Its own connections resend and report success for a TCP connect.
const builder = (): ThermalPrinter =>
  new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
const bytesOf = (printer: ThermalPrinter): Uint8Array => new Uint8Array(printer.getBuffer());

/** ESC @, then FS &: Chinese mode is on at power-up on Chinese models, and must be on everywhere. */
export const initializeBytes = Uint8Array.of(0x1b, 0x40, 0x1c, 0x26);

const alignTo = (printer: ThermalPrinter, align: Row['align']): void => {
  if (align === 'left') printer.alignLeft();
  else if (align === 'center') printer.alignCenter();
  else printer.alignRight();
};

/** GS ! for ASCII and FS ! for Chinese: some models size the two apart. */
const sizeBytes = (scale: Row['scale']): Buffer =>
  scale === 2
    ? Buffer.from([0x1d, 0x21, 0x11, 0x1c, 0x21, 0x0c])
    : Buffer.from([0x1d, 0x21, 0x00, 0x1c, 0x21, 0x00]);

const textRow = (row: Row): Uint8Array => {
  const printer = builder();
  alignTo(printer, row.align);
  printer.bold(row.bold);
  printer.append(sizeBytes(row.scale));
  printer.append(Buffer.from(encodeGb18030(row.text)));
  printer.append(Buffer.from([0x0a]));
  return bytesOf(printer);
};

const dle = 0x10;
const realTimeSecondBytes: readonly number[] = [0x04, 0x05, 0x14];

/** DLE EOT, ENQ and DC4 act even inside a picture (HPRT TP809 manual p. 36): one dot more breaks the pattern. */
const withoutRealTimeCommands = (data: Uint8Array): Uint8Array => {
  const safe = Uint8Array.from(data);
  for (let index = 1; index < safe.length; index += 1)
    if (safe[index - 1] === dle && realTimeSecondBytes.includes(safe[index]!)) safe[index]! |= 0x02;
  return safe;
};

/** GS v 0: one band, small enough that NULs make good what a paper end or a lost line cut off it. */
const picture = ({ widthBytes, heightDots, data }: Bitmap): Uint8Array =>
  Uint8Array.of(
    0x1b,
    0x61,
    0x00,
    0x1d,
    0x76,
    0x30,
    0x00,
    widthBytes & 0xff,
    widthBytes >> 8,
    heightDots & 0xff,
    heightDots >> 8,
    ...withoutRealTimeCommands(data),
  );

/** Version 11 at level M: what still fits 384 dots at 6 dots a module. */
export const qrBytesLimit = 250;
const printableAscii = /^[\x20-\x7e]+$/;
export const isQrData = (data: string): boolean =>
  data.length <= qrBytesLimit && printableAscii.test(data);

const qr = (data: string, profile: ReceiptProfile): Uint8Array[] => {
  if (!isQrData(data)) throw new RangeError('QR data must be short printable ASCII');
  if (profile.qr === 'picture')
    return bandsOf(drawQr(data, profile.qrModuleDots, profile.widthDots)).map(picture);
  const printer = builder();
  printer.alignCenter();
  printer.printQR(data, { cellSize: profile.qrModuleDots, correction: 'M', model: 2 });
  return [bytesOf(printer)];
};

const feed = (lines: number): Uint8Array => Uint8Array.of(0x1b, 0x64, lines);

const end = (profile: ReceiptProfile): Uint8Array => {
  const printer = builder();
  printer.append(Buffer.from(feed(profile.feedBeforeCutLines)));
  if (profile.cut === 'partial') printer.partialCut({ verticalTabAmount: 0 });
  if (profile.cut === 'full') printer.cut({ verticalTabAmount: 0 });
  return bytesOf(printer);
};

const encodeCommand = (
  command: ReceiptCommand,
  profile: ReceiptProfile,
  rasterise: Rasterise,
): Uint8Array[] => {
  switch (command.type) {
    case 'row':
      return command.as === 'text'
        ? [textRow(command.row)]
        : bandsOf(rasterise(command.row, profile.widthDots)).map(picture);
    case 'qr':
      return qr(command.data, profile);
    case 'drawing':
      return bandsOf(rasterise(command.drawing, profile.widthDots)).map(picture);
    case 'feed':
      return [feed(command.lines)];
    case 'end':
      return [end(profile)];
  }
};

/** Pieces: a command or a band of one each, beginning with the initialisation: status may be asked between pieces, never inside. */
export const encodeReceipt = (
  commands: readonly ReceiptCommand[],
  profile: ReceiptProfile,
  rasterise: Rasterise,
): Uint8Array[] => [
  initializeBytes,
  ...commands.flatMap((command) => encodeCommand(command, profile, rasterise)),
];
