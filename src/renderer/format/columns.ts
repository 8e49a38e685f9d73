import type { ChannelNode } from '../../shared/content.ts';
import type { Zone, ZonePart } from '../../shared/zone.ts';
import { childrenOf } from './channel-tree.ts';

/**
 * The columns of a part: the channels below the one that plays it which have none below themselves.
 * What is gathered in further groups beside them is another part.
 */
export const columnsOf = (
  zone: Zone | null,
  channels: readonly ChannelNode[],
  part: ZonePart,
): readonly ChannelNode[] => {
  const id = zone?.parts[part];
  if (id === undefined) return [];
  return childrenOf(channels, id).filter((child) => childrenOf(channels, child.id).length === 0);
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
