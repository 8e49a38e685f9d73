import { describe, expect, it } from 'vitest';
import { maskedName, maskedNumber, maskedValue } from './masking.ts';

describe('personal data on a screen that others see', () => {
  it('shows the family name only, however long the name is', () => {
    expect(maskedName('王小明')).toBe('王＊＊');
    expect(maskedName('欧阳娜娜')).toBe('欧＊＊');
    expect(maskedName('𬭎某')).toBe('𬭎＊＊');
  });

  it('shows nothing of a name of one character', () => {
    expect(maskedName('龑')).toBe('＊＊');
  });

  it('never shows the last four of a number, which open the case', () => {
    expect(maskedNumber('11010519491231002X')).toBe('110＊＊＊＊＊＊2X');
    expect(maskedNumber('11010519491231002X')).not.toContain('002X');
  });

  it('shows nothing of a short number', () => {
    expect(maskedNumber('1234567')).toBe('＊＊＊＊＊＊');
  });

  it('covers telephone, address and free words, each so that its owner knows it', () => {
    expect(maskedValue({ kind: 'phone' }, '13800001234', 'zh')).toBe('138＊＊＊＊＊＊34');
    expect(maskedValue({ kind: 'text' }, '示例路一号', 'zh')).toBe('示＊＊＊＊＊＊');
    expect(maskedValue({ kind: 'long-text' }, '拆迁补偿的标准', 'zh')).toBe(
      '拆迁补＊＊＊＊＊＊（已遮住）',
    );
    expect(maskedValue({ kind: 'text' }, '一', 'zh')).toBe('＊＊＊＊＊＊');
  });

  it('leaves what is empty empty', () => {
    expect(maskedValue({ kind: 'text' }, '', 'zh')).toBe('');
  });
});
