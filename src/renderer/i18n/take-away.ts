import { word, type Word } from './word.ts';

/** Words of taking a document away: on paper, as a slip, on a phone. */
export const takeAwayWords = {
  takeAway: word('带走', 'Take away'),
  title: word('带走这份文件', 'Take this document away'),
  onPaper: word('用纸带走', 'On paper'),
  printAll: word('打印 A4', 'Print on A4'),
  printSlip: word('打印摘要小票', 'Print a short slip'),
  onPhone: word('用手机带走', 'On your phone'),
  scanFirst: word('先扫这个', 'Scan this first'),
  link: word('网址码', 'Link'),
  linkBrief: word('看全文，要上网', 'The whole document, online'),
  summary: word('摘要码', 'Summary'),
  summaryBrief: word('存几行字，不用上网', 'A few lines, no network'),
  whole: word('全文码', 'Whole text'),
  wholeBrief: word('要用专门的程序扫', 'With a special reader'),
  noStation: word(
    '这台机器还没有在中心登记，不能签名。请打印带走',
    'This machine is not registered and cannot sign. Please print instead',
  ),
  noAddress: word(
    '这里还没有公布网址，所以没有网址码',
    'No link: the district has published no web address yet',
  ),
  offline: word(
    '现在连不上中心，不能确认网页是最新的，所以没有网址码。请扫摘要码',
    'No link: the center cannot be reached now. Please scan the summary',
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
  withdrawn: word('它刚刚被撤下或更换，请返回重新找', 'It was just withdrawn; please go back'),
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

/** What to do with each code, one step after the other. */
export const takeAwaySteps = {
  link: [
    word('打开手机微信的“扫一扫”', 'Open the scanner of your phone'),
    word('对准这个码', 'Point it at this code'),
    word('手机上打开全文，字能放大，能转给家人', 'The document opens: enlarge it, send it on'),
  ],
  summary: [
    word('打开手机微信的“扫一扫”，对准这个码', 'Scan this code with your phone'),
    word(
      '题名、文号、有没有效、电话就到手机上，请截屏存好',
      'Title, number, validity and phone appear: keep a screenshot',
    ),
    word(
      '码里有签名，拿到任一终端“扫码核对”能辨真假',
      'It is signed: any terminal can tell whether it is genuine',
    ),
  ],
  whole: [
    word('手机上要先有能读“全文码”的程序', 'Your phone needs a reader of such codes'),
    word('码会一张一张换，请一直对着拍', 'The codes change one by one: keep filming'),
    word(
      '每张都拍到了，就是全文，不用上网',
      'With all of them you have the text, no network needed',
    ),
  ],
} satisfies Record<string, readonly Word[]>;
