import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SearchPage, Suggestion } from '../../../src/shared/content.ts';
import type { CacheReader } from '../../../src/main/content/cache/reader.ts';
import { TemporaryCache, must, today } from './cache.ts';
import { itemWith, put, targetOf, withBody } from './items.ts';

const items = [
  withBody('fund', '住房公积金提取管理办法', '职工可以提取。', {
    documentNumber: '示政发〔2024〕12号',
  }),
  withBody('fund-more', '住房公积金提取管理办法实施细则', '细则。', {
    documentNumber: '示政发〔2024〕112号',
    publishedOn: '2025-06-01',
  }),
  withBody('other-code', '示例区供水办法', '供水。', { documentNumber: '示水〔2024〕12号' }),
  withBody('older', '城市供热办法', '缴存公积金的，从其规定。', {
    publishedOn: '2019-01-01',
    repealedOn: '2025-12-31',
  }),
  withBody('newer', '人才引进办法', '公积金贷款额度上浮，见示政发〔2024〕12号。', {
    publishedOn: '2025-01-01',
  }),
  withBody('dog', '养犬管理条例', '养犬人应当登记。', { level: 'street', agency: '示例街道' }),
  itemWith({ id: 'english', title: 'PPP项目管理办法', summary: '社会资本合作' }),
  itemWith({
    id: 'numbered',
    title: '夜市摊位登记指引',
    body: [{ kind: 'list', ordered: true, entries: ['填写申请表', '核对摊位', '领取标牌'] }],
  }),
];

let cache: TemporaryCache;
let reader: CacheReader;
beforeAll(() => {
  cache = new TemporaryCache();
  must(cache.writer.replace(items.map(put), targetOf(items, 1)));
  reader = cache.reader();
});
afterAll(() => {
  cache.dispose();
});

const ask = (query: string, filters = {}) =>
  must(reader.search({ query, filters, page: 0 }, today));
const idsFor = (query: string) => ask(query).rows.map(({ item }) => item.id);

describe('an answer', () => {
  it('puts titles first, the shorter before the longer, then bodies, the newer before the older', () => {
    expect(idsFor('公积金')).toEqual(['fund', 'fund-more', 'newer', 'older']);
  });

  it.each([
    '示政发〔2024〕12号',
    '示政发[2024]12号',
    '示政发 ２０２４ １２号',
    '示政发（2024）第12号',
  ])('begins with the document whose number is %s', (query) => {
    expect(idsFor(query)[0]).toBe('fund');
  });

  it('takes year and serial alone for every agency, but never a longer serial before them', () => {
    expect(idsFor('[2024]12').slice(0, 2).sort()).toEqual(['fund', 'other-code']);
    expect(idsFor('2024 12号').slice(0, 2).sort()).toEqual(['fund', 'other-code']);
  });

  it.each([
    ['住房公鸡金', 'fund', '住房公积金'],
    ['养犬菅理条例', 'dog', '养犬管理条例'],
    ['yqgl', 'dog', '养犬管理'],
    ['yangquan', 'dog', '养犬'],
    ['养犬关理', 'dog', '养犬管理'],
  ])('to %s is what was meant', (query, id, meant) => {
    const page = ask(query);
    expect(page.rows[0]?.item.id).toBe(id);
    expect(page.corrected).toBe(meant);
    expect(page.rows[0]?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([meant]);
  });

  it('takes letters as they stand where they stand so', () => {
    expect(idsFor('ppp')[0]).toBe('english');
    expect(ask('ＰＰＰ').corrected).toBeNull();
  });

  it('marks the words in title and excerpt', () => {
    const { rows } = ask('公积金 规定');
    expect(rows.map(({ item }) => item.id)).toEqual(['older']);
    expect(rows[0]?.excerpt).toEqual([
      { text: '缴存', hit: false },
      { text: '公积金', hit: true },
      { text: '的，从其', hit: false },
      { text: '规定', hit: true },
      { text: '。', hit: false },
    ]);
  });

  it('finds the entries of a list by the numbers they are shown with', () => {
    expect(idsFor('3. 领取标牌')).toEqual(['numbered']);
    expect(idsFor('2.核对摊位')).toEqual(['numbered']);
    expect(
      ask('核对摊位')
        .rows[0]?.excerpt.map(({ text }) => text)
        .join(''),
    ).toContain('核对');
  });

  it('narrows by filters and counts what each other choice would give', () => {
    const page = ask('办法', { year: 2024 });
    expect(page.total).toBe(3);
    expect(page.facets.years).toEqual([
      { value: 2025, count: 2 },
      { value: 2024, count: 3 },
      { value: 2019, count: 1 },
    ]);
    const onStreets = ask('管理', { level: 'street' });
    expect(onStreets.rows.map(({ item }) => item.id)).toEqual(['dog']);
    const everywhere = ask('管理');
    expect(onStreets.facets.levels).toEqual(everywhere.facets.levels);
    expect(everywhere.facets.levels.find(({ value }) => value === 'street')?.count).toBe(1);
    const counted = everywhere.facets.levels.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(everywhere.total);
    expect(ask('管理', { agency: '没有的机构' }).total).toBe(0);
    expect(ask('管理', { channel: 'no-such-channel' }).total).toBe(0);
  });

  it('says with each suggested title whether the text is still valid', () => {
    const suggested = must(reader.suggest('热办法', today));
    expect(suggested.map(({ id, validity }) => [id, validity.state])).toEqual([
      ['older', 'repealed'],
    ]);
    expect(must(reader.suggest('热办法', '2025-12-30'))[0]?.validity.state).toBe('in-force');
  });

  it('comes for anything that can be typed, of the agreed shape', () => {
    const hostile = [
      '"',
      '*',
      'NEAR(',
      'a AND b',
      "'; DROP TABLE items",
      '公'.repeat(120),
      'a'.repeat(120),
      '-公积金',
      'title:公积金',
      '\ud800',
      '\u0000',
      '^公*',
      '👨‍👩‍👧',
      ' ',
    ];
    const typed = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.slice(0, 120)),
    );
    fc.assert(
      fc.property(typed, fc.nat(3), (query, page) => {
        SearchPage.parse(must(reader.search({ query, filters: {}, page }, today)));
        Suggestion.array()
          .max(8)
          .parse(must(reader.suggest(query, today)));
      }),
      { numRuns: 400 },
    );
  });
});
