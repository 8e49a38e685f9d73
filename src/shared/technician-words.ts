import type { DeviceFamily } from './devices.ts';
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
    outcome === 'failed' && deviceSaid === 'failed' ? cause : '',
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

/** `fault.a4.paper-jam` -> `故障 A4 打印机 paper-jam`. */
export const counterText = (name: string): string => {
  const [kind, family = '', cause = ''] = name.split('.');
  if (kind !== 'fault') return counterTexts[name] ?? name;
  return `故障 ${familyTexts[family as DeviceFamily] ?? family} ${cause}`;
};
