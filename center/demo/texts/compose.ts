import { type DemoItem, type Draft, itemOf } from './document.ts';
import { indexNumbers } from './index-number.ts';
import { drafts, themes } from './themes.ts';
import { zone } from './zone.ts';

export const district = { name: '示例区', hotline: '0000-0012345', zone } as const;

/** All demo items by theme, in the order they were written. */
export const composeItems = (): ReadonlyMap<string, readonly DemoItem[]> => {
  const numbers = indexNumbers(drafts);
  const compose = (draft: Draft): DemoItem => itemOf(draft, numbers.get(draft.id) ?? '');
  return new Map(Object.entries(themes).map(([theme, each]) => [theme, each.map(compose)]));
};
