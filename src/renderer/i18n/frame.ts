import { word, type Word } from './word.ts';

/** Words of the frame: where one is, how it looks, and how to get help. */

export const whereWords = {
  here: word('您在这里', 'You are here'),
  everything: word('全部公开信息', 'Everything published'),
  attachment: word('附件', 'Attachment'),
  document: word('文件', 'Document'),
  form: word('申请表', 'Form'),
  handedIn: word('已经提交', 'Handed in'),
  guide: word('怎么用这台机器', 'How to use this machine'),
} satisfies Record<string, Word>;

export const displayWords = {
  entry: word('显示', 'Display'),
  title: word('显示和语言', 'Display and language'),
  lead: word(
    '点一下马上生效，再点一下就变回来。您用完以后，自动恢复原样。',
    'Each touch acts at once; touch again to undo. All of it ends with your visit.',
  ),
  textSize: word('字有多大', 'Size of the text'),
  sample: word('高龄津贴', 'Allowance'),
  language: word('语言', 'Language'),
  chinese: word('中文', '中文'),
  english: word('English', 'English'),
  on: word('已打开', 'On'),
  off: word('已关闭', 'Off'),
  elder: word('长辈版', 'Easy mode'),
  elderHint: word('字更大、按钮更大，时间更宽裕', 'Larger words and buttons, more time'),
  contrast: word('高对比', 'High contrast'),
  contrastHint: word('黑底白字，看得更清楚', 'White and yellow on black'),
  reach: word('低位操作', 'Low reach'),
  reachHint: word('坐着、够不到上面时用', 'When the upper part is out of reach'),
  oneSwitch: word('单键操作', 'One switch'),
  oneSwitchHint: word('亮框自己走，走到了按空格键', 'A frame moves by itself; press Space'),
  reset: word('全部恢复原样', 'Back to standard'),
  asItWas: word('现在就是原样', 'Nothing is changed'),
} satisfies Record<string, Word>;

export const helpWords = {
  entry: word('帮助', 'Help'),
  title: word('需要帮忙吗？', 'Do you need help?'),
  call: word('呼叫工作人员', 'Call the staff'),
  callHint: word('点一下，工作人员就知道您在这里等', 'One touch tells them that you wait here'),
  guide: word('怎么用这台机器', 'How to use this machine'),
  guideHint: word('六张图，一看就会', 'Six pictures'),
  hotline: word('打电话问', 'Ask by telephone'),
  noHotline: word(
    '请找旁边的工作人员，本处没有留咨询电话。',
    'Please ask the staff beside you; there is no hotline here.',
  ),
} satisfies Record<string, Word>;

export const emergencyWords = {
  label: word('紧急通知', 'Emergency'),
  more: word('看全文', 'Read it'),
  phone: word('咨询电话', 'Telephone'),
  understood: word('我知道了', 'I have read it'),
} satisfies Record<string, Word>;

/** `at`: the instant as it is said. */
export const issuedWord = (at: Word): Word => word(`发布时间：${at.zh}`, `Issued ${at.en}`);

export interface GuideStep {
  readonly picture: 'touch' | 'find' | 'read' | 'print' | 'help' | 'leave';
  readonly name: Word;
  readonly line: Word;
}

/** Six steps, each with its picture; what a first visit needs and no more. */
export const guideSteps: readonly GuideStep[] = [
  {
    picture: 'touch',
    name: word('轻轻一点', 'Touch lightly'),
    line: word('看到想要的，用手指点一下就打开。', 'Touch what you want; it opens.'),
  },
  {
    picture: 'find',
    name: word('找内容', 'Find'),
    line: word(
      '按栏目一层层点，或者点“搜索”写几个字。',
      'Go through the sections, or touch Search and write a few letters.',
    ),
  },
  {
    picture: 'read',
    name: word('看文件', 'Read'),
    line: word(
      '手指上下滑，或者点“上翻”“下翻”。字太小，点“显示”调大。',
      'Slide up and down, or touch Up and Down. Too small? Touch Display.',
    ),
  },
  {
    picture: 'print',
    name: word('打印带走', 'Print and take'),
    line: word(
      '点“打印”，选好页数，纸从出纸口出来。',
      'Touch Print, choose the pages, take them from the tray.',
    ),
  },
  {
    picture: 'help',
    name: word('随时能回头', 'Going back'),
    line: word(
      '点错了不要紧：点“返回”退一步，点“首页”从头来，点“帮助”有人帮您。',
      'A wrong touch does no harm: Back, Home, or Help.',
    ),
  },
  {
    picture: 'leave',
    name: word('用完就走', 'Leave'),
    line: word(
      '点“结束并清除”，您看过、写过的都从本机清掉。',
      'Touch End and clear: all you read and wrote is gone.',
    ),
  },
];

export const guideLead = word(
  '不用登录，不用带东西，按这六步就会用。',
  'No login, nothing to bring: six steps.',
);
