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
  stale: word('（超过一天未更新）', '(more than a day old)'),
} satisfies Record<string, Word>;

export const feedStateWords: Record<FeedStatus['state'], Word> = {
  never: word('还没有资料', 'No content yet'),
  current: word('正常，是最新的', 'Up to date'),
  syncing: word('正在更新', 'Updating'),
  failed: word('更新失败，继续使用上次的资料', 'Failed; keeping the last content'),
};

export const feedFaultWords: Record<FeedFault, Word> = {
  unreachable: word(
    '连不上资料中心。请检查网线和网络。',
    'The content center cannot be reached. Check cable and network.',
  ),
  'not-found': word(
    '资料中心缺少文件，请通知中心管理员。',
    'The center lacks a file; tell its administrator.',
  ),
  rollback: word(
    '收到的资料比本机的旧，已拒绝。请通知中心管理员。',
    'Older than what is here, so refused; tell the center’s administrator.',
  ),
  freeze: word(
    '资料中心长时间没有签发新的时间戳，可能有人在重放旧资料。请通知中心管理员。',
    'No new timestamp for long; old content may be replayed. Tell the center’s administrator.',
  ),
  expired: word(
    '资料中心的签名文件过期了，请通知中心管理员；也请核对本机时间。',
    'The center’s signatures have expired; tell its administrator, and check the clock here.',
  ),
  'wrong-signature': word(
    '签名不是本机信任的密钥签的，已拒绝。请立即通知中心管理员。',
    'Not signed by a trusted key, so refused. Tell the center’s administrator at once.',
  ),
  tampered: word(
    '收到的内容与签名不符，可能被改动过，已拒绝。请检查网络。',
    'Content and signature differ; it may have been altered, so refused. Check the network.',
  ),
  oversized: word(
    '收到的文件超过签名里写明的大小，已拒绝。',
    'Larger than the signature says, so refused.',
  ),
  malformed: word(
    '资料格式不对，请通知中心管理员。',
    'Malformed content; tell the center’s administrator.',
  ),
  'unsupported-format': word(
    '资料格式比本机程序新，请升级本机程序。',
    'The content’s format is newer than this program; upgrade it.',
  ),
  disk: word(
    '本机磁盘写不进去或者满了，请检查磁盘。',
    'The disk is full or cannot be written; check it.',
  ),
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

export const warningWords: Readonly<Record<string, Word>> = {
  'paper-low': word('纸张不多', 'Paper is low'),
  'toner-low': word('墨粉不多', 'Toner is low'),
  'paper-near-end': word('纸卷快用完', 'Roll is nearly out'),
  'status-unknown': word('这台机器不回报状态', 'It does not report its state'),
};
