import type { DockSample } from '../../../src/shared/dock.ts';
import {
  action,
  actionWith,
  controls,
  label,
  text,
  unplugging,
  type VirtualDevice,
} from '../../virtual/control.ts';
import type { VirtualScanner } from './server.ts';

const sample = (value: string, chinese: string, english: string): DockSample => ({
  value,
  label: label(chinese, english),
  lines: [],
});

const strangers: readonly DockSample[] = [
  sample('https://example.com/', '一个网址', 'A web address'),
  sample('nothing of ours 示例', '不相干的码', 'Not one of ours'),
  sample('0'.repeat(2_000), '很长的码', 'A very long code'),
];

/** What a hand with a code can do; `lastCode` is what stands on the newest slip. */
export const scannerDevice = (
  scanner: VirtualScanner,
  lastCode: () => string | null,
): VirtualDevice => {
  const samples = (): DockSample[] => {
    const code = lastCode();
    const last = code === null ? [] : [sample(code, '刚印出的验证码', 'The code just printed')];
    return [...last, ...strangers];
  };
  return {
    name: 'scanner',
    label: label('扫码器', 'Code scanner'),
    isConnected: () => scanner.isConnected,
    isBusy: () => false,
    controls: controls(
      actionWith(
        'scan',
        label('扫一个码', 'Scan a code'),
        [text('text', label('内容', 'Text'), 4_096, samples)],
        (value) => scanner.scan(value),
      ),
      unplugging(scanner),
      action('clear', label('全部修好', 'Mend all'), () => scanner.replug()),
    ),
  };
};
