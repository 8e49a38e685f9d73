import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchPage } from '../../../src/shared/content.ts';
import { TemporaryCache, allIds, must, today } from './cache.ts';
import { put, targetOf, withBody } from './items.ts';
import { naiveSearch } from './reference.ts';

/** Few characters, so that words meet by chance: Han, a homophone pair, rare and non-BMP ones, Latin, digits, width and punctuation. */
const alphabet = [
  ...Array.from('公工积金基政务法办社保𠮷䑩'),
  ...Array.from('aAbB1２9'),
  ...Array.from('，。、；〔〕（）()《》 \n\t-·“”'),
  '\u200b',
  '\u00a0',
];
const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength })
    .map((parts) => parts.join(''));
const corpus = fc.array(fc.record({ title: text(12), body: text(60), number: text(8) }), {
  minLength: 1,
  maxLength: 12,
});

const itemsOf = (texts: readonly { title: string; body: string; number: string }[]) =>
  texts.map(({ title, body, number }, index) =>
    withBody(`i${index}`, title, body, { documentNumber: number }),
  );

describe('search', () => {
  it('finds exactly what looking through everything finds, for any words', () => {
    const cache = new TemporaryCache();
    try {
      const reader = cache.reader();
      fc.assert(
        fc.property(corpus, fc.array(text(5), { minLength: 1, maxLength: 8 }), (texts, queries) => {
          const items = itemsOf(texts);
          must(cache.writer.replace(items.map(put), targetOf(items, 1)));
          must(reader.reload());
          for (const query of queries) {
            const expected = naiveSearch(items, query);
            const found = must(reader.search({ query, filters: {}, page: 0 }, today));
            SearchPage.parse(found);
            if (expected.length > 0) {
              expect(allIds(reader, query)).toEqual(expect.arrayContaining(expected));
            }
            if (found.corrected === null && expected.length > 3)
              expect(allIds(reader, query).sort()).toEqual(expected);
          }
        }),
        { numRuns: 60 },
      );
    } finally {
      cache.dispose();
    }
  });
});
