import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemDigest, SetHash } from './set-hash.ts';

const digest = (id: string, revision = 1) =>
  itemDigest({ id, revision }, JSON.stringify({ id, revision }));

describe('the set hash', () => {
  it('of nothing is zero', () => {
    expect(new SetHash().hex()).toBe('0'.repeat(64));
  });

  it('depends on what is in the set, not on the order or on what came and went', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.uniqueArray(fc.string()),
        (kept, passing) => {
          const direct = new SetHash();
          for (const id of kept) direct.add(digest(id));
          const around = new SetHash();
          for (const id of passing) around.add(digest(id, 2));
          for (const id of kept.toReversed()) around.add(digest(id));
          for (const id of passing) around.remove(digest(id, 2));
          expect(around.hex()).toBe(direct.hex());
          expect(new SetHash(direct.hex()).hex()).toBe(direct.hex());
        },
      ),
    );
  });

  it('tells editions and texts apart', () => {
    const hashes = [
      digest('a', 1),
      digest('a', 2),
      digest('b', 1),
      itemDigest({ id: 'a', revision: 1 }, '{}'),
    ];
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(4);
  });
});
