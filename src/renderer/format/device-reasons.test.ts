import { describe, expect, it } from 'vitest';
import { a4Causes, cardReaderCauses, receiptCauses } from '../../shared/devices.ts';
import {
  a4Reasons,
  cardReaderReasons,
  printingBlocked,
  receiptReasons,
  scanningBlocked,
} from './device-reasons.ts';

const common = { since: '2026-11-24T00:00:00Z', detail: '' };

describe('what a device says to a resident', () => {
  it('has words for every cause, and never the cause itself', () => {
    for (const cause of a4Causes) expect(a4Reasons[cause].what.zh).not.toContain(cause);
    for (const cause of cardReaderCauses)
      expect(cardReaderReasons[cause].what.zh).not.toContain(cause);
    for (const cause of receiptCauses) expect(receiptReasons[cause].what.zh).not.toContain(cause);
  });

  it('does not stand in the way of a printer that is ready, even when paper is low', () => {
    expect(printingBlocked({ state: 'ready', warnings: ['paper-low'], ...common })).toBeNull();
  });

  it('names what is missing and who mends it', () => {
    expect(printingBlocked({ state: 'stopped', cause: 'paper-out', ...common })?.zh).toBe(
      '打印机缺纸，请联系工作人员添纸。',
    );
  });

  it('tells a missing scanner from one that is starting', () => {
    expect(scanningBlocked({ state: 'disabled', ...common })?.zh).toContain('没有配备');
    expect(scanningBlocked({ state: 'connecting', ...common })?.zh).toContain('正在准备');
  });
});
