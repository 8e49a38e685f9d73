/**
 * Whether bytes have the form of an IPP message (RFC 8010, 3.1 to 3.9). The codec reads lengths as signed numbers and
 * values by their tag, whatever length they claim: on bytes from something that is no printer it goes backwards, and
 * on, until the process has no memory left. What passes here is read by it once, from front to back.
 */

const headBytes = 8;
const endOfAttributes = 0x03;
const firstValueTag = 0x10;
const withLanguage: ReadonlySet<number> = new Set([0x35, 0x36]);

/** Tags of values that are as long as they say: text, names, keywords, URIs, bytes, the head of a collection. */
const anyLength: ReadonlySet<number> = new Set([
  0x30, 0x34, 0x41, 0x42, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a,
]);
/** integer, boolean, enum, dateTime, resolution, rangeOfInteger. */
const fixedLengths: ReadonlyMap<number, number> = new Map([
  [0x21, 4],
  [0x22, 1],
  [0x23, 4],
  [0x31, 11],
  [0x32, 9],
  [0x33, 8],
]);

/** Behind the two-byte length at `at` and what it counts; beyond the end when that is not all there. */
const behind = (bytes: Buffer, at: number): number =>
  at + 2 > bytes.length ? Infinity : at + 2 + bytes.readUInt16BE(at);

/** Language and text inside one length, or (some printers) one after the other without it. */
const behindWithLanguage = (bytes: Buffer, at: number): number => {
  const end = behind(bytes, at);
  if (end > bytes.length) return Infinity;
  if (bytes[at + 2] !== 0) return behind(bytes, end);
  return behind(bytes, behind(bytes, at + 2)) === end ? end : Infinity;
};

const behindValue = (bytes: Buffer, tag: number, at: number): number => {
  if (withLanguage.has(tag)) return behindWithLanguage(bytes, at);
  const end = behind(bytes, at);
  if (anyLength.has(tag)) return end;
  // The rest are values that are none (no-value, unknown), and tags nobody uses.
  return end - at - 2 === (fixedLengths.get(tag) ?? 0) ? end : Infinity;
};

export const hasIppForm = (bytes: Buffer): boolean => {
  let at = headBytes;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    at += 1;
    if (tag === endOfAttributes) return true;
    if (tag === 0) return false;
    if (tag >= firstValueTag) at = behindValue(bytes, tag, behind(bytes, at));
  }
  return false;
};
