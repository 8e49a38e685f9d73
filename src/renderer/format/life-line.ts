import type { ItemSummary, RelatedItem } from '../../shared/content.ts';
import type { Item, RelationKind } from '../../shared/item.ts';

/** A policy from its draft to what came of it, in the order in which it happens. */
export const lifeSteps = ['draft', 'hearing', 'document', 'explanation', 'result'] as const;
export type LifeStepName = (typeof lifeSteps)[number];

export type LifeItem = Pick<ItemSummary, 'id' | 'title' | 'publishedOn'>;

export interface LifeStep {
  readonly name: LifeStepName;
  /** Newest first; empty where there is nothing yet. */
  readonly items: readonly LifeItem[];
  /** The text on the screen belongs to this step. */
  readonly isHere: boolean;
}

const relationsOfSteps: Readonly<Record<Exclude<LifeStepName, 'document'>, RelationKind>> = {
  draft: 'drafts',
  hearing: 'hears',
  explanation: 'interprets',
  result: 'reports',
};

const lifeRelations: readonly RelationKind[] = Object.values(relationsOfSteps);

/** An item with such a relation is a step towards another document, whatever acts on it in turn. */
const stepRelations: readonly RelationKind[] = ['drafts', 'hears', 'reports'];

/**
 * The document whose life this item is part of: the one it drafts, hears or reports on; else its own
 * when others act on it, else the one it explains. Null where there is no line to draw. What an
 * explanation explains may be a draft, so it is asked of that document once more.
 */
export const lifeDocumentOf = (
  item: Pick<Item, 'id'>,
  related: readonly RelatedItem[],
): string | null => {
  const parts = related.filter(({ kind }) => lifeRelations.includes(kind));
  const targets = parts.filter(({ direction }) => direction === 'outgoing');
  const ofStep = targets.filter(({ kind }) => stepRelations.includes(kind));
  if (ofStep.length === 0 && parts.length > targets.length) return item.id;
  const possible = ofStep.length > 0 ? ofStep : targets;
  const policy = possible.find((target) => target.item.kind === 'policy') ?? possible[0];
  return policy?.item.id ?? null;
};

const newestFirst = (one: LifeItem, other: LifeItem): number =>
  other.publishedOn.localeCompare(one.publishedOn);

/** The line of a document with `related` as its neighbours; `hereId` is the item on the screen. */
export const lifeLineOf = (
  document: LifeItem,
  related: readonly RelatedItem[],
  hereId: string,
): LifeStep[] =>
  lifeSteps.map((name) => {
    const items =
      name === 'document'
        ? [document]
        : related
            .filter(
              ({ kind, direction }) => direction === 'incoming' && kind === relationsOfSteps[name],
            )
            .map(({ item }) => item)
            .toSorted(newestFirst);
    return { name, items, isHere: items.some(({ id }) => id === hereId) };
  });
