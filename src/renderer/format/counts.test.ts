import { describe, expect, it } from 'vitest';
import { countWord, rowsWord, sizeText } from './counts.ts';
import { word } from '../i18n/word.ts';

describe('counts', () => {
  it('marks an upper bound as approximate', () => {
    expect(countWord(1234, false)).toEqual(word('约 1,234 条', 'about 1,234 items'));
    expect(countWord(1)).toEqual(word('1 条', '1 item'));
  });

  it('names the rows on the screen among all', () => {
    expect(rowsWord({ firstRow: 12, lastRow: 18, total: 100_000 }).zh).toBe(
      '第 12–18 条，共 100,000 条',
    );
  });

  it('writes sizes in the unit people know', () => {
    expect([sizeText(3_210_000), sizeText(18_400), sizeText(10)]).toEqual([
      '3.2 MB',
      '18 KB',
      '1 KB',
    ]);
  });
});
