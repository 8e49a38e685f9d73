import type { ChannelNode } from '../../shared/content.ts';
import type { Zone } from '../../shared/zone.ts';
import { useSnapshot } from './snapshot.tsx';
import { useAnswer } from './use-answer.ts';

/** The zone together with the tree of channels that play its parts. */
export type Parts =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ready';
      readonly zone: Zone;
      readonly channels: readonly ChannelNode[];
    };

export const useParts = (): { readonly parts: Parts; readonly retry: () => void } => {
  const { feed, zoneRevision } = useSnapshot();
  const zone = useAnswer('zone', {}, zoneRevision);
  const channels = useAnswer('channels', {}, feed.sequence);
  const retry = (): void => {
    zone.retry();
    channels.retry();
  };
  const answers = [zone.answer, channels.answer];
  if (answers.some(({ state }) => state === 'failed')) return { parts: { state: 'failed' }, retry };
  if (zone.answer.state !== 'ready' || channels.answer.state !== 'ready')
    return { parts: { state: 'waiting' }, retry };
  return {
    parts: { state: 'ready', zone: zone.answer.value, channels: channels.answer.value },
    retry,
  };
};
