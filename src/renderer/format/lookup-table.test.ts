import { describe, expect, it } from 'vitest';
import { firstLetter, isOld, lettersOf, rowsFor } from './lookup-table.ts';

const rows = [
  ['停电', '0000-0000109', '24 小时'],
  ['医保', '0000-0000112', '工作日'],
  ['急难求助', '0000-0000113', '24 小时'],
  ['11 路', '创业大街', '高铁站'],
];

describe('a table to look something up in', () => {
  it.each([
    ['停电', 'T'],
    ['医保', 'Y'],
    ['区人民医院', 'Q'],
    ['阿里', 'A'],
    ['周末', 'Z'],
    ['和顺街市场', 'H'],
    ['急难求助', 'J'],
    ['11 路', '#'],
    ['ATM', 'A'],
    ['', '#'],
  ])('knows the letter of %s', (text, letter) => {
    expect(firstLetter(text)).toBe(letter);
  });

  it('offers only letters that lead to something, figures last', () => {
    expect(lettersOf(rows)).toEqual(['J', 'T', 'Y', '#']);
  });

  it('finds what was written in any column, whatever stands between', () => {
    expect(rowsFor(rows, '0109', '')).toEqual([rows[0]]);
    expect(rowsFor(rows, '24小时', '')).toEqual([rows[0], rows[2]]);
    expect(rowsFor(rows, '求助 24', '')).toEqual([rows[2]]);
    expect(rowsFor(rows, '没有这个', '')).toEqual([]);
  });

  it('narrows by letter, and shows everything when neither is given', () => {
    expect(rowsFor(rows, '', 'T')).toEqual([rows[0]]);
    expect(rowsFor(rows, '求助', 'T')).toEqual([]);
    expect(rowsFor(rows, '', '')).toEqual(rows);
  });

  it('is old when nobody looked at it for half a year', () => {
    expect(isOld({ checkedOn: '2026-05-27' }, '2026-11-23')).toBe(false);
    expect(isOld({ checkedOn: '2026-05-26' }, '2026-11-23')).toBe(true);
  });
});
