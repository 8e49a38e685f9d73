import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, emptySet } from './doc-set.ts';
import { DamageError, encodePosting, listPosting, unitePosting } from './posting-codec.ts';
import { PostingPool } from './posting-pool.ts';

const gather = (pool: PostingPool): Map<number, { blob: Buffer; last: number }> => {
  const lists = new Map<number, { blob: Buffer; last: number }>();
  pool.visit((term, deltas, last) =>
    lists.set(term, { blob: encodePosting(term, deltas, last), last }),
  );
  return lists;
};

describe('postings', () => {
  it('come out as they went in: each term once and ascending, each document once', () => {
    const pairs = fc.array(
      fc.tuple(
        fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 0xffff_ffff })),
        fc.integer({ min: 0, max: 40 }),
      ),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(pairs, (steps) => {
        const pool = new PostingPool();
        const expected = new Map<number, Set<number>>();
        let document = 1;
        for (const [term, step] of steps) {
          document += step;
          pool.add(term, document);
          expected.set(term, (expected.get(term) ?? new Set()).add(document));
        }
        const lists = gather(pool);
        expect([...lists.keys()]).toEqual([...expected.keys()].sort((a, b) => a - b));
        for (const [term, documents] of expected) {
          const { blob } = lists.get(term)!;
          const set = emptySet(document);
          unitePosting(term, blob, set);
          expect([...documentsOf(set)]).toEqual([...documents]);
          expect([...listPosting(term, blob, document)]).toEqual([...documents]);
        }
      }),
    );
  });

  it('take the shorter form: a bitmap for a word that is nearly everywhere', () => {
    const pool = new PostingPool();
    for (let document = 1; document <= 10_000; document++) {
      pool.add(7, document);
      if (document % 1_000 === 0) pool.add(9, document);
    }
    const lists = gather(pool);
    expect(lists.get(7)!.blob.length).toBeLessThan(1_300);
    expect(lists.get(9)!.blob.length).toBeLessThan(30);
  });

  it('are refused when a bit has changed or they belong to another term', () => {
    const pool = new PostingPool();
    for (const document of [3, 5, 900]) pool.add(7, document);
    const { blob } = gather(pool).get(7)!;
    const set = emptySet(1_000);
    expect(() => unitePosting(8, blob, set)).toThrow(DamageError);
    blob[6] = blob[6]! ^ 4;
    expect(() => unitePosting(7, blob, set)).toThrow(DamageError);
  });
});
