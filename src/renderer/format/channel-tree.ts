import type { ChannelNode } from '../../shared/content.ts';

/** Reading the channel tree. It comes from the center, so a missing or circular parent must not hang a screen. */

const byPosition = (a: ChannelNode, b: ChannelNode): number => a.position - b.position;

const byFullness = (a: ChannelNode, b: ChannelNode): number =>
  b.itemCount - a.itemCount || byPosition(a, b);

export const childrenOf = (
  channels: readonly ChannelNode[],
  parentId: string | null,
): ChannelNode[] => channels.filter((node) => node.parentId === parentId).toSorted(byPosition);

/** From the root to the channel itself; empty when the channel is unknown. */
export const pathTo = (channels: readonly ChannelNode[], id: string): ChannelNode[] => {
  const path: ChannelNode[] = [];
  let node = channels.find((candidate) => candidate.id === id);
  while (node !== undefined && !path.includes(node)) {
    path.unshift(node);
    const { parentId } = node;
    node = channels.find((candidate) => candidate.id === parentId);
  }
  return path;
};

/**
 * 常用: the fullest section of each top-level channel, so that one large column does not fill the
 * row; these are what the tiles do not show.
 */
export const frequentChannels = (channels: readonly ChannelNode[], count: number): ChannelNode[] =>
  childrenOf(channels, null)
    .flatMap(({ id }) =>
      childrenOf(channels, id)
        .filter(({ itemCount }) => itemCount > 0)
        .toSorted(byFullness)
        .slice(0, 1),
    )
    .toSorted(byFullness)
    .slice(0, count);
