import type { CaseStage } from '../../shared/submission/question.ts';
import type { VaultFault } from '../../shared/vault-contract.ts';
import { word, type Word } from './word.ts';

export const progressWords = {
  title: word('查进度和答复', 'Progress and answers'),
  scan: word('请把小票上的方形码对准扫码口', 'Hold the square code under the scanner'),
  scanned: word('小票扫到了，请再输入后四位', 'Scanned. Now the last four'),
  orType: word('扫不了，就在下面输入', 'Or type it'),
  code: word('查询码（12 位数字）', 'Query code, 12 digits'),
  lastFour: word('后四位', 'Last four'),
  lastFourHelp: word(
    '交身份证明的，是申请人（或经办人）证件号码的后四位；只留了电话的，是电话的后四位；都没留，是受理编号的后四位。',
    'Of the document of the applicant or handler, else of your phone, else of the number.',
  ),
  lookUp: word('查询', 'Look up'),
  asking: word('正在问受理中心…', 'Asking the center…'),
  another: word('查另一件', 'Another one'),
  stages: word('办到哪一步了', 'Where it stands'),
  due: word('最迟答复日', 'Reply due'),
  estimated: word('预计', 'estimated'),
  askedAt: word('查询时间', 'As of'),
  remedy: word('不服怎么办', 'If you disagree'),
  documents: word('答复附的文件', 'Documents'),
  open: word('看', 'Open'),
  printDocument: word('打印', 'Print'),
  cannotOpen: word('这份文件现在打不开', 'This cannot be opened now'),
  fetching: word('正在取文件…', 'Fetching it…'),
  supplementTitle: word('要您补充说明', 'You are asked to add something'),
  supplementNow: word('现在就补充', 'Add it now'),
  overdue: word('答复期限已经过了，还没有答复', 'The term has passed without a reply'),
  notYet: word('还没有答复。可以过些日子再来看，也可以打电话问受理单位。', 'No reply yet.'),
} satisfies Record<string, Word>;

/** Stands behind `supplementTitle`. `until`: the last day as it is said. */
export const supplementByWord = (until: Word): Word =>
  word(`，请在${until.zh}补充：`, `, ${until.en}:`);

/** The day on which a reply is due, and how far off it is. */
export const dueLineWord = (day: Word, left: Word): Word =>
  word(`${day.zh}，${left.zh}`, `${day.en}, ${left.en}`);

/** The day of handing in being the first. */
export const caseDayWord = (day: number): Word => word(`第 ${day} 天`, `day ${day}`);

export const stageWords: Record<CaseStage, Word> = {
  received: word('已收到', 'Received'),
  confirmed: word('收到日已确认', 'Day of receipt confirmed'),
  supplement: word('等您补充', 'Waiting for your addition'),
  'third-party': word('征求第三方意见', 'Asking a third party'),
  extended: word('已延期', 'Extended'),
  replied: word('已答复', 'Replied'),
  closed: word('已办结', 'Closed'),
};

export const lookUpFaultWords: Record<VaultFault<'lookUp'>, Word> = {
  'code-form': word(
    '查询码里有一位不对，请对着小票再看一遍。',
    'One digit of the code is wrong; please compare it with the slip.',
  ),
  'last-four-form': word(
    '后四位要正好四位，最后一位是 X 也算一位。',
    'The last four must be exactly four; an X counts as one.',
  ),
  unknown: word(
    '没有查到。请核对查询码和后四位；刚提交的，可能还没有送到受理中心。',
    'Not found. Please check code and last four; what was just handed in may not have arrived yet.',
  ),
  locked: word(
    '输错的次数太多，这件暂时不能在机器上查了。请带上证件找工作人员。',
    'Too many wrong tries; it is locked here for now. Please see the staff with your document.',
  ),
  unreachable: word(
    '现在连不上受理中心，请过一会儿再查。',
    'The center cannot be reached; please try later.',
  ),
  'not-enrolled': word(
    '本机还没有接通受理中心，不能查询。请找工作人员。',
    'This machine is not connected to the center. Please ask the staff.',
  ),
  'no-key': word(
    '本机没有有效的加密钥匙，暂时不能查询。请找工作人员。',
    'This machine has no valid key. Please ask the staff.',
  ),
  busy: word('正在查，请稍等。', 'Looking; please wait.'),
  refused: word(
    '没有查成，请再试一次；还不行，请找工作人员。',
    'That did not work. Try again, or ask the staff.',
  ),
  gone: word('刚才出了点问题，请再查一次。', 'Something went wrong; please look it up again.'),
};

export const documentFaultWords: Record<
  VaultFault<'printDocument'> | VaultFault<'document'>,
  Word
> = {
  nothing: word('请先重新查询，再打开这份文件。', 'Please look it up again before you open it.'),
  unreachable: word(
    '现在连不上受理中心，文件取不下来，请过一会儿再试。',
    'The center cannot be reached, so the document cannot come; please try later.',
  ),
  damaged: word(
    '文件在路上损坏了，没有打开。请再试一次，或者找工作人员。',
    'It was damaged on the way. Try again, or ask the staff.',
  ),
  busy: word(
    '上一份文件还没有打印完，请等它打印完再试。',
    'The last document is still printing; please wait until it is done.',
  ),
  'printer-not-ready': word(
    '打印机现在不能使用，请稍等或联系工作人员。',
    'The printer cannot be used now. Please wait, or ask the staff.',
  ),
  refused: word(
    '没有打开，请再试一次；还不行，请找工作人员。',
    'It did not open. Try again, or ask the staff.',
  ),
  gone: word('刚才出了点问题，请重新查询。', 'Something went wrong; please look it up again.'),
};
