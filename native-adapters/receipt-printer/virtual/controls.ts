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
import type { VirtualReceiptPrinter } from './server.ts';

/** What a hand at the receipt printer can do. */
export const receiptDevice = (receipt: VirtualReceiptPrinter): VirtualDevice => {
  const flag = flagOf(receipt);
  return {
    name: 'receipt',
    label: label('小票打印机', 'Receipt printer'),
    isConnected: () => receipt.isConnected,
    isBusy: () => receipt.pendingBytes > 0,
    controls: controls(
      fault('paper-out', label('缺纸', 'Out of paper'), {
        severity: 'stops',
        isOn: () => receipt.faults.paperOut || receipt.rowsLeft <= 0,
        set: (on) => (on ? receipt.set({ paperOut: true }) : receipt.refill()),
      }),
      flag('cover-open', label('机盖打开', 'Cover open'), 'coverOpen'),
      fault('cutter', label('切刀卡住', 'Cutter jams'), {
        severity: 'stops',
        isOn: () => receipt.faults.cutterJams || receipt.faults.cutterJammed,
        set: (on) =>
          receipt.set(on ? { cutterJams: true } : { cutterJams: false, cutterJammed: false }),
      }),
      flag('head-hot', label('打印头过热', 'Head too hot'), 'headHot'),
      flag('unrecoverable', label('不能恢复的故障', 'Unrecoverable error'), 'unrecoverable'),
      flag('presents', label('出口夹住每张凭条', 'Holds each slip'), 'presents', 'warns'),
      flag('presenter', label('出口有纸', 'Slip not taken'), 'presenterOccupied'),
      flag('near-end', label('纸将尽', 'Paper low'), 'nearEnd', 'warns'),
      flag('silent', label('不应答', 'Never answers'), 'silent'),
      unplugging(receipt),
      action('power-cycle', label('关机再开', 'Power cycle'), () => receipt.powerCycle()),
      action('refill', label('装纸', 'Refill'), () => receipt.refill()),
      action('clear', label('全部修好', 'Mend all'), async () => {
        receipt.clear();
        receipt.set({ presents: false });
        await receipt.replug();
      }),
      actionWith(
        'leave',
        label('只剩几行纸', 'Leave some rows'),
        [number('rows', label('行', 'rows'), { minimum: 0, maximum: 10_000, usual: 5 })],
        (rows) => receipt.leaveRows(rows),
      ),
      actionWith(
        'slow',
        label('每行用时', 'Time of a row'),
        [number('rowMs', label('毫秒', 'ms'), { minimum: 0, maximum: 600_000, usual: 200 })],
        (rowMs) => receipt.slow(rowMs),
      ),
    ),
  };
};
