import { describe, expect, it } from 'vitest';
import type { Audience } from '../../shared/item.ts';
import { audiencesOf, isWritten, mattersFor, type Matter } from './matters.ts';

const matter = (
  id: string,
  title: string,
  more: {
    readonly channels?: string[];
    readonly audiences?: Audience[];
    readonly formId?: string;
    readonly isOnline?: boolean;
  } = {},
): Matter => ({
  item: {
    id,
    kind: 'guide',
    title,
    documentNumber: null,
    agency: '示例区民政局',
    publishedOn: '2026-01-01',
    level: 'district',
    area: '示例区',
    summary: '带身份证就能办',
    source: '示例数据',
    validity: { state: 'in-force', day: null, by: null, inherited: false },
    attachments: 0,
  },
  channels: more.channels ?? ['guide-family'],
  audiences: more.audiences ?? ['resident'],
  details: {
    kind: 'guide',
    conditions: [],
    materials: [{ name: '户口簿', note: '' }],
    steps: [],
    timeLimit: '当场',
    fee: '不收费',
    place: '大厅',
    placeId: null,
    hours: '',
    phone: '',
    handOver:
      more.isOnline === true ? { platform: '政务服务网', url: 'https://shili.example/' } : null,
    formId: more.formId ?? null,
  },
});

const all = { theme: null, audience: null, query: '' };
const ids = (matters: readonly Matter[]) => matters.map(({ item }) => item.id);

describe('matters to do', () => {
  const marriage = matter('marriage', '婚姻登记', { isOnline: true });
  const card = matter('card', '老年优待卡申领', {
    channels: ['guide-elderly'],
    audiences: ['elderly'],
    formId: 'form-elderly-card',
  });
  const shop = matter('shop', '开小餐馆一件事', {
    channels: ['guide-business'],
    audiences: ['enterprise'],
  });
  const matters = [shop, marriage, card];

  it('begin with what can be filled in here, then what goes on by phone', () => {
    expect(ids(mattersFor(matters, all))).toEqual(['card', 'marriage', 'shop']);
  });

  it('are narrowed by theme and by audience', () => {
    expect(ids(mattersFor(matters, { ...all, theme: 'guide-business' }))).toEqual(['shop']);
    expect(ids(mattersFor(matters, { ...all, audience: 'elderly' }))).toEqual(['card']);
    expect(mattersFor(matters, { ...all, theme: 'guide-business', audience: 'elderly' })).toEqual(
      [],
    );
  });

  it('are found by words of title, summary and materials', () => {
    expect(ids(mattersFor(matters, { ...all, query: '餐馆' }))).toEqual(['shop']);
    expect(ids(mattersFor(matters, { ...all, query: '户口簿 婚姻' }))).toEqual(['marriage']);
    expect(mattersFor(matters, { ...all, query: '护照' })).toEqual([]);
  });

  it('are looked for in all themes and for everybody once a word is written', () => {
    const chosen = { theme: 'guide-business', audience: 'enterprise' };
    expect(ids(mattersFor(matters, { ...chosen, query: '优待卡' }))).toEqual(['card']);
    expect(isWritten('优待卡')).toBe(true);
    expect(ids(mattersFor(matters, { ...chosen, query: ' ' }))).toEqual(['shop']);
    expect(isWritten(' ')).toBe(false);
  });

  it('names only people for whom there is something', () => {
    expect(audiencesOf([shop, card], ['resident', 'elderly', 'farmer', 'enterprise'])).toEqual([
      'elderly',
      'enterprise',
    ]);
  });
});
