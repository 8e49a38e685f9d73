import { describe, expect, it } from 'vitest';
import { zone } from '../../../center/demo/texts/zone.ts';
import { Venue } from '../../shared/zone.ts';
import { venuesNearby } from './venues.ts';

const venues = (zone.venues ?? []).map((venue) => Venue.parse(venue));

describe('the other zones of the district', () => {
  it('are the first eight of the document: hall, library, innovation hall, four streets, a community', () => {
    expect(venues.map(({ kind }) => kind)).toEqual([
      'hall',
      'library',
      'park',
      'street',
      'street',
      'street',
      'street',
      'community',
    ]);
    expect(new Set(venues.map(({ name }) => name)).size).toBe(8);
  });

  it('stand in the order of their distance from this one, which is not among them', () => {
    const nearby = venuesNearby(venues, '示例区政务服务大厅专区');
    expect(nearby).toHaveLength(7);
    expect(nearby.map(({ venue }) => venue.name)).not.toContain('示例区政务服务大厅专区');
    const metres = nearby.map((one) => one.metres ?? -1);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(metres[0]).toBeGreaterThan(0);
    expect(metres.at(-1)).toBeLessThan(15_000);
  });

  it('keep their order, without distances, where this one is not known', () => {
    const nearby = venuesNearby(venues, '别处');
    expect(nearby.map(({ venue }) => venue)).toEqual(venues);
    expect(nearby.every(({ metres }) => metres === null)).toBe(true);
  });
});
