import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/item.ts';
import { outlineOf } from './outline.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph: Block = { kind: 'paragraph', text: '正文' };

describe('the table of contents', () => {
  it('lists headings with the place of each among the blocks', () => {
    const body = [heading('一、总则'), paragraph, heading('二、对象'), heading('三、标准')];
    expect(outlineOf(body).map(({ index, text }) => [index, text])).toEqual([
      [0, '一、总则'],
      [2, '二、对象'],
      [3, '三、标准'],
    ]);
  });

  it('begins at the highest level that occurs', () => {
    const levels = outlineOf([heading('一'), heading('二'), heading('三')]);
    expect(levels.map(({ level }) => level)).toEqual([1, 1, 1]);
  });

  it('leaves short texts alone', () => {
    expect(outlineOf([heading('一'), paragraph, heading('二')])).toEqual([]);
  });
});
