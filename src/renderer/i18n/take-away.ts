import { word, type Word } from './word.ts';

/** Words of taking a document away: on paper, as a slip, on a phone. */
export const takeAwayWords = {
  takeAway: word('带走', 'Take away'),
  title: word('带走这份文件', 'Take this document away'),
  onPaper: word('用纸带走', 'On paper'),
  printAll: word('打印 A4', 'Print on A4'),
  printSlip: word('打印摘要小票', 'Print a short slip'),
  onPhone: word('用手机带走', 'On your phone'),
  summary: word('摘要码', 'Summary'),
  summaryHint: word(
    '手机扫一下，题名、文号、有没有效、电话就存进手机，不用上网。码里有签名，拿到任一终端都能核对真假',
    'Scan it: title, number, validity and phone are kept without a network. It is signed; any terminal can check it',
  ),
  whole: word('全文码', 'Whole text'),
  wholeHint: word(
    '码会一张一张换。请用能读“全文码”的程序连着扫，扫全了就是全文',
    'The codes change one by one. Film them with a reader of such codes until all are read',
  ),
  link: word('网址码', 'Link'),
  linkHint: word(
    '手机联网后扫一下，打开这份文件的网页',
    'With a network, it opens this document as a web page',
  ),
  noStation: word(
    '这台机器还没有在中心登记，不能签名。请打印带走',
    'This machine is not registered and cannot sign. Please print instead',
  ),
  noAddress: word('本区还没有公布网址', 'The district has published no web address yet'),
  offline: word(
    '现在连不上中心，不能确认网页是最新的。请用摘要码',
    'The center cannot be reached now. Please use the summary',
  ),
  tooLong: word(
    '文件太长，放不进 40 张码。请打印带走',
    'Too long for forty codes. Please print it instead',
  ),
  notReadable: word('码没有做出来，请再试一次', 'The code could not be made; please try again'),
  pause: word('停在这张', 'Hold'),
  goOn: word('接着换', 'Go on'),
  previous: word('上一张', 'Previous'),
  next: word('下一张', 'Next'),
  making: word('正在做码……', 'Making the code …'),
  busy: word('小票机正在打印，请稍等', 'The slip printer is busy; please wait'),
  slipPrinting: word('正在打印小票……', 'Printing the slip …'),
  slipDone: word('小票打印好了，请取走', 'The slip is printed; please take it'),
  slipUnsure: word(
    '不能确认小票打出来没有，请看一看出票口',
    'It is not certain that the slip came out; please look',
  ),
  slipFailed: word('小票没有打印出来', 'The slip was not printed'),
} satisfies Record<string, Word>;

/** `第 3 张，共 12 张` */
export const codePlace = (place: number, count: number): Word =>
  word(`第 ${place} 张，共 ${count} 张`, `${place} of ${count}`);
