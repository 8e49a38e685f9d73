import type { CollectedItem } from '../../shared/content.ts';
import { metresBetween } from '../../shared/distance.ts';
import type { PlaceDetails, PlaceTheme, Position } from '../../shared/item-details.ts';
import { placeThemes } from '../../shared/place-themes.ts';
import type { Zone } from '../../shared/zone.ts';

/** One point of the map as the screen shows it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly details: PlaceDetails;
  /** From this machine; null where nobody said where it stands. */
  readonly metres: number | null;
}

/** Where this machine stands, when the district knows its venue. */
export const herePosition = (zone: Zone | null, venueName: string): Position | null =>
  zone?.venues.find(({ name }) => name === venueName)?.position ?? null;

/**
 * The themes that are offered: those the district names, or else, in the order of the zone's document,
 * all that have a place.
 */
export const offeredThemes = (
  named: readonly PlaceTheme[],
  collection: readonly CollectedItem[],
): readonly PlaceTheme[] =>
  named.length > 0
    ? named
    : placeThemes.filter((theme) =>
        collection.some(({ details }) => details.kind === 'place' && details.theme === theme),
      );

/** All places, nearest first; where the machine stands unknown, in the order of the themes and by name. */
export const placesOf = (
  collection: readonly CollectedItem[],
  themes: readonly PlaceTheme[],
  here: Position | null,
): readonly Place[] => {
  const places = collection.flatMap(({ item, details }): Place[] =>
    details.kind === 'place' && themes.includes(details.theme)
      ? [
          {
            id: item.id,
            name: item.title,
            details,
            metres: here === null ? null : metresBetween(here, details.position),
          },
        ]
      : [],
  );
  const order = ({ details }: Place): number => themes.indexOf(details.theme);
  return places.toSorted(
    (left, right) =>
      (left.metres ?? 0) - (right.metres ?? 0) ||
      order(left) - order(right) ||
      left.name.localeCompare(right.name, 'zh-Hans-CN'),
  );
};

const bare = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();

/** The same filter for map and list: a theme, and words that stand in name, kind or address. */
export const chosenPlaces = (
  places: readonly Place[],
  theme: PlaceTheme | null,
  query: string,
): readonly Place[] => {
  const wanted = bare(query);
  return places.filter(
    ({ name, details }) =>
      (theme === null || details.theme === theme) &&
      (wanted === '' || bare(`${name} ${details.category} ${details.address}`).includes(wanted)),
  );
};
