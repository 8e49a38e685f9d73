import { word, type Word } from './word.ts';

/** Words of lists, filters and search. */
export const listWords = {
  pages: word('翻页', 'Pages'),
  screenUp: word('上一屏', 'Up'),
  screenDown: word('下一屏', 'Down'),
  list: word('列表', 'List'),
  everything: word('全部公开信息', 'Everything published'),
  everythingDescription: word('按发布时间排列，最新的在前面。', 'Newest first.'),
  subChannels: word('下级栏目', 'Sections'),
  filters: word('筛选', 'Narrow down'),
  year: word('年份', 'Year'),
  agency: word('机构', 'Agency'),
  validity: word('有效性', 'Validity'),
  level: word('层级', 'Level'),
  kind: word('类型', 'Kind'),
  subject: word('领域', 'Subject'),
  source: word('来源平台', 'Platform'),
  channel: word('栏目', 'Section'),
  all: word('全部', 'All'),
  items: word('条', 'items'),
  clearFilters: word('清除筛选', 'Clear filters'),
  emptyTitle: word('这里没有符合条件的内容', 'Nothing here'),
  emptyAdvice: word('请放宽筛选条件，或者用搜索查找。', 'Loosen the filters or use search.'),
  searchTitle: word('搜索公开信息', 'Search'),
  searchPlaceholder: word('请输入要找的内容', 'What are you looking for?'),
  searchHint: word('想找什么，就输入什么', 'Type what you are looking for, in any of these ways'),
  suggestions: word('您是不是要找', 'Suggestions'),
  results: word('搜索结果', 'Results'),
  noHitsAdvice: word('可以这样试试：', 'You may try this:'),
  hideKeyboard: word('收起键盘', 'Hide keyboard'),
  showKeyboard: word('打开键盘', 'Show keyboard'),
  browse: word('按栏目查看', 'Browse sections'),
} satisfies Record<string, Word>;

export const correctedWord = (typed: string, corrected: string): Word =>
  word(
    `没有找到“${typed}”，下面是“${corrected}”的结果。`,
    `Nothing for “${typed}”; these are for “${corrected}”.`,
  );

export const noHitsWord = (query: string): Word =>
  word(`没有找到和“${query}”有关的内容`, `Nothing found for “${query}”`);

/** How one may ask, each with an example. */
export const searchHints = [
  word(
    '平常的说法，例如：养老补贴、孩子上学',
    'Everyday words in Chinese, for example 养老补贴 (old-age allowance)',
  ),
  word(
    '文件名或文号里的几个字，例如：12号',
    'Part of a title or document number, for example 12号',
  ),
  word('单位名称，例如：民政局', 'The name of an agency, for example 民政局'),
  word(
    '不会拼全也行，只打每个字的第一个字母',
    'Pinyin, or only the first letter of each character',
  ),
] as const;

export const noHitsSteps = [
  word(
    '换一个更短、更平常的说法，例如把“养老金发放标准”换成“养老金”。',
    'Use shorter, plainer words: 养老金 instead of 养老金发放标准.',
  ),
  word('看看有没有打错的字。', 'Look for typing errors.'),
  word('按栏目查看，或者请旁边的工作人员帮忙。', 'Browse the sections, or ask the staff.'),
] as const;
