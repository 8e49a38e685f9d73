import type { Outcome } from '../format/self-check.ts';
import type { VaultFault } from '../../shared/vault-contract.ts';
import type { CompanyDetails } from '../../shared/item-details.ts';
import type { FirmShow } from '../navigation/history.ts';
import { serviceWords } from './home.ts';
import { word, type Word } from './word.ts';

/** Words of the platform for firms. */
export const enterpriseWords = {
  title: serviceWords.enterprise.name,
  lead: word(
    '查政策、算符不符合、看怎么兑现，都不用登录。',
    'Find policies, check them, claim them. No login.',
  ),
  selfCheck: word('政策自测', 'Check a policy'),
  selfCheckHint: word('答几个问题，看看符不符合', 'A few questions tell whether it fits'),
  benefits: word('兑现清单', 'What you can get'),
  benefitsHint: word('能拿多少、找谁、几天到账', 'How much, from whom, by when'),
  stages: word('办企业，从头到尾', 'Business life cycle'),
  stagesHint: word('走到哪一步，就点哪一步', 'Touch the step you are at'),
  calls: word('政策申请和项目申报', 'Applications and calls'),
  policyCalls: word('政策申请', 'Apply for a policy'),
  projectCalls: word('项目申报', 'Project calls'),
  closing: word('快要截止的', 'Closing soon'),
  noneOpen: word('现在没有正在受理的。', 'Nothing is open now.'),
  seven: word('七个政策栏目', 'Seven policy columns'),
  policies: word('政策栏目', 'Policy columns'),
  six: word('六个服务栏目', 'Six services'),
  services: word('服务栏目', 'Services'),
  firms: word('企业风采', 'Our firms'),
  daysLeft: word('还有', 'closes in'),
  items: word('条', 'items'),
} satisfies Record<string, Word>;

/** Days until something closes, counted to the last day. */
export const daysLeftWord = (days: number): Word =>
  days === 0
    ? word('今天是最后一天', 'Last day today')
    : word(`还有 ${days} 天`, days === 1 ? '1 day left' : `${days} days left`);

/** Beside a large number of days. */
export const dayUnitWord = (days: number): Word => word('天', days === 1 ? 'day' : 'days');

export const benefitWords = {
  title: word('惠企政策兑现清单', 'What firms can get'),
  lead: word(
    '每一条都写明能得什么、找谁、多久到账。以文件原文为准。',
    'What, from whom, by when. The original text prevails.',
  ),
  all: word('全部', 'All'),
  automatic: word('免申即享', 'Nothing to apply for'),
  automaticHint: word('不用申请，单位主动给', 'It comes by itself'),
  apply: word('需要申请', 'Apply for it'),
  way: word('怎么拿', 'How'),
  policy: word('政策', 'Policy'),
  receivers: word('给谁', 'For whom'),
  from: word('找谁', 'From'),
  within: word('多久', 'By when'),
  phone: word('电话', 'Telephone'),
  read: word('看政策原文', 'Read the policy'),
  check: word('我符合吗', 'Does it fit me?'),
  none: word('这一栏现在没有可以兑现的政策', 'Nothing to get in this column now'),
  print: word('打印这张清单', 'Print this list'),
} satisfies Record<string, Word>;

export const outcomeWords: Record<Outcome, Word> = {
  fits: word('符合', 'It fits'),
  unfit: word('不符合', 'It does not fit'),
  ask: word('需要人工判断', 'Ask a person'),
};

export const outcomeHints: Record<Outcome, Word> = {
  fits: word(
    '按您的回答，条件都满足。能不能批，以单位审核为准。',
    'By your answers every condition is met. The office decides.',
  ),
  unfit: word(
    '按您的回答，有条件不满足，原因在下面。觉得不对，可以打电话问。',
    'By your answers a condition is not met; the reason stands below.',
  ),
  ask: word(
    '有的条件在这里判断不了，请打电话或者到窗口问一问。',
    'Something cannot be judged here. Please call or ask at the counter.',
  ),
};

