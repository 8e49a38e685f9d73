import type { RelatedItem } from '../../shared/content.ts';
import { relationWords } from '../i18n/content.ts';
import type { Word } from '../i18n/word.ts';

export interface RelationGroup {
  readonly title: Word;
  readonly items: readonly RelatedItem['item'][];
}

/** What matters most to somebody reading: what took this text's place, then what explains it. */
const order: readonly (readonly [RelatedItem['kind'], RelatedItem['direction']])[] = [
  ['supersedes', 'incoming'],
  ['repeals', 'incoming'],
  ['amends', 'incoming'],
  ['interprets', 'incoming'],
  ['interprets', 'outgoing'],
  ['implements', 'incoming'],
  ['implements', 'outgoing'],
  ['supersedes', 'outgoing'],
  ['repeals', 'outgoing'],
  ['amends', 'outgoing'],
  ['drafts', 'outgoing'],
  ['drafts', 'incoming'],
  ['hears', 'outgoing'],
  ['hears', 'incoming'],
  ['reports', 'outgoing'],
  ['reports', 'incoming'],
  ['related', 'outgoing'],
  ['related', 'incoming'],
];

const distinct = (items: readonly RelatedItem['item'][]): RelatedItem['item'][] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Neighbours by what they are to the item on show; both directions of 相关 under one title. */
export const relationGroups = (related: readonly RelatedItem[]): RelationGroup[] => {
  const groups = new Map<Word, RelatedItem['item'][]>();
  for (const [kind, direction] of order) {
    const title = relationWords[kind][direction];
    const items = related.filter((one) => one.kind === kind && one.direction === direction);
    if (items.length > 0)
      groups.set(title, [...(groups.get(title) ?? []), ...items.map(({ item }) => item)]);
  }
  return [...groups].map(([title, items]) => ({ title, items: distinct(items) }));
};
