import type { ZoneService } from '../../shared/zone.ts';
import type { Right } from '../navigation/right-routes.ts';
import { word, type Word } from './word.ts';

export const homeWords = {
  morning: word('早上好', 'Good morning'),
  noon: word('中午好', 'Good day'),
  afternoon: word('下午好', 'Good afternoon'),
  evening: word('晚上好', 'Good evening'),
  title: word('您想办什么事？', 'What brings you here?'),
  can: word('看到的都能打印带走，不用登录', 'Read it, print it, take it home. No login.'),
  searchEntry: word('点这里，输入要找的内容', 'Search everything'),
  services: word('八项服务', 'The eight services'),
  rights: word('您的四项权利', 'Your four rights'),
  channels: word('常看栏目', 'Sections'),
  latest: word('最新公开', 'Latest'),
  allLatest: word('查看全部', 'See all'),
  latestFailed: word(
    '暂时取不到，请点“查看全部”再试一次',
    'Not available. Press “See all” to try again.',
  ),
  latestNone: word('还没有公开的信息', 'Nothing has been published yet'),
  frequent: word('常用', 'Often used'),
  verify: word('扫码核对', 'Check a page'),
  figures: word('公开数据', 'Figures'),
  venues: word('附近专区', 'Other zones'),
  more: word('更多', 'More'),
  moreTitle: word('更多', 'More'),
  superviseTitle: word('监督', 'Supervise'),
  superviseLead: word(
    '监督是您的权利：看看各单位公开得怎么样，哪里不好，直接说。',
    'See how well the agencies publish, and say what is wrong.',
  ),
  scorecards: word('各单位公开情况', 'How agencies publish'),
  complain: word('我要投诉、建议', 'Complain or suggest'),
  rate: word('给服务打分', 'Rate this service'),
  howWell: word('公开得怎么样', 'How well the district publishes'),
  howWellHint: word('数字由发布系统统计，不能手改。', 'Counted by the publishing system.'),
  heldUpTitle: word('暂时还没有资料', 'No content yet'),
  heldUpBody: word(
    '本机还没有收到政务公开资料，正在自动重试，收到后会马上显示。',
    'This machine has not received its content yet and keeps trying.',
  ),
  preparingTitle: word('正在准备资料', 'Getting ready'),
  preparingBody: word(
    '本机第一次使用，正在下载政务公开资料，完成后会自动显示，不用操作。',
    'This machine is receiving its content for the first time.',
  ),
  firstTime: word('第一次用？', 'First time here?'),
  touchToStart: word('轻触屏幕开始', 'Touch to start'),
  noLogin: word('不用登录 · 离开后自动清除', 'No login, nothing is kept'),
} satisfies Record<string, Word>;

/** What each way of 监督 is for. */
export const superviseLines = {
  scorecards: word('公开多少、及时不及时', 'How much, and how soon'),
  complain: word('写下来，能查答复', 'Write it down, read the answer'),
  rate: word('一分钟，不用留姓名', 'One minute, no name'),
  figures: word('一共公开了些什么', 'What the district published'),
} satisfies Record<string, Word>;

/** `hotline`: empty when the venue has none. */
export const urgentHelpWord = (hotline: string): Word =>
  hotline === ''
    ? word('需要马上办事，请找旁边的工作人员', 'In a hurry? Please ask the staff')
    : word(
        `需要马上办事，请找旁边的工作人员，或拨打咨询电话 ${hotline}`,
        `In a hurry? Please ask the staff, or call ${hotline}`,
      );

/** The eight services in the words of the zone's document, each with one plain line. */
export const serviceWords: Readonly<
  Record<ZoneService, { readonly name: Word; readonly line: Word }>
> = {
  information: {
    name: word('政府信息查询', 'Public information'),
    line: word('文件、公报、机构', 'Documents, gazette, agencies'),
  },
  request: {
    name: word('信息公开申请', 'Request information'),
    line: word('没公开的可以申请', 'Ask for records'),
  },
  enterprise: {
    name: word('企业服务平台', 'For businesses'),
    line: word('政策、申报、补贴', 'Policies, projects, funds'),
  },
  resident: {
    name: word('为民服务平台', 'For residents'),
    line: word('看病、上学、住房', 'Health, school, housing'),
  },
  map: {
    name: word('便民地图', 'Local map'),
    line: word('要去的地方在哪里', 'Where to go'),
  },
  lookup: {
    name: word('便民查询', 'Look it up'),
    line: word('电话、公交、收费', 'Phones, buses, fees'),
  },
  matters: {
    name: word('业务自助办理', 'Get it done'),
    line: word('材料、填表、流程', 'Papers, forms, steps'),
  },
  interaction: {
    name: word('互动交流', 'Have your say'),
    line: word('问问题、提意见', 'Questions and opinions'),
  },
};

/** The four rights by what one does with them, the right itself, and what is behind. */
export const rightWords: Readonly<
  Record<Right, { readonly act: Word; readonly right: Word; readonly line: Word }>
> = {
  know: {
    act: word('查', 'Know'),
    right: word('知情权', ''),
    line: word('看文件、看信息', 'Documents'),
  },
  'take-part': {
    act: word('参与', 'Take part'),
    right: word('参与权', ''),
    line: word('给草案提意见', 'Consultations'),
  },
  speak: {
    act: word('说', 'Speak'),
    right: word('表达权', ''),
    line: word('咨询、提建议', 'Ask and suggest'),
  },
  supervise: {
    act: word('监督', 'Supervise'),
    right: word('监督权', ''),
    line: word('看情况、投诉', 'Check, complain'),
  },
};
