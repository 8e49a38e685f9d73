import type { ChannelNode } from '../../shared/content.ts';
import type { Zone, ZonePart } from '../../shared/zone.ts';
import { childrenOf } from './channel-tree.ts';

/** Parts that stand in a place of their own on the screens that show columns. */
const ownPlaces: readonly ZonePart[] = [
  'seven-policies',
  'six-services',
  'firm-calls',
  'firm-stages',
  'companies',
  'products',
  'company-news',
  'guides',
  'life-events',
];

/**
 * The columns of a part: every channel right below the one that plays it, whether a district has
 * divided it further or not. Not those that play another part, or hold channels that do.
 */
export const columnsOf = (
  zone: Zone | null,
  channels: readonly ChannelNode[],
  part: ZonePart,
): readonly ChannelNode[] => {
  const id = zone?.parts[part];
  if (id === undefined) return [];
  const others = ownPlaces.filter((other) => other !== part).map((other) => zone?.parts[other]);
  return childrenOf(channels, id).filter((child) => {
    const within = channelsWithin(channels, child.id);
    return !others.some((other) => other !== undefined && within.has(other));
  });
};

/** A channel and all below it. */
export const channelsWithin = (
  channels: readonly ChannelNode[],
  id: string,
): ReadonlySet<string> => {
  const found = new Set([id]);
  for (const within of found) for (const child of childrenOf(channels, within)) found.add(child.id);
  return found;
};
