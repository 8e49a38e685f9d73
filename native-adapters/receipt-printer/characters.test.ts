import { describe, expect, it } from 'vitest';
import { cleanText, encodeGb18030, isInRom, textColumns } from './characters.ts';

const hex = (text: string): string => Buffer.from(encodeGb18030(text)).toString('hex');

describe('characters of a Chinese receipt printer', () => {
  it('encodes two bytes a Chinese character and keeps ASCII', () => {
    expect(hex('示例 A1')).toBe('cabec0fd204131');
  });

  it('turns the half-width yen sign, four bytes in GB18030, into the one every ROM has', () => {
    expect(hex('¥')).toBe('81308436');
    expect(hex(cleanText('¥5'))).toBe('a3a435');
  });

  it('never lets a control character through, so that text cannot be a command', () => {
    expect(cleanText('a\u001b@b\u0010\u0004\u0001c\td\r\ne')).toBe('a @b   c d\ne');
  });

  it('knows which characters each coverage has', () => {
    expect(['政', '镕', '䶮', '㛃', '𠅤', '☺', 'A'].map((c) => isInRom(c, 'gb2312'))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(['政', '镕', '䶮', '㛃', '𠅤'].map((c) => isInRom(c, 'gbk'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isInRom('A', 'none')).toBe(false);
  });

  it('does not trust private-use code points, which every ROM draws differently', () => {
    expect(encodeGb18030('\ue81e')).toHaveLength(2);
    expect(isInRom('\ue81e', 'gbk')).toBe(false);
  });

  it('counts columns as the ROM fills cells, so quotes and dashes are wide', () => {
    expect(textColumns('“示例”—2')).toBe(11);
    expect(textColumns('𠅤')).toBe(2);
    expect(textColumns('ñ')).toBe(1);
  });
});
