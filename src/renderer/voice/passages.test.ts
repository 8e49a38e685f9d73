import { describe, expect, it } from 'vitest';
import { sentencesOfScreen, type Leaf } from './passages.ts';

const text = (written: string): Leaf<string> => ({ kind: 'text', text: written, source: written });
const block = (...children: Leaf<string>[]): Leaf<string> => ({ kind: 'block', children });
const inline = (...children: Leaf<string>[]): Leaf<string> => ({ kind: 'inline', children });
const read = (...leaves: Leaf<string>[]) => sentencesOfScreen(leaves, ({ zh }) => zh);
const spoken = (...leaves: Leaf<string>[]): string[] => read(...leaves).map((one) => one.spoken);

describe('what is said of a screen', () => {
  it('is its blocks in order, each with the text of what stands inline in it', () => {
    expect(
      spoken(block(text('标题')), block(text('一'), inline(text('段')), text('话。'))),
    ).toEqual(['标题', '一段话。']);
  });

  it('numbers what can be chosen, and says what is chosen already or cannot be now', () => {
    const choice = (name: string, more: object = {}): Leaf<string> => ({
      kind: 'choice',
      children: [text(name)],
      ...more,
    });
    expect(
      spoken(
        choice('找政策'),
        choice('打印', { isDisabled: true }),
        choice('大字', { isChosen: true }),
      ),
    ).toEqual(['第1项，找政策', '第2项，打印，现在不能用', '第3项，大字，已选']);
  });

  it('says of a field that something is written in it, never what', () => {
    const field = (isFilled: boolean): Leaf<string> => ({
      kind: 'field',
      label: '联系电话',
      isFilled,
      children: [text('13812345678')],
    });
    expect(spoken(field(true), field(false))).toEqual(['联系电话：已填写', '联系电话：还没有填写']);
  });

  it('says of a covered value only that it is filled in', () => {
    expect(spoken(block(text('姓名：王＊＊')), block(text('110＊＊＊＊＊＊2X')))).toEqual([
      '姓名：已填写',
      '已填写',
    ]);
    expect(spoken(block(text('我想知道＊＊＊＊＊＊（已遮住）')))).toEqual(['已填写']);
  });

  it('says the cells of a row in one breath', () => {
    const row: Leaf<string> = {
      kind: 'row',
      children: [inline(text('城北街道')), inline(text('300元/月'))],
    };
    expect(spoken(row)).toEqual(['城北街道，300元每月']);
  });

  it('tells where on the screen a sentence stands, across the texts it is made of', () => {
    const [first, second] = read(block(text('前一句。后'), inline(text('一')), text('句。')));
    expect(first?.places).toEqual([{ source: '前一句。后', start: 0, end: 4 }]);
    expect(second?.places).toEqual([
      { source: '前一句。后', start: 4, end: 5 },
      { source: '一', start: 0, end: 1 },
      { source: '句。', start: 0, end: 2 },
    ]);
  });

  it('says English words in English and Chinese ones in Chinese', () => {
    expect(read(block(text('Text size')), block(text('字号'))).map((one) => one.language)).toEqual([
      'en',
      'zh',
    ]);
  });
});
