import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';

const widthOf = (item: string) => item.length;

describe('pages of candidates', () => {
  it('hold as many as fit on their lines', () => {
    expect(paginate(['aaa', 'bb', 'cc', 'd'], 5, 1, widthOf)).toEqual([
      ['aaa', 'bb'],
      ['cc', 'd'],
    ]);
    expect(paginate(['aaa', 'bb', 'cc', 'd'], 5, 2, widthOf)).toEqual([['aaa', 'bb', 'cc', 'd']]);
  });

  it('give an item that is too wide a line of its own', () => {
    expect(paginate(['a', 'bbbbbbbb', 'c'], 3, 1, widthOf)).toEqual([['a'], ['bbbbbbbb'], ['c']]);
  });

  it('are none when there is nothing to show', () => {
    expect(paginate([], 5, 1, widthOf)).toEqual([]);
  });
});
