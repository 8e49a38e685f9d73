import { describe, expect, it } from 'vitest';
import type { ItemSummary, RelatedItem } from '../../shared/content.ts';
import type { RelationKind } from '../../shared/item.ts';
import type { Validity } from '../../shared/validity.ts';
import { bannerOf, bodyOf, furnitureOf } from './print-model.ts';
import { detailOf, itemOf } from './test-items.ts';

const occasion = {
  printedAtMs: Date.parse('2026-11-24T09:30:00+08:00'),
  asOf: '2026-11-23T16:00:00Z',
  venue: '示例区政务服务大厅专区',
  code: 'GK1:BICYCLE-RULES',
};
const successor: ItemSummary = {
  id: 'new-rules',
  kind: 'policy',
  title: '示例区公共自行车租用规定',
  documentNumber: '示政发〔2026〕31号',
  agency: '示例区城市管理局',
  publishedOn: '2026-09-01',
  level: 'district',
  area: '示例区',
  summary: '',
  source: '示例数据',
  validity: { state: 'in-force', day: null, by: null, inherited: false },
  attachments: 0,
};
const neighbour = (kind: RelationKind): RelatedItem => ({
  kind,
  direction: 'incoming',
  item: successor,
});
const validity = (changes: Partial<Validity>): Validity => ({
  state: 'in-force',
  day: null,
  by: null,
  inherited: false,
  ...changes,
});

describe('the print document', () => {
  it('lists what is known of the item and leaves out what is not', () => {
    const { facts } = bodyOf(detailOf(itemOf({ documentNumber: null })), occasion);
    const values = new Map(facts.map(({ label, value }) => [label, value]));
    expect(values.get('索引号')).toBe('11379900000000000X/2026-00123');
    expect(values.get('成文日期')).toBe('2026年10月12日');
    expect(values.get('有效性')).toBe('有效');
    expect(values.has('文号')).toBe(false);
    expect(values.has('有效期至')).toBe(false);
  });

  it('takes off the publishers indent, because the page indents by itself', () => {
    const { blocks } = bodyOf(detailOf(itemOf()), occasion);
    expect(blocks[1]).toMatchObject({ text: '持身份证或者市民卡，在任意一个站点刷卡就能借车。' });
  });

  it('has no banner while the text is in force', () => {
    expect(bannerOf(detailOf(itemOf()))).toBeNull();
  });

  it('names the successor of a repealed text and how to find it', () => {
    const repealed = validity({ state: 'repealed', day: '2026-09-01', by: 'new-rules' });
    const banner = bannerOf(
      detailOf(itemOf(), { validity: repealed, related: [neighbour('supersedes')] }),
    );
    expect(banner?.tone).toBe('void');
    expect(banner?.word).toBe('本文件已废止');
    expect(banner?.lines[0]).toBe(
      '自2026年9月1日起由《示例区公共自行车租用规定》（示政发〔2026〕31号）替代，请勿作为办事依据。',
    );
  });

  it('says so when it is the interpreted document that is dead', () => {
    const inherited = validity({ state: 'expired', day: '2026-09-01', inherited: true });
    expect(bannerOf(detailOf(itemOf(), { validity: inherited }))?.word).toBe('所解读的文件已失效');
  });

  it('says of an activity that it is over, not that it lost its force', () => {
    const over = validity({ state: 'expired', day: '2026-09-01' });
    const banner = bannerOf(detailOf({ ...itemOf(), kind: 'notice' }, { validity: over }));
    expect(banner?.word).toBe('本条所说的事已结束');
    expect(banner?.lines).toEqual(['自2026年9月1日起已经结束，仅供参考。', 'Over']);
  });

  it('says from which day a text holds that does not hold yet', () => {
    const pending = validity({ state: 'pending', day: '2027-01-01' });
    expect(bannerOf(detailOf(itemOf(), { validity: pending }))).toEqual({
      tone: 'attention',
      word: '本文件尚未施行',
      lines: ['自2027年1月1日起施行，在此之前请勿作为办事依据。', 'Not yet in force'],
    });
    const inherited = { ...pending, inherited: true };
    expect(bannerOf(detailOf(itemOf(), { validity: inherited }))?.word).toBe(
      '所解读的文件尚未施行',
    );
  });

  it('marks every page of a text that is not simply in force, and puts a watermark behind a dead one', () => {
    const of = (state: Validity['state']) =>
      furnitureOf(detailOf(itemOf(), { validity: validity({ state }) }), occasion, 3);
    expect(of('in-force')).toMatchObject({ mark: null, watermark: null });
    expect(of('expiring')).toMatchObject({ mark: '将失效', watermark: null });
    expect(of('pending')).toMatchObject({ mark: '尚未施行', watermark: null });
    expect(of('repealed')).toMatchObject({ mark: '已废止', watermark: '已废止' });
  });

  it('says on every page how fresh the content was, when and where it was printed, in Beijing time', () => {
    expect(furnitureOf(detailOf(itemOf()), occasion, 1).asOf).toBe(
      '资料截至 2026年11月24日 00:00　2026年11月24日 09:30 打印于示例区政务服务大厅专区',
    );
  });
});
