import type { CollectedItem } from '../../shared/content.ts';
import type { ItemDetails } from '../../shared/item-details.ts';
import type { ItemKind } from '../../shared/item.ts';
import { useSnapshot } from './snapshot.tsx';
import { useAnswer } from './use-answer.ts';

type DetailedKind = Extract<ItemDetails['kind'], ItemKind>;
export type CollectedOf<Kind extends DetailedKind> = Omit<CollectedItem, 'details'> & {
  readonly details: Extract<ItemDetails, { kind: Kind }>;
};

const isOf =
  <Kind extends DetailedKind>(kind: Kind) =>
  (collected: CollectedItem): collected is CollectedItem & CollectedOf<Kind> =>
    collected.details.kind === kind;

/** All items of a kind with what they say in structured form, newest first. */
export const useCollection = <Kind extends DetailedKind>(
  kind: Kind,
): {
  readonly items: readonly CollectedOf<Kind>[] | 'waiting' | 'failed';
  readonly retry: () => void;
} => {
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('collection', { kind }, feed.sequence);
  const items = answer.state === 'ready' ? answer.value.filter(isOf(kind)) : answer.state;
  return { items, retry };
};
