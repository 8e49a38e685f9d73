import type { RelatedItem } from './content.ts';
import type { ItemKind } from './item.ts';

/** What an item and its neighbours are called on paper and on the public's pages; one place, so that they never disagree. */

export const kindWords: Readonly<Record<ItemKind, string>> = {
  policy: '政策文件',
  interpretation: '政策解读',
  guide: '办事指南',
  gazette: '政府公报',
  notice: '通知公告',
  statute: '法规规章',
  unit: '机构职能',
  place: '便民地点',
  lookup: '便民查询',
  term: '名词解释',
  company: '明星企业',
  product: '明星产品',
  'company-news': '企业动态',
  map: '地图',
};

type Relations = Readonly<Record<RelatedItem['kind'], string>>;
/** What a neighbour is to the item itself. */
export const relationWords: Readonly<Record<RelatedItem['direction'], Relations>> = {
  outgoing: {
    interprets: '所解读的文件',
    supersedes: '本文件替代',
    repeals: '本文件废止',
    amends: '本文件修改',
    implements: '所依据的文件',
    drafts: '正式文件',
    hears: '所反馈的文件',
    reports: '所落实的文件',
    related: '相关文件',
  },
  incoming: {
    interprets: '解读材料',
    supersedes: '替代本文件',
    repeals: '废止本文件',
    amends: '修改本文件',
    implements: '配套文件',
    drafts: '征求意见稿',
    hears: '意见反馈',
    reports: '执行结果',
    related: '相关文件',
  },
};
