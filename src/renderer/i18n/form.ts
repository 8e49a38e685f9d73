import type { VaultFault } from '../../shared/vault-contract.ts';
import type { CardFailure } from '../../shared/devices.ts';
import type {
  DocumentKind,
  FieldProblem,
  IdentityProblem,
  IdentityRole,
} from '../../shared/submission/kinds.ts';
import { word, type Word } from './word.ts';

/** Words of every form, whatever is handed in with it. */
export const formWords = {
  previous: word('上一步', 'Previous'),
  next: word('下一步', 'Next'),
  backToReview: word('改好了，回到核对', 'Done, back to review'),
  handIn: word('确认提交', 'Hand in'),
  printForm: word('打印这张表', 'Print this form'),
  sendingToPrinter: word('正在送去打印…', 'Sending to the printer…'),
  nothingSent: word(
    '这张表在这里填好打印，不提交、不保存。打印后请签名，自己交到窗口。',
    'Filled in and printed here; nothing is sent or kept. Sign it and hand it in yourself.',
  ),
  nextField: word('下一项', 'Next'),
  hideKeyboard: word('收起键盘', 'Hide keys'),
  steps: word('要填的步骤', 'Steps'),
  optional: word('可以不填', 'Optional'),
  chosen: word('已选', 'Chosen'),
  show: word('看内容', 'Uncover'),
  cover: word('遮住', 'Cover'),
  change: word('修改', 'Change'),
  notAnswered: word('没有填', 'Not answered'),
  opening: word('正在打开表格…', 'Opening the form…'),
  handingIn: word('正在提交，请稍候…', 'Handing in…'),
  lostTitle: word(
    '刚才出了点问题，填的内容没有保住',
    'Something went wrong and your answers are gone',
  ),
  lostAdvice: word(
    '对不起，不是您操作的问题。填过的内容已经清除，没有提交，也没有外传。请重新填写，或者请工作人员帮忙。',
    'Not your fault. Nothing was handed in. Please begin again.',
  ),
  lostSentTitle: word('刚才出了点问题', 'Something went wrong'),
  lostSentAdvice: word(
    '不是您操作的问题。您的内容可能已经提交，请先找工作人员核对，不要再交一次。编号和查询码在本机上不能再显示了。',
    'Not your fault. It may have been handed in: please ask the staff first, do not hand it in again.',
  ),
  lostSentBegin: word('已经核对过，重新填写', 'Checked with staff: begin again'),
  unavailableTitle: word('这一项现在不能办理', 'Not possible now'),
  unavailableAdvice: word(
    '它可能已经截止，或者还没有开始。请返回看看其他事项。',
    'It may be closed, or not open yet.',
  ),
  lookBehind: word('请身后的人站到一米线外', 'Others please stand behind the line'),
  lookBehindWhy: word('下面要填个人信息，填的时候请留意身后。', 'Personal data comes next.'),
  takeCard: word('请拿走读卡器上的证件', 'Please take your card'),
  seen: word('看好了', 'Done'),
  previewFailed: word('现在看不了申请表', 'The form cannot be shown now'),
} satisfies Record<string, Word>;

/** Labels that say themselves that nothing need be written carry no mark. */
export const saysOptional = ({ zh }: Word): boolean => zh.includes('可以不');

/** Of one field, in words that say what to do. */
export const fieldProblemWords: Record<FieldProblem, Word> = {
  missing: word('这一项要填，请填好再往下走。', 'Please fill this in before you go on.'),
  'too-long': word('写得太长了，请短一些。', 'Too long; please shorten it.'),
  'not-a-phone': word(
    '电话号码好像不对，请看看是不是少了或多了数字。',
    'This number looks wrong: a digit too few or too many?',
  ),
  'not-an-email': word(
    '邮箱好像不对，应该像 name@example.com 这样。',
    'This e-mail looks wrong; it should look like name@example.com.',
  ),
  'not-a-postcode': word(
    '邮政编码是 6 位数字，请再看一看。',
    'A postcode has 6 digits; please look again.',
  ),
  'not-a-credit-code': word(
    '统一社会信用代码好像有一位不对，请对着营业执照再看一遍。',
    'One character of the credit code looks wrong; please compare it with the licence.',
  ),
  'not-an-option': word('请从上面选一个。', 'Please choose one above.'),
};

