import type { ItemDraft } from '../../../center/store/canonical.ts';

export interface Change {
  readonly put: readonly ItemDraft[];
  readonly remove: readonly string[];
}

const edited = (draft: ItemDraft): ItemDraft => ({
  ...draft,
  summary: `${draft.summary}（已修订）`,
  body: [...draft.body.slice(1), { kind: 'paragraph', text: '本条按最新规定修订。' }],
});

/** How many drafts there must be for a change of `count` items. */
export const draftsFor = (count: number): number => Math.ceil(count + count / 200);

/** Of a hundred changes forty are edits, ten withdrawals and fifty new: 1 % of all items together. */
export const changeOf = (all: readonly ItemDraft[], count: number): Change => {
  const hundredth = count / 100;
  const middle = Math.floor(count / 2);
  return {
    put: [...all.slice(count), ...all.slice(middle, middle + hundredth * 0.4).map(edited)],
    remove: all.slice(Math.floor(count - hundredth * 0.1), count).map(({ id }) => id),
  };
};
