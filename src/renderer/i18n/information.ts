import { serviceWords } from './home.ts';
import { word, type Word } from './word.ts';

/** Words of 政府信息查询: the ways to find, units, scorecards and the life of a policy. */
export const informationWords = {
  title: serviceWords.information.name,
  doors: word('专栏', 'Collections'),
  ways: word('怎么找', 'Ways to find'),
  cut: word(
    '只列出内容最多的 60 个，其余请用搜索。',
    'Only the 60 fullest are listed; search for others.',
  ),
  emptyTitle: word('这里还没有内容', 'Nothing here yet'),
  emptyAdvice: word('请换一种找法，或者用搜索。', 'Try another way, or search.'),
} satisfies Record<string, Word>;

export const wayWords = {
  channel: word('按栏目', 'By section'),
  subject: word('按领域', 'By subject'),
  agency: word('按单位', 'By agency'),
  year: word('按年份', 'By year'),
  level: word('按级别', 'By level'),
  source: word('按平台', 'By platform'),
  number: word('按文号', 'By number'),
  all: word('全部', 'All'),
} satisfies Record<string, Word>;

export const levelLines = {
  district: word('本级政府和各部门', 'Government and its bureaus'),
  street: word('街道办事处和乡镇政府', 'Street offices and towns'),
  community: word('社区和村', 'Communities and villages'),
} satisfies Record<string, Word>;

export const numberWords = {
  document: word('文号', 'Document number'),
  index: word('索引号', 'Index number'),
  kind: word('查哪种号', 'Which number'),
  year: word('先选年份', 'First the year'),
  earlier: word('更早', 'Earlier'),
  digits: word('再按数字', 'Then the digits'),
  keypad: word('数字键盘', 'Digits'),
  delete: word('删除', 'Delete'),
  clear: word('清空', 'Clear'),
  hint: word('只要年份和数字，不用打汉字。', 'Only year and digits; no need to write.'),
  results: word('找到的文件', 'Found'),
  none: word('没有找到这个号', 'No document has this number'),
  noneAdvice: word('请看看年份和数字对不对。', 'Please check year and digits.'),
} satisfies Record<string, Word>;

/** Behind the documents that have a number, those that only name it are listed. */
export const withMentions = ({ zh, en }: Word): Word =>
  word(
    `${zh}，先是这个号的文件，后面是文中提到它的。`,
    `${en}: those with the number first, then those that name it.`,
  );

export const unitWords = {
  title: word('机构职能', 'Agencies'),
  lead: word(
    '每个单位管什么、怎么办事、办得怎样、谁负责。',
    'What each agency does, and who is in charge.',
  ),
  duties: word('职能', 'Duties'),
  dutiesHint: word('管什么', 'What it does'),
  procedures: word('办事程序', 'Procedures'),
  proceduresHint: word('事情怎么办', 'How things are done'),
  results: word('办事结果', 'Results'),
  resultsHint: word('办成了什么', 'What was achieved'),
  people: word('人员', 'People'),
  peopleHint: word('谁负责', 'Who is in charge'),
  parts: word('四项公开', 'Four parts'),
  offices: word('内设机构', 'Offices'),
  address: word('地址', 'Address'),
  hours: word('办公时间', 'Hours'),
  phone: word('电话', 'Telephone'),
  noDuties: word('这个单位还没有公开职能。', 'This agency has not published its duties yet.'),
  noPeople: word('这个单位还没有公开人员。', 'This agency has not published its people yet.'),
  noGuides: word('这个单位没有办事指南。', 'This agency has no guides.'),
  noResults: word('这个单位还没有公开办事结果。', 'This agency has not published results yet.'),
  emptyTitle: word('还没有单位公开职能', 'No agency yet'),
  emptyAdvice: word('请用搜索，或者问工作人员。', 'Search, or ask the staff.'),
} satisfies Record<string, Word>;

export const allWord = (count: number): Word => word(`看全部 ${count} 条`, `All ${count}`);

export const scorecardWords = {
  title: word('公开情况', 'How well we publish'),
  lead: word(
    '每个单位公开了多少、及时不及时、有没有解读、申请答复了没有。数字由发布系统统计，不能手改。',
    'Counted by the publishing system; nobody edits these figures.',
  ),
  items: word('现在公开的内容', 'Published in all'),
  itemsThisYear: word('今年公开', 'This year'),
  onTime: word('20 个工作日内公开', 'Within 20 working days'),
  explained: word('政策有解读', 'Policies explained'),
  requests: word('今年的公开申请', 'Requests this year'),
  answered: word('已经答复', 'Answered'),
  late: word('超过期限', 'Overdue'),
  lastPublished: word('最近一次公开', 'Last published'),
  nothingDue: word('没有逾期', 'Nothing overdue'),
  sectionsOnTime: word(
    '栏目都按时更新了（这里不统计公开申请）',
    'No section overdue (requests are not counted here)',
  ),
  overdue: word('该更新没更新的栏目', 'Overdue sections'),
  never: word('还没有公开过', 'Never'),
  noFigures: word('没有可以统计的', 'Nothing to count'),
  emptyTitle: word('还没有统计', 'No figures yet'),
  emptyAdvice: word('下次更新资料以后再来看。', 'Please look again after the next update.'),
} satisfies Record<string, Word>;

export const dueWord = (day: Word): Word => word(`应在 ${day.zh}前更新`, `was due by ${day.en}`);

/** Sections that were not brought up to date, and requests not answered in time; null: nobody counts them here. */
export const lateWord = (sections: number, requests: number | null): Word => {
  const late = [
    ...(sections === 0 ? [] : [word(`${sections} 个栏目逾期`, `${sections} sections overdue`)]),
    ...(requests === null || requests === 0
      ? []
      : [word(`${requests} 件申请超过答复期限`, `${requests} requests answered late`)]),
  ];
  if (late.length === 0)
    return requests === null ? scorecardWords.sectionsOnTime : scorecardWords.nothingDue;
  return word(late.map(({ zh }) => zh).join('，'), late.map(({ en }) => en).join(', '));
};

export const lifeWords = {
  title: word('这份政策从头到尾', 'The life of this policy'),
  draft: word('征求意见稿', 'Draft'),
  hearing: word('意见反馈', 'Feedback'),
  document: word('正式文件', 'Document'),
  explanation: word('政策解读', 'Explained'),
  result: word('执行结果', 'Results'),
  missing: word('暂无', 'None yet'),
  here: word('您在这里', 'You are here'),
} satisfies Record<string, Word>;

/** Beside a date, where a step has several documents. */
export const moreWord = (count: number): Word => word(`共 ${count} 份`, `${count} documents`);