export const partProblemWords = {
  agency: word('请选一个受理单位。', 'Please choose an agency.'),
  signature: word('还没有签名，请在框里签上名字。', 'Not signed yet; please sign in the box.'),
  identity: word(
    '还没有身份证明，请刷证件，或者手工填写。',
    'No proof of identity yet: use your card, or type.',
  ),
  'read-back': word(
    '请先逐项念给申请人听，每一项都要点“对”。',
    'Please read everything to the applicant first and confirm each point.',
  ),
} as const;

export const identityProblemWords: Record<IdentityProblem, Word> = {
  missing: word('请填证件号码。', 'Please enter the number of the document.'),
  'name-missing': word(
    '请填姓名，要和证件上的一样。',
    'Please enter the name as it is on the document.',
  ),
  'name-too-long': word(
    '姓名太长了，请看看有没有多打字。',
    'The name is too long; please look again.',
  ),
  'number-form': word(
    '号码的位数不对，请对着证件再看一遍。',
    'The number has the wrong length; please compare it with the document.',
  ),
  'number-checksum': word(
    '号码里有一位打错了，请对着证件一位一位看一遍。',
    'One digit is wrong; please compare the number with the document.',
  ),
  'number-birth-date': word(
    '号码里的出生日期不对，请对着证件再看一遍。',
    'The date of birth in the number is wrong; please look again.',
  ),
};

export const documentKindWords: Record<DocumentKind, Word> = {
  'resident-card': word('居民身份证', 'Resident ID card'),
  'hong-kong-macao-taiwan-card': word('港澳台居民居住证', 'Hong Kong, Macao, Taiwan card'),
  'foreigner-card': word('外国人永久居留身份证', 'Permanent residence card of foreigners'),
  passport: word('护照', 'Passport'),
  other: word('其他证件', 'Other'),
};

export const roleWords: Record<IdentityRole, Word> = {
  applicant: word('申请人的证件', 'Document of the applicant'),
  agent: word('代办人的证件', 'Document of the agent'),
};

/** For an organisation the person whose card it is acts for it. */
export const handlerWord = word('经办人的证件', 'Document of the person acting for it');

export const identityWords = {
  ways: word('怎样出示证件', 'How to show your document'),
  byCard: word('刷证件', 'Use the card'),
  byHand: word('手工填写', 'Type it'),
  byHandHint: word('护照、没带证件等', 'Passport, no card'),
  kind: word('哪种证件', 'Kind of document'),
  name: word('姓名', 'Name'),
  number: word('证件号码', 'Number'),
  fromCard: word('从证件读到', 'Read from the card'),
  typed: word('手工填写', 'Typed'),
  again: word('换一张证件', 'Another card'),
  place: word('请把证件平放在读卡器上', 'Put the card on the reader'),
  placeHint: word('正面反面都可以，放稳不要动', 'Either side; keep it still'),
  lift: word('请先把上面的证件拿起来，再放一次', 'Lift the card, then put it down again'),
  reading: word('正在读，请不要拿走', 'Reading, keep it there'),
  readingHint: word('一两秒钟就好', 'A second or two'),
  take: word('读好了，请拿走证件', 'Done: take your card'),
  takeHint: word('别忘在机器上', 'Do not leave it behind'),
  failed: word('没有读出来', 'Could not read it'),
  unavailable: word('现在读不了证件', 'The reader is out of order'),
  starting: word('正在准备读卡器', 'Preparing the reader'),
  takeFirst: word('请先拿走读卡器上的证件。', 'Please take your card from the reader first.'),
} as const;

