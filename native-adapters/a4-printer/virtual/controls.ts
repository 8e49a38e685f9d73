import {
  action,
  actionWith,
  controls,
  fault,
  flagOf,
  label,
  number,
  unplugging,
  type VirtualDevice,
} from '../../virtual/control.ts';
import type { VirtualA4Printer } from './server.ts';

/** What a hand at the A4 printer can do. */
export const a4Device = (a4: VirtualA4Printer): VirtualDevice => {
  const flag = flagOf(a4);
  return {
    name: 'a4',
    label: label('A4 打印机', 'A4 printer'),
    isConnected: () => null,
    isBusy: () => a4.isBusy,
    controls: controls(
      fault('paper-out', label('缺纸', 'Out of paper'), {
        severity: 'stops',
        isOn: () => a4.sheetsLeft <= 0,
        set: (on) => (on ? a4.leaveSheets(0) : a4.refill()),
      }),
      flag('jam', label('卡纸', 'Paper jam'), 'jammed'),
      flag('cover-open', label('机盖打开', 'Cover open'), 'coverOpen'),
      flag('toner-empty', label('碳粉用尽', 'Toner empty'), 'tonerEmpty'),
      flag('near-end', label('纸将尽', 'Paper low'), 'paperLow', 'warns'),
      flag('toner-low', label('碳粉不足', 'Toner low'), 'tonerLow', 'warns'),
      fault('silent', label('不应答', 'Never answers'), {
        severity: 'stops',
        isOn: () => a4.isSilent,
        set: (on) => a4.silent(on),
      }),
      unplugging(a4, label('拔掉网线', 'Unplugged')),
      action('abort', label('放弃作业', 'Give the job up'), () => a4.abort()),
      action('refill', label('装纸', 'Refill'), () => a4.refill()),
      action('clear', label('全部修好', 'Mend all'), async () => {
        a4.clear();
        await a4.replug();
      }),
      actionWith(
        'leave',
        label('只剩几张纸', 'Leave some sheets'),
        [number('sheets', label('张', 'sheets'), { minimum: 0, maximum: 10_000, usual: 1 })],
        (sheets) => a4.leaveSheets(sheets),
      ),
      actionWith(
        'slow',
        label('每面用时', 'Time of a side'),
        [number('pageMs', label('毫秒', 'ms'), { minimum: 0, maximum: 600_000, usual: 3_000 })],
        (pageMs) => a4.slow(pageMs),
      ),
    ),
  };
};
