import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { charsetOf } from './charset.ts';

describe('the charset of a code', () => {
  it.each([
    ['ascii', Buffer.from('GK1.8F3K\u001d')],
    ['utf-8', Buffer.from('受理回执 示例')],
    ['gb18030', iconv.encode('受理回执 示例', 'gb18030')],
    ['binary', Uint8Array.of(0xff, 0xff, 0x80)],
    ['ascii', new Uint8Array()],
  ] as const)('is %s', (charset, bytes) => {
    expect(charsetOf(bytes)).toBe(charset);
  });
});
