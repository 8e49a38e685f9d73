import { word, type Word } from './word.ts';

export const verifyWords = {
  title: word('扫码核对', 'Check a printed page'),
  holdTitle: word('请把纸放到扫码口下面', 'Hold the page under the scanner'),
  steps: word(
    '让打印件上的方形码（二维码）对准扫码口，停一两秒。',
    'Point the square code at the scanner.',
  ),
  waiting: word('正在等待扫码…', 'Waiting for the code…'),
  about: word(
    '这里核对纸上的验证码：它属于哪份文件，与公布的内容是否相符，文件现在还有没有效。纸上的文字，请您自己与屏幕对照。',
    'Checks the code on the page. Please compare the words yourself.',
  ),
  again: word('再扫一份', 'Scan another'),
  open: word('看这份文件', 'Open the document'),
  genuine: word('验证码相符', 'The code fits what was published'),
  genuineButVoid: word(
    '验证码相符，但文件已经没有效力',
    'The code fits, but the document is no longer in force',
  ),
  outdated: word('验证码相符，但已有新版本', 'The code fits, but a newer edition exists'),
  older: word('旧版本，不能核对', 'Older edition; cannot be checked'),
  signed: word('签名是真的，内容与公布的一致', 'The signature is good and fits what is published'),
  signedUpdated: word(
    '签名是真的，但文件已有新版本',
    'The signature is good, but a newer edition exists',
  ),
  signedGone: word(
    '签名是真的，但本机没有这份文件',
    'The signature is good, but this machine does not hold the document',
  ),
  unknownStation: word('不能核对：不认识签名的终端', 'Cannot be checked: unknown terminal'),
  unknownStationAdvice: word(
    '签名的终端不在本地名单里，或者已经停用。请以屏幕上查到的原文为准。',
    'The terminal that signed is not on this district’s list, or no longer. The text on screen counts.',
  ),
  altered: word('验证码与公布的内容不符', 'The code does not fit what was published'),
  unknown: word('没有查到这份文件', 'Not found'),
  notOurs: word('这不是本地终端的验证码', 'Not a code of this district'),
} satisfies Record<string, Word>;
