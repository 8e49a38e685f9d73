import { describe, expect, it } from 'vitest';
import { findingTitleWords, type TitleWord } from './title-words.ts';

const wordsOf = (titles: readonly string[]): readonly TitleWord[] => {
  const steps = findingTitleWords(titles);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const textsOf = (titles: readonly string[]): readonly string[] =>
  wordsOf(titles).map(({ text }) => text);

describe('words of titles', () => {
  const titles = [
    '蓼阳便民驿站建设方案',
    '关于做好蓼阳便民驿站服务的通知',
    '城南蓼阳便民驿站开放时间',
    '养犬登记须知',
  ];

  it('are the runs that come again with different neighbours', () => {
    expect(wordsOf(titles)).toContainEqual({ text: '蓼阳便民驿站', weight: 3 });
  });

  it('leave out the parts that only ever stand inside a longer one', () => {
    expect(textsOf(titles)).not.toContain('阳便民驿');
    expect(textsOf(titles)).not.toContain('便民驿站');
  });

  it('leave out what came once, and the joints of titles', () => {
    expect(textsOf(titles)).not.toContain('养犬登记须知');
    expect(textsOf(['甲办法的通知', '乙规定的通知', '丙意见的通知'])).toEqual([]);
  });

  it('end at whatever is not a Chinese character', () => {
    expect(textsOf(['甲A乙丙丁', '戊A乙丙丁'])).toEqual(['乙丙丁']);
  });

  it('pause on the way through many titles', () => {
    const steps = findingTitleWords(Array.from({ length: 450 }, () => '示例区养老服务补贴'));
    expect(steps.next().done).toBe(false);
  });
});
