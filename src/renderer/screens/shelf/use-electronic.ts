import type { ItemDetail } from '../../../shared/content.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';

/** The same matter as an item of this machine; `missing`: it is named and has not come yet. */
export type Electronic = ItemDetail | 'none' | 'waiting' | 'missing';

export const useElectronic = (itemId: string | null): Electronic => {
  const { feed } = useSnapshot();
  const { answer } = useAnswer('item', itemId === null ? null : { id: itemId }, feed.sequence);
  if (itemId === null) return 'none';
  if (answer.state === 'ready') return answer.value;
  return answer.state === 'waiting' ? 'waiting' : 'missing';
};
