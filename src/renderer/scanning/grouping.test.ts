import { describe, expect, it } from 'vitest';
import { gathered, type Group, type Listed } from './grouping.ts';

interface Key {
  readonly name: string;
}
const key = (name: string): Key => ({ name });
const keys = (letter: string, count: number): Key[] =>
  Array.from({ length: count }, (_, index) => key(`${letter}${index + 1}`));
const inList = (list: unknown, controls: readonly Key[]): Listed<Key>[] =>
  controls.map((control) => ({ control, list }));

const shape = (listed: readonly Listed<Key>[], groups = new WeakMap<Key, Group<Key>>()) =>
  gathered(listed, groups).map(({ control, members }) =>
    members.length === 0 ? (control as Key).name : members.map((one) => (one as Key).name),
  );

describe('one switch over long lists', () => {
  it('goes through what stands alone and short lists one by one, and into longer ones', () => {
    expect(
      shape([
        ...inList(null, [key('search'), key('guide')]),
        ...inList('short', keys('s', 2)),
        ...inList('rights', keys('r', 4)),
        ...inList(null, [key('end')]),
      ]),
    ).toEqual(['search', 'guide', 's1', 's2', ['r1', 'r2', 'r3', 'r4'], 'end']);
  });

  it('cuts a list into rows of nearly equal length, none longer than six', () => {
    expect(shape(inList('services', keys('s', 8)))).toEqual([
      ['s1', 's2', 's3', 's4'],
      ['s5', 's6', 's7', 's8'],
    ]);
    expect(shape(inList('rows', keys('r', 13))).map(({ length }) => length)).toEqual([5, 5, 3]);
  });

  it('two lists beside each other stay two', () => {
    expect(shape([...inList('a', keys('a', 3)), ...inList('b', keys('b', 3))])).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ]);
  });

  it('a screen of sixty controls is gone round in under half a minute, and any is four presses away at most', () => {
    const screen = [
      ...inList('rows', keys('r', 40)),
      ...inList('filters', keys('f', 7)),
      ...inList('paging', keys('p', 2)),
      ...inList('bar', keys('b', 6)),
      ...inList('quick', keys('q', 3)),
    ];
    const stepSeconds = 2;
    expect(shape(screen).length * stepSeconds).toBeLessThanOrEqual(30);
  });

  it('a row is the same object at the next look, also when one more stands behind it', () => {
    const groups = new WeakMap<Key, Group<Key>>();
    const list = keys('r', 4);
    const [before] = gathered(inList('rows', list), groups);
    const [after] = gathered(inList('rows', [...list, key('r5')]), groups);
    expect(after?.control).toBe(before?.control);
    expect(after?.members).toHaveLength(5);
  });
});
