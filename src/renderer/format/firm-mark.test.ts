import { describe, expect, it } from 'vitest';
import { markOf } from './firm-mark.ts';

describe('the mark of a firm', () => {
  it('is the same for the same name', () => {
    expect(markOf('示例清河精工轴承有限公司')).toEqual(markOf('示例清河精工轴承有限公司'));
  });

  it('has the first character that is its own', () => {
    expect(markOf('示例清河精工轴承有限公司').letter).toBe('清');
    expect(markOf('示例区图书馆').letter).toBe('图');
    expect(markOf('㴪河手工面').letter).toBe('㴪');
    expect(markOf('示例').letter).toBe('示');
  });

  it('tells firms apart by more than one pattern', () => {
    const names = ['清河精工', '净源水处理', '东畈味坊', '柳园康护', '大畈丰禾', '云桥畅达'];
    expect(new Set(names.map((name) => markOf(name).pattern)).size).toBeGreaterThan(1);
  });
});
