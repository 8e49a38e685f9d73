import type { ChannelNode } from '../../shared/content.ts';
import type { Zone, ZonePart } from '../../shared/zone.ts';
import { useSnapshot } from './snapshot.tsx';
import { useAnswer } from './use-answer.ts';

/** What the district says about its zone; null until it has been asked. */
export const useZone = (): Zone | null => {
  const { zoneRevision } = useSnapshot();
  const { answer } = useAnswer('zone', {}, zoneRevision);
  return answer.state === 'ready' ? answer.value : null;
};

/** The channel that plays a part, as it stands in the tree; null when nobody plays it. */
export const channelOf = (
  zone: Zone | null,
  channels: readonly ChannelNode[],
  part: ZonePart,
): ChannelNode | null => {
  const id = zone?.parts[part];
  return (id !== undefined && channels.find((channel) => channel.id === id)) || null;
};
