import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumns } from './characters.ts';
import { wrapText } from './wrap.ts';

describe('wrapping', () => {
  it('never begins a row with closing punctuation', () => {
    expect(wrapText('一二三四，五六', 8)).toEqual(['一二三', '四，五六']);
    expect(wrapText('一二三四）。五', 8)).toEqual(['一二三', '四）。五']);
  });

  it('never ends a row with opening punctuation', () => {
    expect(wrapText('一二三《四五》', 8)).toEqual(['一二三', '《四五》']);
  });

  it('keeps numbers and Latin words whole', () => {
    expect(wrapText('电话0000-1234567转2', 14)).toEqual(['电话', '0000-1234567转', '2']);
  });

  it('swallows the space at a break and keeps line feeds', () => {
    expect(wrapText('abcd efgh\n\nij', 4)).toEqual(['abcd', 'efgh', '', 'ij']);
  });

  it('tears what is longer than a row', () => {
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('loses no character and overflows no row, whatever the text', () => {
    const characters = fc.constantFrom(...Array.from('政务公开，。（）《》“”a1-: ！𠅤'));
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 80 }),
        fc.integer({ min: 4, max: 48 }),
        (list, columns) => {
          const text = list.join('');
          const rows = wrapText(text, columns);
          for (const row of rows) expect(textColumns(row)).toBeLessThanOrEqual(columns);
          expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
