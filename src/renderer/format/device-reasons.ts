import type {
  A4Cause,
  A4Status,
  CardReaderCause,
  ReceiptCause,
  ScannerStatus,
} from '../../shared/devices.ts';
import type { PrintJobState } from '../../shared/printing.ts';

/** What a device's trouble means to a resident, and what to do. Never the device's own code or panel text. */
export interface Reason {
  /** What is wrong, as a short clause: `打印机缺纸`. */
  readonly what: string;
  /** Who does what now. */
  readonly advice: string;
}

const staff = '请联系工作人员';

interface A4Reason extends Reason {
  /** The same as `what`, for who reads no Chinese. */
  readonly english: string;
}

export const a4Reasons: Record<A4Cause, A4Reason> = {
  'paper-out': { what: '打印机缺纸', english: 'Out of paper', advice: `${staff}添纸` },
  'paper-jam': { what: '打印机卡纸', english: 'Paper jam', advice: `${staff}取出卡住的纸` },
  'cover-open': {
    what: '打印机的盖子没有关好',
    english: 'The printer is open',
    advice: `${staff}关好盖子`,
  },
  'toner-empty': { what: '打印机墨粉用完了', english: 'Out of toner', advice: `${staff}更换墨粉` },
  'output-full': {
    what: '出纸口的纸满了',
    english: 'The output tray is full',
    advice: '请取走出纸口的纸',
  },
  paused: { what: '打印机暂停了', english: 'The printer is paused', advice: `${staff}恢复打印机` },
  offline: {
    what: '打印机没有连接',
    english: 'The printer is not connected',
    advice: `${staff}检查打印机的电源和网线`,
  },
  silent: {
    what: '打印机没有回应',
    english: 'The printer does not answer',
    advice: `请稍等一会儿；还不行，${staff}`,
  },
  'job-aborted': {
    what: '打印机中止了这次打印',
    english: 'The printer gave up',
    advice: `请重新打印；还不行，${staff}`,
  },
  rejected: {
    what: '打印机不能打印这份文件',
    english: 'The printer cannot print this',
    advice: `${staff}换一种方式打印`,
  },
  'driver-crashed': {
    what: '打印服务正在恢复',
    english: 'Printing is restarting',
    advice: '请稍等一会儿再试',
  },
  other: { what: '打印机暂时不能使用', english: 'The printer is out of order', advice: staff },
};

export const receiptReasons: Record<ReceiptCause, Reason> = {
  'paper-out': { what: '小票纸用完了', advice: `${staff}更换纸卷` },
  'cover-open': { what: '小票机的盖子没有关好', advice: `${staff}关好盖子` },
  'cutter-fault': { what: '小票机切刀卡住了', advice: staff },
  'head-hot': { what: '小票机过热，正在降温', advice: '请稍等一会儿' },
  unrecoverable: { what: '小票机出了故障', advice: staff },
  'presenter-occupied': { what: '出票口还有没取走的小票', advice: '请先取走小票' },
  'no-permission': { what: '小票机还没有设置好', advice: staff },
  'in-use': { what: '小票机被别的程序占用', advice: staff },
  offline: { what: '小票机没有连接', advice: staff },
  silent: { what: '小票机没有回应', advice: '请稍等一会儿' },
  'driver-crashed': { what: '小票服务正在恢复', advice: '请稍等一会儿' },
  other: { what: '小票机暂时不能使用', advice: staff },
};

export const cardReaderReasons: Record<CardReaderCause, Reason> = {
  'sam-self-test': { what: '读卡器的安全模块自检没有通过', advice: `${staff}重新接通读卡器电源` },
  'sam-unauthorised': { what: '读卡器的安全模块没有授权', advice: staff },
  'no-permission': { what: '读卡器还没有设置好', advice: staff },
  'in-use': { what: '读卡器正被别的程序占用', advice: staff },
  offline: { what: '读卡器没有连接', advice: `${staff}检查读卡器的电源和连线` },
  silent: { what: '读卡器没有回应', advice: `请稍等一会儿；还不行，${staff}` },
  'driver-crashed': { what: '读卡服务正在恢复', advice: '请稍等一会儿再试' },
  other: { what: '读卡器暂时不能使用', advice: staff },
};

/** The one place that says why a stopped job stands: the printer's own word now, else the job's last. */
export const stopCause = (
  job: Extract<PrintJobState, { state: 'stopped' }>,
  printer: A4Status,
): A4Cause => (printer.state === 'stopped' ? printer.cause : job.cause);

/** Why nothing can be printed now, in one sentence; null when it can. */
export const printingBlocked = (status: A4Status): string | null => {
  switch (status.state) {
    case 'ready':
      return null;
    case 'busy':
      return '打印机正在打印别的文件，请稍等。';
    case 'connecting':
      return '打印机正在准备，请稍等。';
    case 'disabled':
      return '本机没有配备打印机。';
    case 'stopped': {
      const { what, advice } = a4Reasons[status.cause];
      return `${what}，${advice}。`;
    }
  }
};

/** Why no code can be read now; null when it can. */
export const scanningBlocked = (status: ScannerStatus): string | null => {
  switch (status.state) {
    case 'ready':
    case 'busy':
      return null;
    case 'connecting':
      return '扫码器正在准备，请稍等。';
    case 'disabled':
      return '本机没有配备扫码器。';
    case 'stopped':
      return '扫码器暂时不能使用，请联系工作人员。';
  }
};
