import type { CollectedItem, CollectionRequest } from '../../shared/content.ts';
import { collectionPage, collectionPages } from '../../shared/page-size.ts';
import { ok } from '../../shared/result.ts';
import type { ItemDetails } from '../../shared/item-details.ts';
import type { ItemKind } from '../../shared/item.ts';
import { useSnapshot } from './snapshot.tsx';
import { useAnswer, type Answer } from './use-answer.ts';

type DetailedKind = Extract<ItemDetails['kind'], ItemKind>;
export type CollectedOf<Kind extends DetailedKind> = Omit<CollectedItem, 'details'> & {
  readonly details: Extract<ItemDetails, { kind: Kind }>;
};

const isOf =
  <Kind extends DetailedKind>(kind: Kind) =>
  (collected: CollectedItem): collected is CollectedItem & CollectedOf<Kind> =>
    collected.details.kind === kind;

/** Page after page, as long as they are full. */
export const askWhole = async (_: 'collection', input: CollectionRequest) => {
  const items: CollectedItem[] = [];
  for (let page = 0; page < collectionPages; page += 1) {
    const answer = await window.kiosk.collection({ ...input, page });
    if (!answer.ok) return answer;
    items.push(...answer.value);
    if (answer.value.length < collectionPage) break;
  }
  return ok(items);
};

/** All items of a kind that say something in structured form, newest first, or why they are not here. */
export const useCollected = (
  kind: ItemKind,
): { readonly answer: Answer<'collection'>; readonly retry: () => void } => {
  const { feed } = useSnapshot();
  return useAnswer('collection', { kind, page: 0 }, feed.sequence, askWhole);
};

/** The same, by the form of their details. */
export const useCollection = <Kind extends DetailedKind>(
  kind: Kind,
): {
  readonly items: readonly CollectedOf<Kind>[] | 'waiting' | 'failed';
  readonly retry: () => void;
} => {
  const { answer, retry } = useCollected(kind);
  const items = answer.state === 'ready' ? answer.value.filter(isOf(kind)) : answer.state;
  return { items, retry };
};
