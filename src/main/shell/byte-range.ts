/** Both ends are in it. */
export interface ByteRange {
  readonly fromByte: number;
  readonly toByte: number;
}

const form = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * What a `Range` header (RFC 9110, 14.1.2) asks of so many bytes. One that is malformed or asks for
 * several ranges may be answered with the whole.
 */
export const parseRange = (
  header: string | null,
  sizeBytes: number,
): ByteRange | 'whole' | 'beyond' => {
  const [, first = '', last = ''] = form.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  const end = sizeBytes - 1;
  if (first === '') {
    const count = Math.min(Number(last), sizeBytes);
    return count === 0 ? 'beyond' : { fromByte: sizeBytes - count, toByte: end };
  }
  const fromByte = Number(first);
  const toByte = last === '' ? end : Math.min(Number(last), end);
  if (last !== '' && Number(last) < fromByte) return 'whole';
  return fromByte > end ? 'beyond' : { fromByte, toByte };
};
