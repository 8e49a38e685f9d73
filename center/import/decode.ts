import { err, ok, type Result } from '../../src/shared/result.ts';

/** Bytes of a text file to text: Unicode by its mark, else UTF-8, else the national standard GB 18030, which contains GBK and GB 2312. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without a byte order mark; every line ends in `\n`. */
  readonly text: string;
  readonly encoding: Encoding;
}

const tryDecode = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not of this encoding: the caller tries the next
  }
};

const markedEncoding = ([first, second]: Uint8Array): Encoding | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/** Line ends of every system, page breaks and the separators of Unicode. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text, or why the bytes are none. */
export const decodeText = (bytes: Uint8Array): Result<Decoded, string> => {
  const marked = markedEncoding(bytes);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    if (text.includes('\0')) return err('not a text file: it holds zero bytes');
    return ok({ text: text.replace(lineEnd, '\n'), encoding });
  }
  return err('not a text file: neither UTF-8 nor GB 18030');
};