export const cardFailureWords: Record<CardFailure, Word> = {
  'read-failed': word(
    '请把证件拿起来，过一两秒再平放上去。',
    'Please lift the card, wait a second, and put it down again.',
  ),
  'card-rejected-sam': word(
    '这张证件没有通过读卡器的检验，请手工填写，或者找工作人员。',
    'The reader did not accept this card. Please type, or ask the staff.',
  ),
  'sam-rejected-card': word(
    '读卡器不认这张证件，请手工填写，或者找工作人员。',
    'The reader does not know this card. Please type, or ask the staff.',
  ),
  'verify-failed': word(
    '这张证件没有通过检验，请手工填写，或者找工作人员。',
    'This card could not be verified. Please type, or ask the staff.',
  ),
  unsupported: word(
    '这不是读卡器能读的证件。身份证、居住证、永久居留证可以刷，其他的请手工填写。',
    'The reader cannot read this. It reads ID, residence and permanent residence cards; type anything else.',
  ),
  malformed: word(
    '证件里的信息读不完整，请手工填写，或者找工作人员。',
    'The card could not be read completely. Please type, or ask the staff.',
  ),
  'number-invalid': word(
    '证件里的号码不对，请手工填写，或者找工作人员。',
    'The number in the card is wrong. Please type, or ask the staff.',
  ),
  silent: word(
    '证件没有回应，请拿起来再放一次。',
    'The card does not answer. Please lift it and put it down again.',
  ),
};

export const agencyWords = {
  suggested: word('看起来是它管', 'Most likely'),
  all: word('全部受理单位', 'All agencies'),
  unsure: word('我不知道该找谁', 'I do not know'),
  unsureHint: word(
    '交给政务公开办公室，由它转给该管的单位',
    'The disclosure office will pass it on',
  ),
  none: word(
    '没有找到明显对口的单位，请从下面选，或者选“我不知道该找谁”。',
    'Please choose one below.',
  ),
  wrong: word('选错了也不要紧，单位会告诉您该找谁。', 'A wrong choice does no harm.'),
} satisfies Record<string, Word>;

export const signatureWords = {
  pad: word('请用手指在框里签名', 'Sign here with a finger'),
  clear: word('擦掉重签', 'Clear'),
  useName: word('不方便手写，用姓名代替', 'Use my name instead'),
  useNameHint: word(
    '用姓名代替时，签名栏里印上您身份证明上的姓名。',
    'Your name goes into the signature field.',
  ),
  signed: word('签好了', 'Signed'),
  cannotSign: word(
    '不能签名的可以不签：提交后打印申请表，由申请人按手印，交给工作人员。',
    'Who cannot sign need not: print the form after handing in, put a fingerprint on it, give it to the staff.',
  ),
} satisfies Record<string, Word>;

export const reviewWords = {
  lead: word('请再看一遍，哪里不对就点“修改”。', 'Check once more.'),
  showAll: word('看全部内容', 'Uncover everything'),
  coverAll: word('遮住个人信息', 'Cover again'),
  preview: word('看看申请表', 'See the form'),
  identity: word('身份证明', 'Proof of identity'),
  agentIdentity: word('代办人的身份证明', 'Proof of the agent'),
  agency: word('受理单位', 'Agency'),
  signature: word('签名', 'Signature'),
  office: word('政务公开办公室', 'Disclosure office'),
} satisfies Record<string, Word>;

export const assistedWords = {
  offer: word('我不方便读写，请工作人员帮忙', 'I cannot read or write well: get help'),
  offerHint: word('您说，工作人员来填，填完念给您听', 'You speak, staff write and read it back'),
  on: word('由他人协助填写', 'Filled in with help'),
  onHint: word(
    '请申请人口述，协助的人填写。填完后逐项念给申请人听，由申请人自己点“对”。',
    'The applicant speaks; who helps writes and reads everything back.',
  ),
  off: word('改成自己填', 'Fill in myself'),
  readBack: word('念给申请人听，一项一项点', 'Read out, confirm one by one'),
  allOfThem: word(
    '每一项都念过、点了“对”，才能提交。',
    'Everything must be read out and confirmed before it can be handed in.',
  ),
  right: word('对', 'Right'),
  wrong: word('不对', 'Wrong'),
} satisfies Record<string, Word>;

type ConfirmFault = VaultFault<'confirm'>;

