import type { AttachedGuess, AttachedKind } from './attached.ts';
import type {
  A4Cause,
  CardReaderCause,
  DeviceFamily,
  ReceiptCause,
  ScannerCause,
} from './devices.ts';
import type { DeviceView, SelfTestResult } from './technician.ts';

/** Technicians' words that stand on the screen and on the report alike. */

export const familyTexts: Readonly<Record<DeviceFamily, string>> = {
  a4: 'A4 打印机',
  receipt: '小票打印机',
  scanner: '二维码扫码器',
  card: '身份证读卡器',
};

export const stateTexts: Readonly<Record<DeviceView['state'], string>> = {
  disabled: '未配备',
  connecting: '正在连接',
  ready: '就绪',
  busy: '正在工作',
  stopped: '停止',
};

const causeTexts: Readonly<
  Record<A4Cause | ReceiptCause | ScannerCause | CardReaderCause, string>
> = {
  'paper-out': '缺纸',
  'paper-jam': '卡纸',
  'cover-open': '盖子没关好',
  'toner-empty': '墨粉用完',
  'output-full': '出纸口满',
  paused: '打印机暂停',
  offline: '连不上',
  silent: '不回应',
  'job-aborted': '打印机中止',
  rejected: '打印机不接受',
  'driver-crashed': '驱动崩溃，正在恢复',
  'cutter-fault': '切刀卡住',
  'head-hot': '打印头过热',
  unrecoverable: '机器故障',
  'presenter-occupied': '出票口有纸',
  'no-permission': '没有权限打开',
  'in-use': '被别的程序占用',
  'sam-self-test': '安全模块自检失败',
  'sam-unauthorised': '安全模块未授权',
  other: '其他',
};

/** `缺纸（paper-out）`: what it means, and the code of logs and handbook. */
export const causeText = (code: string): string => {
  const text = (causeTexts as Readonly<Record<string, string>>)[code];
  return text === undefined ? code : `${text}（${code}）`;
};

export const attachedKindTexts: Readonly<Record<AttachedKind, string>> = {
  serial: 'USB 串口',
  hid: 'HID 设备',
  'usb-printer': 'USB 打印机',
};

export const attachedGuessTexts: Readonly<Record<AttachedGuess, string>> = {
  scanner: '像是扫码器',
  'receipt-printer': '像是小票打印机',
  printer: '打印机，小票或 A4',
  'card-reader': '像是身份证读卡器',
  keyboard: '键盘，或设成键盘方式的扫码枪',
  pointer: '鼠标',
  'touch-screen': '触摸屏',
  'serial-cable': '转接线，另一头接着什么看不出',
  unknown: '看不出是什么',
};

const deviceSaidTexts: Readonly<Record<SelfTestResult['deviceSaid'], string>> = {
  confirmed: '设备确认',
  unconfirmed: '设备没有确认',
  failed: '设备报错',
  none: '设备没有答复',
};
const technicianSaidTexts: Readonly<Record<SelfTestResult['technicianSaid'], string>> = {
  yes: '技术员认可',
  no: '技术员不认可',
  unasked: '',
};

/** `通过（设备确认，技术员认可）`. */
export const outcomeText = (result: SelfTestResult): string => {
  const { outcome, deviceSaid, technicianSaid, cause } = result;
  const word = { passed: '通过', failed: '没有通过', cancelled: '中途取消' }[outcome];
  const because = [
    deviceSaidTexts[deviceSaid],
    technicianSaidTexts[technicianSaid],
    outcome === 'failed' && deviceSaid === 'failed' && cause !== null ? causeText(cause) : '',
  ].filter(Boolean);
  return `${word}（${because.join('，')}）`;
};

const counterTexts: Readonly<Record<string, string>> = {
  'a4.pages': 'A4 打印页数',
  'a4.sheets': 'A4 用纸张数',
  'receipt.slips': '小票张数',
  'scanner.scans': '扫码次数',
  'card.reads': '读卡次数',
};

/** `fault.a4.paper-jam` -> `故障 A4 打印机 卡纸（paper-jam）`. */
export const counterText = (name: string): string => {
  const [kind, family = '', cause = ''] = name.split('.');
  if (kind !== 'fault') return counterTexts[name] ?? name;
  return `故障 ${familyTexts[family as DeviceFamily] ?? family} ${causeText(cause)}`;
};
