import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './pdf-text.ts';

const lines = (...texts: string[]) => texts.map((str) => ({ str, hasEOL: true }));

describe('the words of a PDF page', () => {
  it('are put together again where the width of the page has broken a line', () => {
    expect(paragraphsOf(lines('第一条 为方便老年人就餐，', '制定本办法。', '第二条 略。'))).toEqual(
      ['第一条 为方便老年人就餐，制定本办法。', '第二条 略。'],
    );
  });

  it('keep a space between Latin words only', () => {
    expect(paragraphsOf(lines('the reading', 'room of 示例区', '图书馆'))).toEqual([
      'the reading room of 示例区图书馆',
    ]);
  });

  it('begin a paragraph after an empty line', () => {
    expect(paragraphsOf(lines('示例区政府公报', '', '目录'))).toEqual(['示例区政府公报', '目录']);
  });

  it('are taken piece by piece within a line', () => {
    const items = [
      { str: '补贴', hasEOL: false },
      { str: ' ', hasEOL: false },
      { str: '2 元。', hasEOL: true },
    ];
    expect(paragraphsOf(items)).toEqual(['补贴 2 元。']);
  });

  it('are none on a page that is a picture', () => {
    expect(paragraphsOf([])).toEqual([]);
    expect(paragraphsOf(lines(' ', ''))).toEqual([]);
  });
});
