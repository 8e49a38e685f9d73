import { word, type Word } from './word.ts';

export const homeWords = {
  title: word('您想了解什么？', 'What would you like to know?'),
  can: word(
    '在这里可以查文件、看解读、找指南，看到的内容都可以打印带走，不需要登录。',
    'Look things up, read and print. No login needed.',
  ),
  searchEntry: word('点这里，输入要找的内容', 'Search everything'),
  channels: word('按栏目查看', 'Sections'),
  latest: word('最新公开', 'Latest'),
  allLatest: word('查看全部', 'See all'),
  frequent: word('常用', 'Often used'),
  services: word('自助服务', 'Services'),
  verify: word('扫码核对', 'Check a printed page'),
  verifyHint: word('核对打印件上的码', 'Scan the code on the page'),
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
  touchToStart: word('轻触屏幕开始', 'Touch to start'),
  noLogin: word('不用登录 · 离开后自动清除', 'No login, nothing is kept'),
} satisfies Record<string, Word>;

/** `hotline`: empty when the venue has none. */
export const urgentHelpWord = (hotline: string): Word =>
  hotline === ''
    ? word('需要马上办事，请找旁边的工作人员', 'In a hurry? Please ask the staff')
    : word(
        `需要马上办事，请找旁边的工作人员，或拨打咨询电话 ${hotline}`,
        `In a hurry? Please ask the staff, or call ${hotline}`,
      );

export const abilities = [
  { icon: 'search', word: word('查文件', 'Find documents') },
  { icon: 'explain', word: word('看解读', 'Plain explanations') },
  { icon: 'print', word: word('打印带走', 'Print and take') },
  { icon: 'verify', word: word('扫码核对', 'Check a page') },
] as const;
