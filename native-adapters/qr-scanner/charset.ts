import type { ScanCharset } from './types.ts';

/** Whether every byte is valid in it. */
export const reads = (charset: 'utf-8' | 'gb18030', payload: Uint8Array): boolean => {
  try {
    new TextDecoder(charset, { fatal: true }).decode(payload);
    return true;
  } catch {
    return false;
  }
};

/**
 * QR byte mode carries no charset, and scanners pass on what the code holds. Strict UTF-8 first: text in GB 18030 is
 * hardly ever valid UTF-8 by chance, while almost all UTF-8 is valid GB 18030.
 */
export const charsetOf = (payload: Uint8Array): ScanCharset => {
  if (payload.every((byte) => byte < 0x80)) return 'ascii';
  if (reads('utf-8', payload)) return 'utf-8';
  return reads('gb18030', payload) ? 'gb18030' : 'binary';
};
