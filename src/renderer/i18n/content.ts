import type { Item, Level, RelationKind } from '../../shared/item.ts';
import { word, type Word } from './word.ts';

export const kindWords: Record<Item['kind'], Word> = {
  policy: word('政策文件', 'Policy'),
  interpretation: word('政策解读', 'Explained'),
  guide: word('办事指南', 'Guide'),
  gazette: word('政府公报', 'Gazette'),
  notice: word('通知公告', 'Notice'),
  statute: word('法规规章', 'Statute'),
  unit: word('机构职能', 'Agency'),
  place: word('便民地点', 'Place'),
  lookup: word('便民查询', 'Look-up'),
  term: word('名词解释', 'Term'),
  company: word('明星企业', 'Company'),
  product: word('明星产品', 'Product'),
  'company-news': word('企业动态', 'Company news'),
  map: word('地图', 'Map'),
};

export const attachmentsWord = (count: number): Word =>
  word(`${count} 个附件`, count === 1 ? '1 attachment' : `${count} attachments`);

/** A zone stands in a district of a city as well as in a county with towns and villages. */
export const levelWords: Record<Level, Word> = {
  district: word('区县级', 'District'),
  street: word('街道乡镇', 'Street, town'),
  community: word('社区村居', 'Community, village'),
};

/** One word: both directions stand under one title. */
const relatedWord = word('相关内容', 'Related');

/** Seen from the item on show: what it does to the other, and what the other does to it. */
export const relationWords: Record<
  RelationKind,
  { readonly outgoing: Word; readonly incoming: Word }
> = {
  interprets: {
    outgoing: word('它解读的文件', 'Explains'),
    incoming: word('看懂它：政策解读', 'Explained by'),
  },
  supersedes: {
    outgoing: word('它替代的旧文件', 'Replaces'),
    incoming: word('替代它的新文件', 'Replaced by'),
  },
  repeals: {
    outgoing: word('它废止的文件', 'Repeals'),
    incoming: word('废止它的文件', 'Repealed by'),
  },
  amends: {
    outgoing: word('它修改的文件', 'Amends'),
    incoming: word('修改它的文件', 'Amended by'),
  },
  implements: {
    outgoing: word('它配套的文件', 'Implements'),
    incoming: word('配套文件和办法', 'Implemented by'),
  },
  drafts: {
    outgoing: word('后来的正式文件', 'Became'),
    incoming: word('征求意见稿', 'Draft for comment'),
  },
  hears: {
    outgoing: word('反馈的是这份文件', 'Feedback on'),
    incoming: word('意见反馈', 'Feedback'),
  },
  reports: {
    outgoing: word('落实的是这份文件', 'Result of'),
    incoming: word('执行结果', 'Results'),
  },
  related: { outgoing: relatedWord, incoming: relatedWord },
};
