import { describe, expect, it } from 'vitest';
import { readPathData } from './path-data.ts';
import { Budget } from './trouble.ts';

const read = (data: string) => readPathData(data, new Budget());

describe('AbbreviatedData', () => {
  it('becomes strokes in the order of the text, with every command known', () => {
    expect(read('S 1 2 L 3 4 B 1 1 2 2 5 6 C').map(({ to }) => to)).toEqual([
      'move',
      'line',
      'curve',
      'close',
    ]);
    expect(read('M 0 0 Q 3 3 6 0')[1]).toMatchObject({ x1: 2, y1: 2, x2: 4, y2: 2, x: 6, y: 0 });
  });

  it('draws a half circle through its crown', () => {
    const [, first, second] = read('M 0 0 A 5 5 0 0 1 10 0');
    expect(first).toMatchObject({ to: 'curve' });
    expect(first).toSatisfy(({ x, y }) => Math.abs(x - 5) < 1e-9 && Math.abs(y + 5) < 1e-9);
    expect(second).toSatisfy(({ x, y }) => Math.abs(x - 10) < 1e-9 && Math.abs(y) < 1e-9);
  });

  it('draws an arc without radius as a line', () => {
    expect(read('M 0 0 A 0 5 0 0 1 10 0')[1]).toEqual({ to: 'line', x: 10, y: 0 });
  });

  it('keeps what stood before something unreadable', () => {
    expect(read('M 0 0 L 1 1 X 9 9 L 2 2')).toHaveLength(2);
    expect(read('M 0 0 L 1')).toHaveLength(1);
    expect(read('')).toEqual([]);
  });
});
