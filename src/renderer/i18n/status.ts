import type { DeviceFamily } from '../../shared/devices.ts';
import type { FeedFault, FeedStatus } from '../../shared/feed.ts';
import { word, type Word } from './word.ts';

export const statusWords = {
  title: word('机器状态', 'Machine status'),
  lead: word('供工作人员查看，不含任何个人信息。', 'For staff; shows no personal data.'),
  content: word('资料更新', 'Content'),
  devices: word('设备', 'Devices'),
  machine: word('本机', 'This machine'),
  state: word('状态', 'State'),
  fault: word('故障代码', 'Fault code'),
  meaning: word('说明', 'Meaning'),
  detail: word('技术细节', 'Detail'),
  since: word('开始于', 'Since'),
  asOf: word('资料截至', 'Content as of'),
  checkedAt: word('上次检查成功', 'Last good check'),
  sequence: word('发布序号', 'Sequence'),
  itemCount: word('信息条数', 'Items'),
  venue: word('网点', 'Venue'),
  version: word('版本', 'Version'),
  progress: word('下载进度', 'Progress'),
  never: word('还没有', 'Never'),
} satisfies Record<string, Word>;

export const feedStateWords: Record<FeedStatus['state'], Word> = {
  never: word('还没有资料', 'No content yet'),
  current: word('正常，是最新的', 'Up to date'),
  syncing: word('正在更新', 'Updating'),
  failed: word('更新失败，继续使用上次的资料', 'Failed; keeping the last content'),
};

export const feedFaultTexts: Record<FeedFault, string> = {
  unreachable: '连不上资料中心。请检查网线和网络。',
  'not-found': '资料中心缺少文件，请通知中心管理员。',
  rollback: '收到的资料比本机的旧，已拒绝。请通知中心管理员。',
  freeze: '资料中心长时间没有签发新的时间戳，可能有人在重放旧资料。请通知中心管理员。',
  expired: '资料中心的签名文件过期了，请通知中心管理员；也请核对本机时间。',
  'wrong-signature': '签名不是本机信任的密钥签的，已拒绝。请立即通知中心管理员。',
  tampered: '收到的内容与签名不符，可能被改动过，已拒绝。请检查网络。',
  oversized: '收到的文件超过签名里写明的大小，已拒绝。',
  malformed: '资料格式不对，请通知中心管理员。',
  'unsupported-format': '资料格式比本机程序新，请升级本机程序。',
  disk: '本机磁盘写不进去或者满了，请检查磁盘。',
};

export const deviceWords: Record<DeviceFamily, Word> = {
  a4: word('A4 打印机', 'A4 printer'),
  receipt: word('小票打印机', 'Receipt printer'),
  scanner: word('二维码扫码器', 'QR scanner'),
  card: word('身份证读卡器', 'ID-card reader'),
};

export const deviceStateWords = {
  disabled: word('未配备', 'Not fitted'),
  connecting: word('正在连接', 'Connecting'),
  ready: word('就绪', 'Ready'),
  busy: word('正在工作', 'Busy'),
  stopped: word('停止', 'Stopped'),
} satisfies Record<string, Word>;

export const warningTexts: Readonly<Record<string, string>> = {
  'paper-low': '纸张不多',
  'toner-low': '墨粉不多',
  'paper-near-end': '纸卷快用完',
  'status-unknown': '这台机器不回报状态',
};
