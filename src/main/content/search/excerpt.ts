import type { HighlightedText } from '../../../shared/content.ts';
import type { Card } from './card.ts';
import { isIn } from './doc-set.ts';
import { foldText } from './fold.ts';
import { excerptOf, highlight } from './highlight.ts';
import type { Library } from './library.ts';
import { isRawTerm, paragraphWith } from './raw-body.ts';
import type { TermMatch } from './term-matches.ts';

const openingUnits = 110;

/**
 * A piece of the item that shows why it was found: the paragraph around a word, else its summary or
 * its beginning. Parses the item only when nothing cheaper answers.
 */
export const excerptFor = (
  library: Library,
  terms: readonly TermMatch[],
  document: number,
  card: Card,
): HighlightedText => {
  const words = terms.map(({ term }) => term);
  const inBody = terms.filter(({ body }) => isIn(body, document));
  const found = inBody.length > 0 ? bodyExcerpt(library, inBody, document, words) : null;
  return found ?? opening(library, document, card, words);
};

const bodyExcerpt = (
  { readJson, readBody }: Library,
  inBody: readonly TermMatch[],
  document: number,
  words: readonly string[],
): HighlightedText | null => {
  for (const { term } of inBody) {
    const paragraph = isRawTerm(term) ? paragraphWith(readJson(document), term) : null;
    if (paragraph !== null) return excerptOf(paragraph, foldText(paragraph), [term, ...words]);
  }
  const { plain, folded } = readBody(document);
  return excerptOf(plain, folded, words);
};

const opening = (
  { readBody }: Library,
  document: number,
  { summary }: Card,
  words: readonly string[],
): HighlightedText => {
  const text = summary === '' ? readBody(document).plain : summary;
  return highlight(text.slice(0, openingUnits).replaceAll(/\s/gu, ' '), words, false);
};