export const confirmFaultWords: Record<ConfirmFault, Word> = {
  incomplete: word(
    '还有没填好的地方，请看标红的内容。',
    'Something is missing; please see what is marked.',
  ),
  'missing-glyph': word(
    '有一个字本机印不出来。请请工作人员帮忙，到窗口提交。',
    'This machine cannot print one of the characters. Please hand it in at the counter.',
  ),
  'not-enrolled': word(
    '本机还没有接通受理中心，现在不能提交。您填的内容还在，请找工作人员，或者到窗口提交。',
    'This machine is not connected to the center. Your answers are kept; please ask the staff or go to the counter.',
  ),
  'no-key': word(
    '本机没有有效的加密钥匙，现在不能提交。您填的内容还在，请找工作人员，或者到窗口提交。',
    'This machine has no valid key for sealing. Your answers are kept; please ask the staff or go to the counter.',
  ),
  disk: word(
    '本机的磁盘写不进去，没有提交成功。您填的内容还在，请找工作人员。',
    'The disk could not be written; nothing was handed in. Your answers are kept; please ask the staff.',
  ),
  busy: word('正在提交，请稍等。', 'Handing in; please wait.'),
  failed: word(
    '没有提交成功。您填的内容还在，请再试一次；还不行，请找工作人员。',
    'Not handed in. Your answers are kept; try again, or ask the staff.',
  ),
  refused: word(
    '没有提交成功。您填的内容还在，请再试一次；还不行，请找工作人员。',
    'Not handed in. Your answers are kept; try again, or ask the staff.',
  ),
  gone: word(
    '刚才出了点问题。您的内容可能已经提交，请先找工作人员核对，不要再交一次。',
    'Something went wrong. It may have been handed in: ask the staff first, do not hand it in again.',
  ),
};

export const applicationPreviewWords = {
  title: word('申请表的样子', 'Your application form'),
  making: word('正在排版…', 'Preparing…'),
  incomplete: word('还有没填好的地方，填完才能看。', 'Fill in everything first.'),
  glyph: word('有一个字本机印不出来，请工作人员帮忙。', 'A character cannot be printed.'),
} satisfies Record<string, Word>;

/** Why a form that ends with paper did not go to the printer. */
export const printFormFaultWords: Record<VaultFault<'printForm'>, Word> = {
  incomplete: confirmFaultWords.incomplete,
  'missing-glyph': word(
    '有一个字本机印不出来，请请工作人员帮忙。',
    'This machine cannot print one of the characters; please ask the staff.',
  ),
  busy: word('打印机正在印别的，请稍等一会儿再点。', 'The printer is busy; please try again soon.'),
  'printer-not-ready': word(
    '打印机现在不能用。您填的内容还在，请找工作人员。',
    'The printer cannot be used now. Your answers are kept; please ask the staff.',
  ),
  failed: word(
    '没有印成。您填的内容还在，请再试一次。',
    'It was not printed. Your answers are kept; please try again.',
  ),
  refused: word(
    '没有印成。您填的内容还在，请再试一次。',
    'It was not printed. Your answers are kept; please try again.',
  ),
  gone: word(
    '刚才出了点问题，填的内容已经清除，请重新填写。',
    'Something went wrong and your answers are gone; please begin again.',
  ),
};

/** After a form was printed that goes nowhere by itself. */
export const formPrintedWords = {
  title: word('表已经送去打印', 'Your form is printing'),
  nothingSent: word(
    '没有提交给任何单位，本机也没有留底。',
    'Nothing was sent to anybody, and nothing is kept here.',
  ),
  signTitle: word('接下来请您', 'Now please'),
  take: word('从出纸口取走表', 'take the form from the printer'),
  sign: word('核对一遍，签上名字', 'check it and sign it'),
  handIn: word('连同材料交到', 'hand it in with your papers at'),
  job: word('看打印进度', 'How printing goes'),
  again: word('再印一张', 'Print once more'),
  mend: word('改一改再印', 'Change it'),
  clear: word('用完了，清除我填的内容', 'Done: clear my answers'),
} satisfies Record<string, Word>;
