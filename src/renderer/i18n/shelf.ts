import type { CallFault } from '../../shared/ipc-contract.ts';
import type { PaperKind } from '../../shared/paper-material.ts';
import type { ShelfPart } from '../format/shelf.ts';
import { word, type Word } from './word.ts';

/** 纸质资料: the printed matter of the reading corner. */
export const shelfWords = {
  title: word('纸质资料', 'Printed matter'),
  lead: word(
    '公报、汇编、指南、宣传册，免费取阅。架上有的直接拿；拿完了，可以打印电子版，或者预约。',
    'Free to take. What has run out can be printed here or reserved.',
  ),
  doorHint: word('架上有什么、还有几份', 'What lies on the shelf here'),
  parts: word('看哪些', 'Which'),
  none: word('现在没有纸质资料', 'No printed matter at present'),
  noneHint: word(
    '资料目录还没有送到本机。想要什么，请问工作人员，或者在“查”里看电子版。',
    'The list has not arrived here. Please ask the staff, or read on the screen.',
  ),
  emptyHint: word('可以点下面，看看别的。', 'See the other lists below.'),
  electronic: word('有电子版，可打印', 'Can be printed here'),
  reservable: word('可以预约', 'Can be reserved'),
  gone: word('这份资料已经不在目录里了', 'This is no longer on the list'),
  goneHint: word('请返回，看看别的资料。', 'Please go back and choose another.'),

  by: word('编印单位', 'Made by'),
  year: word('年份', 'Year'),
  pages: word('页数', 'Pages'),
  where: word('放在哪里', 'Where it lies'),
  take: word('现在取一份', 'Take one now'),
  takeMore: word('再取一份', 'Take another'),
  takeHere: word('请到这里拿', 'Take it from here'),
  takeNext: word(
    '拿走就行：不收钱，不用还，不用登记姓名。',
    'Just take it: free, yours to keep, no name needed.',
  ),
  takeNotFound: word('架上找不到？请问工作人员。', 'Not on the shelf? Please ask the staff.'),
  lastTaken: word('您拿的是这里的最后一份', 'You have the last copy here'),
  outHere: word('这里已经拿完了', 'None left here'),
  outEverywhere: word('各处都拿完了', 'None left anywhere'),
  neverHere: word('这里不放这份资料', 'Not kept here'),
  read: word('看电子版', 'Read it here'),
  print: word('打印电子版', 'Print it here'),
  notHere: word('电子版还没有送到本机', 'The electronic copy has not arrived here'),
  reserve: word('预约一份', 'Reserve a copy'),
  reserveNext: word(
    '预约要留称呼和电话。补到货了，工作人员打电话给您，到这里来取。',
    'Leave a name and a number: staff call you when it has come.',
  ),
  /** For what was never kept here. */
  bringNext: word(
    '预约要留称呼和电话。送到了，打电话给您，到这里来取。',
    'Leave a name and a number: we call you when it has been brought here.',
  ),
  printNext: word('现在就可以打印电子版带走。', 'You can print it here and take it home.'),
  elsewhere: word('别的地方还有', 'Other zones have it'),
  way: word('怎么去', 'How to get there'),
} satisfies Record<string, Word>;

/** Of one of them. */
export const paperKindWord: Readonly<Record<PaperKind, Word>> = {
  gazette: word('政府公报', 'Gazette'),
  compilation: word('政策汇编', 'Compilation'),
  guide: word('办事指南', 'Guide'),
  brochure: word('宣传册', 'Brochure'),
};

/** Of a group. */
export const paperKindWords: Readonly<Record<PaperKind, Word>> = {
  gazette: word('政府公报', 'Gazettes'),
  compilation: word('政策汇编', 'Compilations'),
  guide: word('办事指南', 'Guides'),
  brochure: word('宣传册', 'Brochures'),
};

export const shelfPartWords: Readonly<Record<ShelfPart, Word>> = {
  here: word('这里就有', 'Here'),
  elsewhere: word('别处有', 'Elsewhere'),
  nowhere: word('都拿完了', 'Run out'),
};

export const shelfPartEmpty: Readonly<Record<ShelfPart, Word>> = {
  here: word('这里的架子现在是空的', 'The shelf here is empty'),
  elsewhere: word('别处有的，这里也都有', 'Nothing lies only elsewhere'),
  nowhere: word('没有拿完的资料', 'Nothing has run out'),
};

/** `这里就有 12`, on the button that shows them. */
export const partCountWord = (part: ShelfPart, count: number): Word => {
  const { zh, en } = shelfPartWords[part];
  return word(`${zh} ${count} 种`, `${en}: ${count}`);
};

export const copiesLeftWord = (copies: number): Word => word(`还有 ${copies} 份`, `${copies} left`);

/** After one was taken. */
export const noted = (left: number): Word =>
  left === 0
    ? shelfWords.lastTaken
    : word(`好了，请拿走一份，架上还剩 ${left} 份`, `Done, take one: ${left} left on the shelf`);

/** Why none could be noted; whoever stands there may mostly take it all the same. */
export const takeFaultWord = (fault: CallFault<'takePaper'>): Word => {
  switch (fault) {
    case 'none-left':
      return word('这里的已经拿完了，可以打印或者预约。', 'None left here: print it, or reserve.');
    case 'enough':
      return word(
        '一次最多取 3 份，给后面的人留一些。还要更多，请问工作人员。',
        'Three at most, so that others find some. For more, ask the staff.',
      );
    case 'unknown':
      return shelfWords.gone;
    default:
      return word(
        '机器没有记上，请稍等再点；也可以直接去架上拿。',
        'It was not noted. Press again, or just take one.',
      );
  }
};
