/** ESC/POS as a strict printer reads it: one command at a time from the front of the buffer. */

export type PrinterCommand =
  | { readonly type: 'text'; readonly bytes: Uint8Array }
  | { readonly type: 'line-feed' }
  | { readonly type: 'ignored' }
  | { readonly type: 'initialize' }
  | { readonly type: 'chinese-mode'; readonly on: boolean }
  | { readonly type: 'align'; readonly align: 'left' | 'center' | 'right' }
  | { readonly type: 'bold'; readonly on: boolean }
  | { readonly type: 'size'; readonly of: 'ascii' | 'chinese'; readonly scale: 1 | 2 }
  | { readonly type: 'feed'; readonly lines: number }
  | { readonly type: 'picture'; readonly widthBytes: number; readonly data: Uint8Array }
  | { readonly type: 'qr-setting' }
  | { readonly type: 'qr-module'; readonly dots: number }
  | { readonly type: 'qr-store'; readonly data: Uint8Array }
  | { readonly type: 'qr-print' }
  | { readonly type: 'paper-question' }
  | { readonly type: 'automatic-status'; readonly on: boolean }
  | { readonly type: 'cut' };

export type Parsed =
  | { readonly kind: 'command'; readonly command: PrinterCommand; readonly length: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'error'; readonly length: number; readonly message: string };

const incomplete: Parsed = { kind: 'incomplete' };
const command = (value: PrinterCommand, length: number): Parsed => ({
  kind: 'command',
  command: value,
  length,
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unknown = (bytes: Uint8Array, length: number): Parsed => ({
  kind: 'error',
  length,
  message: `unknown command ${hex(bytes.subarray(0, length))}`,
});

/** A run of ASCII and two-byte characters; in ASCII mode a high byte would print as garbage. */
const parseText = (bytes: Uint8Array, chinese: boolean): Parsed => {
  let end = 0;
  while (end < bytes.length) {
    const byte = bytes[end]!;
    if (byte >= 0x20 && byte < 0x7f) end += 1;
    else if (byte >= 0x81 && byte <= 0xfe && chinese && end + 1 < bytes.length) end += 2;
    else break;
  }
  if (end > 0) return command({ type: 'text', bytes: bytes.slice(0, end) }, end);
  if (chinese && bytes[0]! >= 0x81 && bytes[0]! <= 0xfe) return incomplete;
  return { kind: 'error', length: 1, message: `stray byte ${hex(bytes.subarray(0, 1))}` };
};

const aligns = ['left', 'center', 'right'] as const;

const parseEsc = (bytes: Uint8Array): Parsed => {
  if (bytes.length < 2) return incomplete;
  if (bytes[1] === 0x40) return command({ type: 'initialize' }, 2);
  const value = bytes[2];
  if (value === undefined) return incomplete;
  const align = aligns[value];
  if (bytes[1] === 0x61 && align) return command({ type: 'align', align }, 3);
  if (bytes[1] === 0x45) return command({ type: 'bold', on: (value & 1) === 1 }, 3);
  if (bytes[1] === 0x64) return command({ type: 'feed', lines: value }, 3);
  return unknown(bytes, 3);
};

const parseFs = (bytes: Uint8Array): Parsed => {
  if (bytes.length < 2) return incomplete;
  if (bytes[1] === 0x26 || bytes[1] === 0x2e)
    return command({ type: 'chinese-mode', on: bytes[1] === 0x26 }, 2);
  const value = bytes[2];
  if (value === undefined) return incomplete;
  if (bytes[1] === 0x21 && (value === 0x00 || value === 0x0c))
    return command({ type: 'size', of: 'chinese', scale: value === 0 ? 1 : 2 }, 3);
  return unknown(bytes, 3);
};

const qrFunction = (code: number, body: Uint8Array): PrinterCommand | null => {
  if (code === 0x41 && body.length === 2) return { type: 'qr-setting' };
  if (code === 0x43 && body.length === 1) return { type: 'qr-module', dots: body[0]! };
  if (code === 0x45 && body.length === 1 && body[0]! >= 48 && body[0]! <= 51)
    return { type: 'qr-setting' };
  if (code === 0x50 && body.length > 1) return { type: 'qr-store', data: body.slice(1) };
  if (code === 0x51 && body.length === 1) return { type: 'qr-print' };
  return null;
};

/** GS ( k pL pH cn fn ...: the length counts bytes from `cn` on. */
const parseQr = (bytes: Uint8Array): Parsed => {
  if (bytes.length < 7) return incomplete;
  const length = 5 + bytes[3]! + bytes[4]! * 256;
  if (bytes.length < length) return incomplete;
  const parsed = bytes[5] === 0x31 ? qrFunction(bytes[6]!, bytes.subarray(7, length)) : null;
  return parsed ? command(parsed, length) : unknown(bytes, Math.min(length, 16));
};

const parsePicture = (bytes: Uint8Array): Parsed => {
  if (bytes.length < 8) return incomplete;
  const widthBytes = bytes[4]! + bytes[5]! * 256;
  const length = 8 + widthBytes * (bytes[6]! + bytes[7]! * 256);
  if (bytes[2] !== 0x30 || bytes[3]! > 3 || widthBytes === 0) return unknown(bytes, 8);
  if (bytes.length < length) return incomplete;
  return command({ type: 'picture', widthBytes, data: bytes.slice(8, length) }, length);
};

const parseGs = (bytes: Uint8Array): Parsed => {
  if (bytes.length < 3) return incomplete;
  const [, second, value = 0] = bytes;
  if (second === 0x28 && value === 0x6b) return parseQr(bytes);
  if (second === 0x76) return parsePicture(bytes);
  if (second === 0x72 && value === 1) return command({ type: 'paper-question' }, 3);
  if (second === 0x61 && value <= 0x0f)
    return command({ type: 'automatic-status', on: value !== 0 }, 3);
  if (second === 0x56 && value <= 1) return command({ type: 'cut' }, 3);
  if (second === 0x21 && (value === 0x00 || value === 0x11))
    return command({ type: 'size', of: 'ascii', scale: value === 0 ? 1 : 2 }, 3);
  return unknown(bytes, 3);
};

/** Bytes of dots that the picture at the front announces; 0 when there is none. */
export const announcedPictureBytes = (bytes: Uint8Array): number =>
  bytes.length >= 8 && bytes[0] === 0x1d && bytes[1] === 0x76
    ? (bytes[4]! + bytes[5]! * 256) * (bytes[6]! + bytes[7]! * 256)
    : 0;

/** `bytes` holds at least one byte. Real-time commands were taken out before. */
export const parseCommand = (bytes: Uint8Array, chinese: boolean): Parsed => {
  switch (bytes[0]) {
    case 0x00:
    case 0x0d:
      return command({ type: 'ignored' }, 1);
    case 0x0a:
      return command({ type: 'line-feed' }, 1);
    case 0x1b:
      return parseEsc(bytes);
    case 0x1c:
      return parseFs(bytes);
    case 0x1d:
      return parseGs(bytes);
    default:
      return parseText(bytes, chinese);
  }
};
