import iconv from 'iconv-lite';
import type { ReceiptProfile } from './profile.ts';

/** How the printer sees characters: bytes of GB18030, one column for ASCII, two for everything Chinese. */

// A tab or an escape inside a title must not become a command. Line feeds stay.
const controls = /[^\P{Cc}\n]/gu;

/** NFC, no control characters except line feeds; U+00A5 would be four bytes, its full-width twin is in every ROM. */
export const cleanText = (text: string): string =>
  text.normalize('NFC').replaceAll('\r\n', '\n').replace(controls, ' ').replaceAll('¥', '￥');

export const encodeGb18030 = (text: string): Uint8Array => iconv.encode(text, 'gb18030');

const isGb2312 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xf7 && !(lead >= 0xaa && lead <= 0xaf) && trail >= 0xa1;

/** GBK as ROMs were burnt with it; GB18030 later gave two bytes to more (䶮 is FE9F, € is A2E3). */
const isOldGbk = (character: string, bytes: Uint8Array): boolean =>
  Buffer.compare(iconv.encode(character, 'cp936'), bytes) === 0;

const privateUse = /\p{Co}|\p{Cn}/u;

/** Whether the model's ROM draws this character, so that it may be sent as text. */
export const isInRom = (character: string, coverage: ReceiptProfile['text']): boolean => {
  if (coverage === 'none') return false;
  const bytes = encodeGb18030(character);
  if (bytes.length === 1) return bytes[0]! >= 0x20 && bytes[0]! < 0x7f;
  // Old tables put private-use code points where GB 18030-2022 has real ones: each ROM draws its own idea.
  if (bytes.length !== 2 || privateUse.test(character)) return false;
  return coverage === 'gb2312' ? isGb2312(bytes[0]!, bytes[1]!) : isOldGbk(character, bytes);
};

const combining = /^\p{M}$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/**
 * Columns of one character on a Chinese printer. Characters of ambiguous East Asian width (“ — ①)
 * are two columns, because the ROM draws every two-byte code in a full cell.
 */
export const characterColumns = (character: string): number => {
  if (character >= ' ' && character <= '~') return 1;
  if (combining.test(character)) return 0;
  if (wide.test(character)) return 2;
  return encodeGb18030(character).length === 2 ? 2 : 1;
};

export const textColumns = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += characterColumns(character);
  return columns;
};
