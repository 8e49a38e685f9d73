import { foldText, foldTight } from '../../../src/main/content/search/fold.ts';
import { parseQuery } from '../../../src/main/content/search/query.ts';
import { type Item, readingText } from '../../../src/shared/item.ts';

/** The normal form an item is searched in: title, number, index number, body, one a line. */
export const normalText = (item: Item): string =>
  [
    foldTight(item.title),
    foldTight(item.documentNumber ?? ''),
    foldTight(item.indexNumber ?? ''),
    foldText(readingText(item.body)),
  ].join('\n');

/** What a search must find, by looking through everything: every word of the query occurs. */
export const naiveSearch = (items: readonly Item[], query: string): string[] => {
  const { terms } = parseQuery(query);
  if (terms.length === 0) return [];
  return items
    .filter((item) => terms.every((term) => normalText(item).includes(term)))
    .map(({ id }) => id)
    .sort();
};