export const checkWords = {
  title: word('政策自测', 'Check a policy'),
  lead: word(
    '答案只在这块屏幕上算，不上传、不保存，离开就清除。',
    'Computed on this screen only. Nothing is sent or kept.',
  ),
  forFirm: word('看看哪些政策适合我的企业', 'Which policies fit my firm?'),
  forFirmHint: word('先答几个共同的问题，再一条一条看', 'A few common questions sort them all'),
  choose: word('选一条政策来测', 'Choose a policy'),
  none: word('现在没有可以自测的政策', 'No policy can be checked now'),
  yes: word('是', 'Yes'),
  no: word('不是', 'No'),
  unsure: word('不清楚', 'Not sure'),
  previous: word('上一题', 'Previous'),
  quit: word('不测了', 'Leave'),
  confirm: word('就是这个数', 'That is it'),
  erase: word('删除', 'Delete'),
  point: word('小数点', 'Decimal point'),
  onePoint: word('小数点已经有了', 'There is a decimal point already'),
  sign: word('正数变负数，负数变正数', 'Turn plus into minus or back'),
  number: word('填一个数', 'Enter a number'),
  tooHigh: word('这个数太大了，请再看一看', 'That is too high'),
  reasons: word('一条一条看', 'Condition by condition'),
  answered: word('您答的', 'You said'),
  notAnswered: word('没有回答', 'Not answered'),
  clause: word('政策原话', 'The policy says'),
  met: word('满足', 'Met'),
  unmet: word('不满足', 'Not met'),
  unclear: word('要问人', 'To be asked'),
  next: word('下一步怎么办', 'What next'),
  call: word('打电话问', 'Call'),
  apply: word('去申请', 'Apply'),
  applying: word('在这里申请', 'Applying here'),
  form: word('填表打印', 'Fill in the form'),
  read: word('看政策原文', 'Read the policy'),
  again: word('重新回答', 'Answer again'),
  printResult: word('打印结果', 'Print the result'),
  printing: word('正在送去打印…', 'Sending to the printer…'),
  private: word(
    '打印时答案直接送到打印机，不经过系统，不留记录。',
    'Answers go straight to the printer and are not kept.',
  ),
  continue: word('接着答', 'Go on'),
  fitting: word('目前看符合', 'Fits so far'),
  toAsk: word('要问一问', 'To be asked'),
  unfitting: word('不符合', 'Does not fit'),
  profileTitle: word('适合您的政策', 'Policies for your firm'),
  profileLead: word(
    '这是按刚才几题初步分的。点开一条，答完剩下的题就有结果。',
    'A first sorting. Open one and answer the rest.',
  ),
  gone: word('这条政策没有自测', 'This policy has no self-check'),
  goneAdvice: word('可以看原文，或者打电话问。', 'Read the text, or call.'),
} satisfies Record<string, Word>;

/** A digit more than the highest number has was not taken. */
export const tooManyDigits = (highest: number): Word =>
  word(
    `最大是 ${highest}，刚才按的数字没有加上`,
    `The highest is ${highest}; the last digit was not added`,
  );

/** A digit more than stand behind a point was not taken. */
export const tooManyDecimals = (most: number): Word =>
  word(
    `小数点后面最多 ${most} 位，刚才按的数字没有加上`,
    `At most ${most} digits after the point; the last one was not added`,
  );

export const questionPlace = (number: number, count: number): Word =>
  word(`第 ${number} 题，共 ${count} 题`, `Question ${number} of ${count}`);

export const openQuestions = (count: number): Word =>
  count === 0
    ? word('都答完了', 'All answered')
    : word(`还差 ${count} 题`, count === 1 ? '1 question left' : `${count} questions left`);

export const firmShowWords: Record<FirmShow, Word> = {
  companies: word('明星企业', 'Star firms'),
  products: word('明星产品', 'Star products'),
  innovation: word('科技创新', 'Innovation'),
  launch: word('新品发布', 'New products'),
  recruiting: word('人员招聘', 'Recruiting'),
};

export const sizeWords: Record<CompanyDetails['size'], Word> = {
  micro: word('微型企业', 'Micro'),
  small: word('小型企业', 'Small'),
  medium: word('中型企业', 'Medium'),
  large: word('大型企业', 'Large'),
};

export const firmWords = {
  news: word('企业动态', 'Company news'),
  firmsHint: word('本地有哪些好企业', 'Who is here'),
  productsHint: word('本地造了什么好东西', 'What is made here'),
  newsHint: word('科技创新、新品发布、人员招聘', 'Innovation, new products, jobs'),
  industry: word('行业', 'Industry'),
  park: word('园区', 'Park'),
  founded: word('成立', 'Founded'),
  size: word('规模', 'Size'),
  address: word('地址', 'Address'),
  phone: word('电话', 'Telephone'),
  products: word('它的产品', 'Its products'),
  itsNews: word('它的动态', 'Its news'),
  maker: word('哪家做的', 'Made by'),
  uses: word('能做什么用', 'What it is good for'),
  posts: word('招什么人', 'Posts'),
  pay: word('待遇', 'Pay'),
  over: word('已结束', 'Over'),
  running: word('正在招', 'Open'),
  ended: word('招聘已经结束，请不要再投递。', 'Recruiting is over.'),
  none: word('这里暂时没有内容', 'Nothing here yet'),
  example: word('示例', 'Example'),
} satisfies Record<string, Word>;

export const peopleWord = (count: number): Word => word(`${count} 人`, `${count}`);

/** Why a result did not go to the printer. */
export const printNotesFaultWords: Record<VaultFault<'printNotes'>, Word> = {
  'missing-glyph': word(
    '有一个字本机印不出来，请看屏幕，或者打印政策原文。',
    'This machine cannot print one of the characters.',
  ),
  busy: word('打印机正在印别的，请稍等一会儿再点。', 'The printer is busy; please try again soon.'),
  'printer-not-ready': word('打印机现在不能用，请找工作人员。', 'The printer cannot be used now.'),
  failed: word('没有印成，请再试一次。', 'It was not printed; please try again.'),
  refused: word('没有印成，请再试一次。', 'It was not printed; please try again.'),
  gone: word('没有印成，请再试一次。', 'It was not printed; please try again.'),
};
