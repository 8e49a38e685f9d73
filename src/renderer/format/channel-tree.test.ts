import { describe, expect, it } from 'vitest';
import type { ChannelNode } from '../../shared/content.ts';
import { childrenOf, frequentChannels, pathTo } from './channel-tree.ts';

const node = (id: string, parentId: string | null, position = 0, itemCount = 0): ChannelNode => ({
  id,
  parentId,
  name: id,
  description: '',
  icon: 'file-text',
  position,
  itemCount,
});

const tree = [
  node('policy', null, 1, 9),
  node('guide', null, 0, 5),
  node('talent', 'policy', 1, 6),
  node('tax', 'policy', 0, 3),
];

describe('the channel tree', () => {
  it('keeps the order of the center', () => {
    expect(childrenOf(tree, null).map(({ id }) => id)).toEqual(['guide', 'policy']);
    expect(childrenOf(tree, 'policy').map(({ id }) => id)).toEqual(['tax', 'talent']);
  });

  it('leads from the root to a channel', () => {
    expect(pathTo(tree, 'tax').map(({ id }) => id)).toEqual(['policy', 'tax']);
    expect(pathTo(tree, 'gone')).toEqual([]);
  });

  it('ends on a circle of parents', () => {
    expect(pathTo([node('a', 'b'), node('b', 'a')], 'a').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('offers the fullest section of each column, the fullest first', () => {
    const wider = [...tree, node('school', 'guide', 0, 7), node('empty', 'guide', 1, 0)];
    expect(frequentChannels(wider, 5).map(({ id }) => id)).toEqual(['school', 'talent']);
    expect(frequentChannels(wider, 1).map(({ id }) => id)).toEqual(['school']);
  });
});
