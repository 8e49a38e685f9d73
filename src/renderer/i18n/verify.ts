import { word, type Word } from './word.ts';

export const verifyWords = {
  title: word('扫码验真', 'Verify a printed page'),
  holdTitle: word('请把纸放到扫码口下面', 'Hold the page under the scanner'),
  steps: word(
    '让打印件上的方形码（二维码）对准扫码口，停一两秒。',
    'Point the square code at the scanner.',
  ),
  waiting: word('正在等待扫码…', 'Waiting for the code…'),
  about: word(
    '这里核对的是本区自助终端打印的文件：是不是真的、有没有改动、现在还有没有效。',
    'Checks pages printed by terminals of this district.',
  ),
  again: word('再扫一份', 'Scan another'),
  open: word('看这份文件', 'Open the document'),
  genuine: word('内容一致', 'Matches what was published'),
  outdated: word('内容一致，但已有新版本', 'Matches, but a newer edition exists'),
  older: word('旧版本，不能核对', 'Older edition; cannot be checked'),
  altered: word('与公布的内容不一致', 'Does not match what was published'),
  unknown: word('没有查到这份文件', 'Not found'),
  notOurs: word('这不是本区终端的验证码', 'Not a code of this district'),
} satisfies Record<string, Word>;
