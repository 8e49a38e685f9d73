import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeThemes, type Position } from '../../src/shared/item-details.ts';
import { openingAt } from '../../src/shared/opening-hours.ts';
import { baseMap } from './map/base-map.ts';
import { boundary } from './map/nature.ts';
import { isInside, toPosition } from './map/plane.ts';
import { house, namedStreets } from './map/streets.ts';
import { guideDrafts } from './texts/guides.ts';
import { placeDrafts } from './texts/places.ts';
import { zone } from './texts/zone.ts';

const places = placeDrafts.flatMap(({ details }) => (details?.kind === 'place' ? [details] : []));
const file = readFileSync(
  new URL('./content/attachments/district-map.geojson', import.meta.url),
  'utf8',
);

describe('the places of the demo map', () => {
  it('are at least seventy, and ten or more of each of the six themes', () => {
    expect(places.length).toBeGreaterThanOrEqual(70);
    for (const theme of placeThemes)
      expect(places.filter((place) => place.theme === theme).length).toBeGreaterThanOrEqual(10);
  });

  it('lie inside the district, each at a point of its own', () => {
    const ring = boundary.map(toPosition);
    expect(places.filter(({ position }) => !isInside(position, ring))).toEqual([]);
    expect(new Set(places.map(({ position }) => position.join())).size).toBe(places.length);
  });

  it('have hours of which a machine can say whether it is open', () => {
    const noon = { weekday: 2, isWorkingDay: true, wasWorkingDay: true, minute: 600 };
    const unclear = places.filter(({ hours }) => openingAt(hours, noon).state === 'unknown');
    expect(unclear.map(({ hours }) => hours)).toEqual([]);
  });

  it('say how to get there by a line that stops somewhere', () => {
    for (const { transport } of places)
      expect(transport).toMatch(
        /^(?:乘 [\d 路、]+到“.+站”下车，往.+走约 \d+ 米|[\d 路、]+在这里停靠)$/,
      );
  });
});

describe('the guides that name a place of the map', () => {
  const named = guideDrafts.flatMap(({ id, details }) =>
    details?.kind === 'guide' && details.placeId !== null
      ? [{ id, place: details.place, placeId: details.placeId }]
      : [],
  );
  const titles = new Map(placeDrafts.map(({ id, title }) => [id, title]));

  it('are many, and name places that are drawn', () => {
    expect(named.length).toBeGreaterThanOrEqual(15);
    expect(named.filter(({ placeId }) => !titles.has(placeId))).toEqual([]);
  });

  it('mean the place their words say', () => {
    const own = (title: string): string => title.replace(/^示例区(?:民政局)?/, '');
    const elsewhere = named.filter(
      ({ place, placeId }) => !place.includes(own(titles.get(placeId) ?? '?')),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('the base map', () => {
  const { features } = JSON.parse(file) as {
    features: readonly {
      properties: { layer: string; name?: string };
      geometry: { type: string; coordinates: unknown };
    }[];
  };

  it('is what the generator draws, and small enough for a slow line', () => {
    expect(file).toBe(baseMap());
    expect(file.length).toBeLessThan(400_000);
  });

  it('names every street of the demo addresses', () => {
    const named = features.filter(({ properties }) => properties.layer === 'road');
    const names = new Set(named.map(({ properties }) => properties.name));
    expect(namedStreets.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  it('refuses a house in a street that is not there', () => {
    expect(() => house('没有路', 1)).toThrow(RangeError);
  });

  it('stays within the corners to which the zone lets one pan, but for what flows through', () => {
    const [[west, south], [east, north]] = zone.map?.corners ?? [
      [0, 0],
      [0, 0],
    ];
    const passing = new Set(['water', 'rail', 'road']);
    const positions = features
      .filter(({ properties }) => !passing.has(properties.layer))
      .flatMap(({ geometry }) =>
        (geometry.type === 'Point'
          ? [geometry.coordinates]
          : (geometry.coordinates as unknown[])
        ).flatMap((part) =>
          geometry.type === 'Point' ? [part as Position] : (part as Position[]),
        ),
      );
    const outside = positions.filter(
      ([longitude, latitude]) =>
        longitude < west || longitude > east || latitude < south || latitude > north,
    );
    expect(outside).toEqual([]);
  });
});
