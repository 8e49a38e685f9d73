import { describe, expect, it } from 'vitest';
import type { ChannelNode } from '../../shared/content.ts';
import { emptyZone } from '../../shared/zone.ts';
import { channelsWithin, columnsOf } from './columns.ts';

const node = (id: string, parentId: string | null, position: number): ChannelNode => ({
  id,
  parentId,
  name: id,
  description: '',
  icon: '',
  position,
  itemCount: 1,
});
const channels = [
  node('firms', null, 0),
  node('tax', 'firms', 1),
  node('talent', 'firms', 0),
  node('services', 'firms', 2),
  node('parks', 'services', 0),
];
const zone = { ...emptyZone, parts: { 'seven-policies': 'firms', 'six-services': 'services' } };

describe('the columns of a part', () => {
  it('are the channels below it in their order, without groups of others', () => {
    expect(columnsOf(zone, channels, 'seven-policies').map(({ id }) => id)).toEqual([
      'talent',
      'tax',
    ]);
    expect(columnsOf(zone, channels, 'six-services').map(({ id }) => id)).toEqual(['parks']);
  });

  it('stay when a district divides one', () => {
    const divided = [...channels, node('tax-cuts', 'tax', 0), node('tax-refunds', 'tax', 1)];
    expect(columnsOf(zone, divided, 'seven-policies').map(({ id }) => id)).toEqual([
      'talent',
      'tax',
    ]);
  });

  it('are not the groups in which other parts stand, but those that are shown elsewhere, too', () => {
    const beside = [
      ...channels,
      node('firm-show', 'firms', 3),
      node('stars', 'firm-show', 0),
      node('calls', 'firms', 4),
      node('project-calls', 'calls', 0),
    ];
    const parts = { ...zone.parts, companies: 'stars', 'firm-calls': 'calls', talent: 'talent' };
    expect(columnsOf({ ...zone, parts }, beside, 'seven-policies').map(({ id }) => id)).toEqual([
      'talent',
      'tax',
    ]);
  });

  it('are none where nobody plays the part, or nothing is known yet', () => {
    expect(columnsOf(zone, channels, 'talent')).toEqual([]);
    expect(columnsOf(null, channels, 'seven-policies')).toEqual([]);
  });

  it('hold what stands in a channel or anywhere below it', () => {
    expect([...channelsWithin(channels, 'firms')].sort()).toEqual([
      'firms',
      'parks',
      'services',
      'talent',
      'tax',
    ]);
    expect([...channelsWithin([node('a', 'b', 0), node('b', 'a', 0)], 'a')].sort()).toEqual([
      'a',
      'b',
    ]);
  });
});
