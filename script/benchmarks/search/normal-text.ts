import { foldText, foldTight } from '../../../src/main/content/search/fold.ts';
import { type Item, readingText } from '../../../src/shared/item.ts';

/** The normal form an item is searched in: its title, and title, numbers and body one a line. */
export const normalText = (item: Item): { readonly title: string; readonly text: string } => {
  const title = foldTight(item.title);
  const numbers = [item.documentNumber ?? '', item.indexNumber ?? ''].map(foldTight);
  return { title, text: [title, ...numbers, foldText(readingText(item.body))].join('\n') };
};
