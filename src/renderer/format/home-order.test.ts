import { describe, expect, it } from 'vitest';
import { zone as demoZone } from '../../../center/demo/texts/zone.ts';
import type { ChannelNode } from '../../shared/content.ts';
import { Zone, emptyZone, venueKinds, zoneServices } from '../../shared/zone.ts';
import { servicesInOrder, shortcutsOf, usualOrder } from './home-order.ts';

const zone = Zone.parse(demoZone);

const channel = (id: string, itemCount: number): ChannelNode => ({
  id,
  parentId: null,
  name: id,
  icon: 'files',
  description: '',
  position: 0,
  itemCount,
});

describe('the order of the home screen', () => {
  it('knows the eight services of the contract, in the order of the document', () => {
    expect(usualOrder).toEqual(zoneServices);
  });

  it.each(venueKinds)('offers all eight services at a %s, each once', (kind) => {
    const services = servicesInOrder(zone, kind);
    expect(services).toHaveLength(8);
    expect(new Set(services)).toEqual(new Set(zoneServices));
  });

  it('puts enterprise first in a park and what is asked for most first elsewhere', () => {
    expect(venueKinds.map((kind) => servicesInOrder(zone, kind)[0])).toEqual([
      'information',
      'information',
      'enterprise',
      'resident',
      'resident',
    ]);
  });

  it('lets what a profile does not name follow in the usual order', () => {
    const short = {
      ...emptyZone,
      profiles: [{ venue: 'park' as const, services: ['map' as const], channels: [] }],
    };
    expect(servicesInOrder(short, 'park')).toEqual([
      'map',
      ...zoneServices.filter((service) => service !== 'map'),
    ]);
  });

  it('is the usual order before any zone has come', () => {
    expect(servicesInOrder(null, 'park')).toEqual(zoneServices);
    expect(servicesInOrder(emptyZone, 'park')).toEqual(zoneServices);
  });

  it('offers the channels of the profile that exist and hold something', () => {
    const channels = [channel('interpretation', 4), channel('notice', 0), channel('gazette', 2)];
    expect(shortcutsOf(zone, 'hall', channels).map(({ id }) => id)).toEqual([
      'interpretation',
      'gazette',
    ]);
    expect(shortcutsOf(null, 'hall', channels)).toEqual([]);
  });
});
