import { describe, expect, it } from 'vitest';
import { homophoneWindow, initialsWindow, spelledWindow, spellings } from './pinyin.ts';

const title = '银行业住房公积金提取';

describe('sound', () => {
  it('finds a window that is read the same, with any reading of each character', () => {
    expect(homophoneWindow(title, '公鸡金')).toEqual({ start: 5, end: 8 });
    expect(homophoneWindow(title, '引航叶')).toEqual({ start: 0, end: 3 });
    expect(homophoneWindow(title, '公积银')).toBeNull();
  });

  it('finds first letters and whole spellings', () => {
    expect(initialsWindow(title, 'gjj')).toEqual({ start: 5, end: 8 });
    expect(initialsWindow(title, 'yhy')).toEqual({ start: 0, end: 3 });
    expect(initialsWindow(title, 'gjx')).toBeNull();
    expect(spelledWindow(title, 'gongjijin')).toEqual({ start: 5, end: 8 });
    expect(spelledWindow(title, 'gongjij')).toEqual({ start: 5, end: 8 });
    expect(spelledWindow(title, 'gongjijinx')).toBeNull();
  });

  it('reads letters in every way, leaving an unfinished end off', () => {
    expect(spellings('xian')).toEqual(expect.arrayContaining([['xian'], ['xi', 'an']]));
    expect(spellings('gongjij')).toContainEqual(['gong', 'ji']);
    expect(spellings('qqq')).toEqual([]);
    expect(spellings('a'.repeat(120)).length).toBeLessThanOrEqual(8);
  });
});
