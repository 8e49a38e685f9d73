import { useMemo } from 'react';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useAnswer } from '../kiosk/use-answer.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { namedItem, whereIs, type WhereStep } from '../navigation/where.ts';

/** The way from home to the screen on show, home left out. */
export const useWhere = (): readonly WhereStep[] => {
  const { feed } = useSnapshot();
  const { entry } = useNavigation();
  const itemId = namedItem(entry.route);
  const channels = useAnswer('channels', {}, feed.sequence).answer;
  const item = useAnswer('item', itemId === null ? null : { id: itemId }, feed.sequence).answer;
  return useMemo(
    () =>
      whereIs(entry.route, {
        channels: channels.state === 'ready' ? channels.value : [],
        item: item.state === 'ready' && item.value.item.id === itemId ? item.value : null,
      }),
    [entry.route, channels, item, itemId],
  );
};
