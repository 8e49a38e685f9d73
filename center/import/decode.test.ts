import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

describe('decoding a text file', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'])('reads %s', (encoding) => {
    const addBOM = encoding.startsWith('utf-16');
    const bytes = iconv.encode('# 示例办法\n\n第一条 镕。', encoding, { addBOM });
    expect(decodeText(bytes)).toMatchObject({
      ok: true,
      value: { text: '# 示例办法\n\n第一条 镕。' },
    });
  });

  it('drops the mark in front and knows the line ends of every system', () => {
    const text = '\ufeff# 示例\r\n甲\r乙\u2028丙\f丁';
    expect(decodeText(Buffer.from(text))).toEqual({
      ok: true,
      value: { text: '# 示例\n甲\n乙\n丙\n丁', encoding: 'utf-8' },
    });
  });

  it.each([
    ['zero bytes', Buffer.from('%PDF\0\0')],
    ['neither', Buffer.from([0xff, 0xff, 0x00, 0x81])],
    ['zero bytes', Buffer.from([0xff, 0xfe, 0x00, 0x00])],
  ])('says of what is no text: %s', (reason, bytes) => {
    expect(decodeText(bytes)).toMatchObject({
      ok: false,
      error: expect.stringContaining(reason) as string,
    });
  });
});
