import { metresBetween } from '../../shared/distance.ts';
import type { Venue } from '../../shared/zone.ts';

export interface VenueNearby {
  readonly venue: Venue;
  /** The bird's way from this kiosk; null when the zone does not know where this one stands. */
  readonly metres: number | null;
}

/** The other venues, the nearest first; in the center's order where this one's place is unknown. */
export const venuesNearby = (venues: readonly Venue[], hereName: string): VenueNearby[] => {
  const here = venues.find(({ name }) => name === hereName);
  return venues
    .filter((venue) => venue !== here)
    .map((venue) => ({
      venue,
      metres: here === undefined ? null : metresBetween(here.position, venue.position),
    }))
    .toSorted((a, b) => (a.metres ?? 0) - (b.metres ?? 0));
};
