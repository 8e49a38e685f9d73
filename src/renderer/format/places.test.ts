import { describe, expect, it } from 'vitest';
import type { CollectedItem } from '../../shared/content.ts';
import type { PlaceTheme, Position } from '../../shared/item-details.ts';
import { placeThemes } from '../../shared/item-details.ts';
import { emptyZone } from '../../shared/zone.ts';
import { distanceWord, metresWord, openingWord } from './place-words.ts';
import { chosenPlaces, herePosition, offeredThemes, placesOf } from './places.ts';

const collected = (id: string, theme: PlaceTheme, position: Position): CollectedItem => ({
  item: {
    id,
    kind: 'place',
    title: `示例${id}`,
    documentNumber: null,
    agency: '示例区',
    publishedOn: '2026-11-01',
    level: 'district',
    area: '示例区',
    summary: '',
    source: '示例数据',
    validity: { state: 'in-force', day: null, by: null, inherited: false },
    attachments: 0,
  },
  channels: ['places'],
  details: {
    kind: 'place',
    theme,
    category: theme === 'medical' ? '医院' : '小学',
    position,
    address: '明礼路 1 号',
    phone: '',
    hours: '',
    fees: [],
    commitments: [],
    transport: '',
    isBarrierFree: true,
    checkedOn: '2026-11-01',
  },
});

const here: Position = [116.6, 35.4];
const collection = [
  collected('c', 'education', [116.62, 35.4]),
  collected('b', 'medical', [116.61, 35.4]),
  collected('a', 'medical', [116.6, 35.401]),
];

describe('the themes of the map', () => {
  it('are those the district names, in its order', () => {
    expect(offeredThemes(['transport', 'medical'], collection)).toEqual(['transport', 'medical']);
  });

  it('are all that have a place where it names none, so that no place is out of reach', () => {
    expect(offeredThemes([], collection)).toEqual(['education', 'medical']);
    const everywhere = placeThemes.map((theme) => collected(theme, theme, here));
    expect(offeredThemes([], everywhere.toReversed())).toEqual([...placeThemes]);
  });
});

describe('the places of the map', () => {
  it('stand nearest first, and by theme and name where nobody knows where the machine stands', () => {
    const names = (from: Position | null) =>
      placesOf(collection, placeThemes, from).map(({ id }) => id);
    expect(names(here)).toEqual(['a', 'b', 'c']);
    expect(names(null)).toEqual(['c', 'a', 'b']);
  });

  it('are only those of the themes the zone offers', () => {
    expect(placesOf(collection, ['education'], here).map(({ id }) => id)).toEqual(['c']);
  });

  it('are chosen by theme, and by words of name, kind or address', () => {
    const places = placesOf(collection, placeThemes, here);
    expect(chosenPlaces(places, 'medical', '').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(chosenPlaces(places, null, ' 小 学').map(({ id }) => id)).toEqual(['c']);
    expect(chosenPlaces(places, null, '明礼路1号')).toHaveLength(3);
    expect(chosenPlaces(places, 'medical', '小学')).toEqual([]);
  });

  it('are seen from the venue of this name', () => {
    const venue = {
      name: '一处',
      kind: 'hall',
      position: here,
      address: '明礼路',
      hours: '',
      phone: '',
    } as const;
    const zone = { ...emptyZone, venues: [venue] };
    expect(herePosition(zone, '一处')).toEqual(here);
    expect(herePosition(zone, '二处')).toBeNull();
    expect(herePosition(null, '一处')).toBeNull();
  });
});

describe('a distance in words', () => {
  it('is told in metres, then in kilometres, with the walk as long as one would walk', () => {
    expect(distanceWord(855).zh).toBe('约 850 米，走路约 15 分钟');
    expect(distanceWord(2_010).zh).toBe('约 2 公里，走路约 36 分钟');
    expect(distanceWord(8_840).zh).toBe('约 8.8 公里');
    expect(metresWord(980)).toEqual({ zh: '约 1 公里', en: 'about 1 km' });
  });

  it('is none at the machine itself', () => {
    expect(distanceWord(10).zh).toBe('就在这里');
  });
});

describe('whether it is open in words', () => {
  it('says until when, and when again', () => {
    expect(openingWord({ state: 'open', until: '17:00' })?.zh).toBe('现在开着，到 17:00');
    expect(openingWord({ state: 'closed', opens: '13:30' })?.zh).toBe('现在没开，今天 13:30 开');
    expect(openingWord({ state: 'unknown' })).toBeNull();
  });
});
