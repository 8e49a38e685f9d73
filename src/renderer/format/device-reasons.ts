import type {
  A4Cause,
  A4Status,
  CardReaderCause,
  ReceiptCause,
  ScannerStatus,
} from '../../shared/devices.ts';
import type { PrintJobState } from '../../shared/printing.ts';
import { word, type Word } from '../i18n/word.ts';

/** What a device's trouble means to a resident, and what to do. Never the device's own code or panel text. */
export interface Reason {
  /** What is wrong, as a short clause: `打印机缺纸`. */
  readonly what: Word;
  /** Who does what now. */
  readonly advice: Word;
}

const askStaff = word('请联系工作人员', 'please ask the staff');
const waitAWhile = word('请稍等一会儿', 'please wait a moment');
const waitThenStaff = word(
  '请稍等一会儿；还不行，请联系工作人员',
  'please wait a moment; if that does not help, ask the staff',
);

export const a4Reasons: Record<A4Cause, Reason> = {
  'paper-out': {
    what: word('打印机缺纸', 'Out of paper'),
    advice: word('请联系工作人员添纸', 'please ask the staff to add paper'),
  },
  'paper-jam': {
    what: word('打印机卡纸', 'Paper jam'),
    advice: word('请联系工作人员取出卡住的纸', 'please ask the staff to clear it'),
  },
  'cover-open': {
    what: word('打印机的盖子没有关好', 'The printer is open'),
    advice: word('请联系工作人员关好盖子', 'please ask the staff to close it'),
  },
  'toner-empty': {
    what: word('打印机墨粉用完了', 'Out of toner'),
    advice: word('请联系工作人员更换墨粉', 'please ask the staff to replace it'),
  },
  'output-full': {
    what: word('出纸口的纸满了', 'The output tray is full'),
    advice: word('请取走出纸口的纸', 'please take the paper from the tray'),
  },
  paused: {
    what: word('打印机暂停了', 'The printer is paused'),
    advice: word('请联系工作人员恢复打印机', 'please ask the staff to resume it'),
  },
  offline: {
    what: word('打印机没有连接', 'The printer is not connected'),
    advice: word(
      '请联系工作人员检查打印机的电源和网线',
      'please ask the staff to check its power and cable',
    ),
  },
  silent: { what: word('打印机没有回应', 'The printer does not answer'), advice: waitThenStaff },
  'job-aborted': {
    what: word('打印机中止了这次打印', 'The printer gave up'),
    advice: word(
      '请重新打印；还不行，请联系工作人员',
      'please print again; if that fails, ask the staff',
    ),
  },
  rejected: {
    what: word('打印机不能打印这份文件', 'The printer cannot print this'),
    advice: word('请联系工作人员换一种方式打印', 'please ask the staff to print it another way'),
  },
  'driver-crashed': {
    what: word('打印服务正在恢复', 'Printing is restarting'),
    advice: word('请稍等一会儿再试', 'please try again in a moment'),
  },
  other: { what: word('打印机暂时不能使用', 'The printer is out of order'), advice: askStaff },
};

