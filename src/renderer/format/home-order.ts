import type { ChannelNode } from '../../shared/content.ts';
import type { HomeProfile, VenueKind, Zone, ZoneService } from '../../shared/zone.ts';

/** What stands first on the home screen of a venue. Plain values only: the page loads no schema. */

/** The order of the zone's document; what a profile does not name follows in it. */
export const usualOrder = [
  'information',
  'request',
  'enterprise',
  'resident',
  'map',
  'lookup',
  'matters',
  'interaction',
] as const satisfies readonly ZoneService[];

const profileOf = (zone: Zone | null, kind: VenueKind): HomeProfile | undefined =>
  zone?.profiles.find(({ venue }) => venue === kind);

/** All eight services, each once, the first of them being what people come to this kind of venue for. */
export const servicesInOrder = (zone: Zone | null, kind: VenueKind): ZoneService[] => [
  ...new Set([...(profileOf(zone, kind)?.services ?? []), ...usualOrder]),
];

/** The channels a profile offers as shortcuts, as far as they exist and hold anything. */
export const shortcutsOf = (
  zone: Zone | null,
  kind: VenueKind,
  channels: readonly ChannelNode[],
): ChannelNode[] =>
  [...new Set(profileOf(zone, kind)?.channels ?? [])].flatMap((id) =>
    channels.filter((channel) => channel.id === id && channel.itemCount > 0),
  );
