import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedOperation } from '../../../src/shared/feed.ts';
import type { Item } from '../../../src/shared/item.ts';
import { TemporaryCache, allIds, must, today } from './cache.ts';
import { itemWith, put, targetOf, withBody } from './items.ts';
import { naiveSearch } from './reference.ts';

let cache: TemporaryCache;
beforeEach(() => {
  cache = new TemporaryCache();
});
afterEach(() => {
  cache.dispose();
});

const words = ['公积金', '养老', '示例', '医保', '补贴', '指南'];
const change = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map((number) => `i${number}`),
  words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
  remove: fc.boolean(),
});

const itemsAfter = (items: Map<string, Item>, changes: readonly FeedOperation[]): void => {
  for (const operation of changes) {
    if (operation.op === 'put') items.set(operation.item.id, operation.item);
    if (operation.op === 'delete') items.delete(operation.id);
  }
};

describe('the cache', () => {
  it('answers after any sequence of changes as if it had been built at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 24 }),
        (rounds) => {
          const items = new Map<string, Item>();
          must(cache.writer.replace([], targetOf([], 1)));
          const reader = cache.reader();
          rounds.forEach((round, index) => {
            const operations = round.map(({ id, words, remove }): FeedOperation =>
              remove
                ? { op: 'delete', id }
                : put(
                    withBody(id, words.join(''), words.toReversed().join('，'), {
                      revision: index + 1,
                    }),
                  ),
            );
            itemsAfter(items, operations);
            must(cache.writer.apply(operations, targetOf([...items.values()], index + 2)));
            must(reader.reload());
          });
          const all = [...items.values()];
          for (const word of words)
            expect(allIds(reader, word).sort()).toEqual(naiveSearch(all, word));
          const { total } = must(reader.list({ filters: {}, page: 0 }, today));
          expect(total).toBe(all.length);
          expect(cache.writer.position().setHash).toBe(targetOf(all, 1).setHash);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('changes nothing when the outcome is not what was signed', () => {
    const first = [withBody('a', '住房公积金', '提取')];
    must(cache.writer.replace(first.map(put), targetOf(first, 1)));
    const reader = cache.reader();
    const other = put(withBody('b', '养老保险', '领取'));
    expect(cache.writer.apply([other], targetOf(first, 2))).toEqual({
      ok: false,
      error: 'mismatch',
    });
    expect(cache.writer.replace([other], targetOf(first, 2))).toEqual({
      ok: false,
      error: 'mismatch',
    });
    expect(must(reader.reload())).toBe(false);
    expect(cache.writer.position().sequence).toBe(1);
    expect(allIds(reader, '养老保险')).toEqual([]);
  });

  it('leaves everything as it was when the source of the operations fails', () => {
    const first = [withBody('a', '住房公积金', '提取')];
    must(cache.writer.replace(first.map(put), targetOf(first, 1)));
    function* failing(): Generator<FeedOperation> {
      yield { op: 'delete', id: 'a' };
      throw new Error('the segment ended early');
    }
    expect(() => cache.writer.apply(failing(), targetOf([], 2))).toThrow('ended early');
    expect(() => cache.writer.replace(failing(), targetOf([], 2))).toThrow('ended early');
    must(
      cache.writer.apply(
        [put(withBody('b', '养老', '领取'))],
        targetOf([...first, withBody('b', '养老', '领取')], 2),
      ),
    );
    expect(allIds(cache.reader(), '公积金')).toEqual(['a']);
  });

  it('shows a reader nothing new before it reloads', () => {
    const first = [withBody('a', '住房公积金', '提取')];
    must(cache.writer.replace(first.map(put), targetOf(first, 1)));
    const reader = cache.reader();
    must(cache.writer.apply([{ op: 'delete', id: 'a' }], targetOf([], 2)));
    expect(allIds(reader, '公积金')).toEqual(['a']);
    expect(reader.position().sequence).toBe(1);
    expect(must(reader.reload())).toBe(true);
    expect(allIds(reader, '公积金')).toEqual([]);
    must(cache.writer.replace(first.map(put), targetOf(first, 3)));
    expect(allIds(reader, '公积金')).toEqual([]);
    expect(must(reader.reload())).toBe(true);
    expect(allIds(reader, '公积金')).toEqual(['a']);
  });

  it('tells validity, neighbours, paths and attachments of an item', () => {
    const sha256 = 'ab'.repeat(32);
    const items = [
      itemWith({
        id: 'new',
        title: '新办法',
        effectiveOn: '2025-01-01',
        relations: [{ kind: 'supersedes', target: 'old' }],
        attachments: [
          { sha256, name: '附件', mediaType: 'application/pdf', sizeBytes: 1, pages: 1 },
        ],
      }),
      itemWith({ id: 'old', title: '旧办法' }),
      itemWith({
        id: 'reading',
        title: '解读',
        relations: [{ kind: 'interprets', target: 'old' }],
      }),
    ];
    const channel = {
      id: 'files',
      parentId: 'root',
      name: '文件',
      description: '',
      icon: '',
      position: 0,
    };
    const root = { ...channel, id: 'root', parentId: null, name: '公开' };
    must(
      cache.writer.replace(
        [{ op: 'channels', channels: [channel, root] }, ...items.map(put)],
        targetOf(items, 1),
      ),
    );
    const reader = cache.reader();
    const state = (id: string, day: string) => {
      const { validity } = must(reader.item(id, day));
      return [validity.state, validity.day, validity.by, validity.inherited];
    };
    expect(state('old', '2024-12-31')).toEqual(['in-force', null, null, false]);
    expect(state('old', '2025-01-01')).toEqual(['repealed', '2025-01-01', 'new', false]);
    expect(state('reading', '2025-01-01')).toEqual(['repealed', '2025-01-01', 'new', true]);
    const detail = must(reader.item('old', today));
    expect(detail.paths).toEqual([['公开', '文件']]);
    expect(detail.related.map(({ kind, direction, item }) => [kind, direction, item.id])).toEqual([
      ['interprets', 'incoming', 'reading'],
      ['supersedes', 'incoming', 'new'],
    ]);
    expect(reader.attachmentIsKnown(sha256)).toBe(true);
    expect(reader.attachmentIsKnown('cd'.repeat(32))).toBe(false);
    expect(reader.channels().map(({ id, itemCount }) => [id, itemCount])).toEqual([
      ['root', 3],
      ['files', 3],
    ]);
    expect(reader.item('none', today)).toEqual({ ok: false, error: 'not-found' });
    const { total, facets } = must(
      reader.list({ filters: { channel: 'root', validity: 'repealed' }, page: 0 }, today),
    );
    expect(total).toBe(2);
    expect(facets.validities).toEqual([
      { value: 'in-force', count: 1 },
      { value: 'repealed', count: 2 },
    ]);
  });

  it('holds a text from its first day on, and the one it replaces until then, with nothing new from the center', () => {
    const items = [
      itemWith({ id: 'old', effectiveOn: '2020-01-01' }),
      itemWith({
        id: 'new',
        effectiveOn: '2025-01-01',
        relations: [{ kind: 'supersedes', target: 'old' }],
      }),
      itemWith({ id: 'reading', relations: [{ kind: 'interprets', target: 'new' }] }),
      itemWith({ id: 'undated' }),
    ];
    must(cache.writer.replace(items.map(put), targetOf(items, 1)));
    const reader = cache.reader();
    const state = (id: string, day: string) => {
      const { validity } = must(reader.item(id, day));
      return [validity.state, validity.day, validity.by, validity.inherited];
    };
    const counts = (day: string) =>
      must(reader.list({ filters: {}, page: 0 }, day)).facets.validities;
    const eve = '2024-12-31';
    expect(state('old', eve)).toEqual(['in-force', null, null, false]);
    expect(state('new', eve)).toEqual(['pending', '2025-01-01', null, false]);
    expect(state('reading', eve)).toEqual(['pending', '2025-01-01', null, true]);
    expect(counts(eve)).toEqual([
      { value: 'in-force', count: 2 },
      { value: 'pending', count: 2 },
    ]);
    const pending = must(reader.list({ filters: { validity: 'pending' }, page: 0 }, eve));
    expect(pending.rows.map(({ id }) => id).toSorted()).toEqual(['new', 'reading']);
    const first = '2025-01-01';
    expect(state('old', first)).toEqual(['repealed', first, 'new', false]);
    expect(state('new', first)).toEqual(['in-force', null, null, false]);
    expect(state('reading', first)).toEqual(['in-force', null, null, false]);
    expect(counts(first)).toEqual([
      { value: 'in-force', count: 3 },
      { value: 'repealed', count: 1 },
    ]);
    // A clock that is set back tells the same again.
    expect(counts(eve)[1]).toEqual({ value: 'pending', count: 2 });
  });

  it('tells of a text put off by an edition and of one that is gone', () => {
    const items = [itemWith({ id: 'a' }), itemWith({ id: 'b', effectiveOn: '2025-01-01' })];
    must(cache.writer.replace(items.map(put), targetOf(items, 1)));
    const counts = () =>
      must(cache.reader().list({ filters: {}, page: 0 }, '2024-06-01')).facets.validities;
    expect(counts()).toEqual([
      { value: 'in-force', count: 1 },
      { value: 'pending', count: 1 },
    ]);
    const later = [itemWith({ id: 'a', revision: 2, effectiveOn: '2024-07-01' })];
    must(cache.writer.apply([...later.map(put), { op: 'delete', id: 'b' }], targetOf(later, 2)));
    expect(counts()).toEqual([{ value: 'pending', count: 1 }]);
  });
});