export const receiptReasons: Record<ReceiptCause, Reason> = {
  'paper-out': {
    what: word('小票纸用完了', 'The slip printer is out of paper'),
    advice: word('请联系工作人员更换纸卷', 'please ask the staff to change the roll'),
  },
  'cover-open': {
    what: word('小票机的盖子没有关好', 'The slip printer is open'),
    advice: word('请联系工作人员关好盖子', 'please ask the staff to close it'),
  },
  'cutter-fault': {
    what: word('小票机切刀卡住了', 'The slip printer’s cutter is stuck'),
    advice: askStaff,
  },
  'head-hot': {
    what: word('小票机过热，正在降温', 'The slip printer is cooling down'),
    advice: waitAWhile,
  },
  unrecoverable: { what: word('小票机出了故障', 'The slip printer is broken'), advice: askStaff },
  'presenter-occupied': {
    what: word('出票口还有没取走的小票', 'A slip is still in the mouth of the printer'),
    advice: word('请先取走小票', 'please take it first'),
  },
  'no-permission': {
    what: word('小票机还没有设置好', 'The slip printer is not set up'),
    advice: askStaff,
  },
  'in-use': { what: word('小票机被别的程序占用', 'The slip printer is in use'), advice: askStaff },
  offline: { what: word('小票机没有连接', 'The slip printer is not connected'), advice: askStaff },
  silent: { what: word('小票机没有回应', 'The slip printer does not answer'), advice: waitAWhile },
  'driver-crashed': {
    what: word('小票服务正在恢复', 'Slip printing is restarting'),
    advice: waitAWhile,
  },
  other: { what: word('小票机暂时不能使用', 'The slip printer is out of order'), advice: askStaff },
};

export const cardReaderReasons: Record<CardReaderCause, Reason> = {
  'sam-self-test': {
    what: word('读卡器的安全模块自检没有通过', 'The card reader’s security module failed its test'),
    advice: word(
      '请联系工作人员重新接通读卡器电源',
      'please ask the staff to switch it off and on',
    ),
  },
  'sam-unauthorised': {
    what: word('读卡器的安全模块没有授权', 'The card reader’s security module is not authorised'),
    advice: askStaff,
  },
  'no-permission': {
    what: word('读卡器还没有设置好', 'The card reader is not set up'),
    advice: askStaff,
  },
  'in-use': { what: word('读卡器正被别的程序占用', 'The card reader is in use'), advice: askStaff },
  offline: {
    what: word('读卡器没有连接', 'The card reader is not connected'),
    advice: word(
      '请联系工作人员检查读卡器的电源和连线',
      'please ask the staff to check its power and cable',
    ),
  },
  silent: {
    what: word('读卡器没有回应', 'The card reader does not answer'),
    advice: waitThenStaff,
  },
  'driver-crashed': {
    what: word('读卡服务正在恢复', 'Card reading is restarting'),
    advice: word('请稍等一会儿再试', 'please try again in a moment'),
  },
  other: { what: word('读卡器暂时不能使用', 'The card reader is out of order'), advice: askStaff },
};

/** What is wrong and what to do, in one sentence. */
export const reasonSentence = ({ what, advice }: Reason): Word =>
  word(`${what.zh}，${advice.zh}。`, `${what.en}; ${advice.en}.`);

/** The one place that says why a stopped job stands: the printer's own word now, else the job's last. */
export const stopCause = (
  job: Extract<PrintJobState, { state: 'stopped' }>,
  printer: A4Status,
): A4Cause => (printer.state === 'stopped' ? printer.cause : job.cause);

/** Why nothing can be printed now, in one sentence; null when it can. */
export const printingBlocked = (status: A4Status): Word | null => {
  switch (status.state) {
    case 'ready':
      return null;
    case 'busy':
      return word('打印机正在打印别的文件，请稍等。', 'Another document is printing; please wait.');
    case 'connecting':
      return word('打印机正在准备，请稍等。', 'The printer is getting ready; please wait.');
    case 'disabled':
      return word('本机没有配备打印机。', 'This machine has no printer.');
    case 'stopped':
      return reasonSentence(a4Reasons[status.cause]);
  }
};

/** Why no code can be read now; null when it can. */
export const scanningBlocked = (status: ScannerStatus): Word | null => {
  switch (status.state) {
    case 'ready':
    case 'busy':
      return null;
    case 'connecting':
      return word('扫码器正在准备，请稍等。', 'The scanner is getting ready; please wait.');
    case 'disabled':
      return word('本机没有配备扫码器。', 'This machine has no scanner.');
    case 'stopped':
      return word(
        '扫码器暂时不能使用，请联系工作人员。',
        'The scanner is out of order; please ask the staff.',
      );
  }
};
