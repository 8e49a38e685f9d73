import { word, type Word } from './word.ts';

/** Words of the frame and of what every screen has in common. */
export const general = {
  zone: word('政务公开专区', 'Government Disclosure Zone'),
  terminal: word('自助查询终端', 'Self-service terminal'),
  asOf: word('资料截至', 'Content as of'),
  neverSynced: word('尚未同步', 'Not yet synced'),
  back: word('返回', 'Back'),
  home: word('首页', 'Home'),
  search: word('搜索', 'Search'),
  verify: word('扫码核对', 'Check a page'),
  endVisit: word('结束并清除', 'End and clear'),
  navigation: word('主导航', 'Navigation'),
  staffEntrance: word('工作人员入口，按住四秒', 'For staff: hold for four seconds'),
  more: word('查看更多', 'More'),
  close: word('关闭', 'Close'),
  tryAgain: word('再试一次', 'Try again'),
  elderMode: word('长辈版', 'Easy mode'),
  standardMode: word('标准版', 'Standard'),
  print: word('打印', 'Print'),
  machineStatus: word('机器状态', 'Machine status'),
  loading: word('正在查找，请稍候…', 'One moment…'),
  hotline: word('咨询电话', 'Hotline'),
  unexpectedTitle: word('这个页面暂时打不开', 'This page cannot be shown right now'),
  unexpectedAdvice: word(
    '不是您操作的问题。请点“再试一次”，或者返回首页；仍然不行，请告诉旁边的工作人员。',
    'It is not your fault. Try again, or ask the staff.',
  ),
  notFoundTitle: word('没有找到这条信息', 'Not found'),
  notFoundAdvice: word(
    '它可能刚刚被撤下或更换。请返回上一页，看看其他结果。',
    'It may have just been withdrawn or replaced.',
  ),
} satisfies Record<string, Word>;

export const textSizeWords = {
  standard: word('标准', 'Standard'),
  large: word('大', 'Large'),
  extra: word('特大', 'Larger'),
  huge: word('超大', 'Largest'),
} satisfies Record<string, Word>;

export const visitWords = {
  endTitle: word('要结束使用吗？', 'Finish now?'),
  endBody: word(
    '结束后，屏幕会回到开始画面，您查过、输入过的内容都会从本机清除。',
    'Everything you looked up or typed will be cleared from this machine.',
  ),
  stay: word('继续使用', 'Keep using'),
  warningTitle: word('您还在吗？', 'Are you still there?'),
  stillHere: word('我还在', 'I am still here'),
  printRunning: word(
    '您的文件还没有打印完，结束后剩下的页将不再打印。',
    'Your document is still printing; the rest will not be printed.',
  ),
  slipDue: word('小票正在打印，几秒钟就好，请稍等', 'Your slip is on its way'),
  slipCode: word(
    '走之前请拿好小票，上面有受理编号和查询码。',
    'Take your slip: it has your number and query code.',
  ),
  slipNumber: word('走之前请拿好小票，上面有受理编号。', 'Take your slip: it has your number.'),
  noSlipCode: word(
    '小票没有印好。结束以后，受理编号和查询码不能再显示，请先抄下来，或者再打一次小票。',
    'The slip may be missing. Write the number and code down first; they cannot be shown again.',
  ),
  noSlipNumber: word(
    '小票没有印好。结束以后，受理编号不能再显示，请先抄下来，或者再打一次小票。',
    'The slip may be missing. Write the number down first; it cannot be shown again.',
  ),
} satisfies Record<string, Word>;

/** `form`: what was being filled in. */
export const draftLostWord = (form: Word): Word =>
  word(
    `您填的“${form.zh}”还没有提交，结束后不会保留。`,
    `“${form.en}” has not been handed in and will not be kept.`,
  );

/** `asOf`: the instant as it is said. */
export const staleWord = (asOf: Word): Word =>
  word(
    `资料超过一天未更新，以下内容截至 ${asOf.zh}。办事前请向工作人员确认最新规定。`,
    `Not updated for more than a day: this is as of ${asOf.en}. Please ask the staff for the latest rules.`,
  );

export const secondsLeft = (seconds: number): Word =>
  word(
    `还有 ${seconds} 秒自动结束，并清除您查过、输入过的内容。`,
    `Ends in ${seconds} seconds and clears everything. Touch to stay.`,
  );
