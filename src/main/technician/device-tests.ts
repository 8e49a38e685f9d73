import type { A4Printer } from '../../../native-adapters/a4-printer/types.ts';
import type { QrScanner } from '../../../native-adapters/qr-scanner/types.ts';
import type { ReceiptPrinter } from '../../../native-adapters/receipt-printer/types.ts';
import type { PrintSheet } from '../../shared/print-document.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import { momentWords } from '../../shared/calendar.ts';
import { printable } from '../printing/print-model.ts';
import { verificationSymbol } from '../printing/verification.ts';
import type { RemoteCardReader } from '../devices/remote-card.ts';
import type { DeviceWord } from './self-test-machine.ts';
import type { DeviceTest, DeviceTests } from './self-tests.ts';
import type { SheetPrinter } from './sheet-printer.ts';

export interface DeviceTestTools {
  readonly a4: Pick<A4Printer, 'status'>;
  readonly receipt: Pick<ReceiptPrinter, 'status' | 'print'>;
  readonly scanner: Pick<QrScanner, 'status' | 'onScan'>;
  readonly card: Pick<RemoteCardReader, 'status' | 'onStatus' | 'onPresence' | 'tryOut' | 'unwant'>;
  readonly sheets: SheetPrinter;
  /** What the scanner is to read. */
  readonly code: string;
  readonly venue: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Status {
  readonly state: string;
  readonly cause?: string;
}

/** The word of a device that cannot even begin; null when it can. */
const notReady = (status: Status): DeviceWord | null =>
  status.state === 'ready' || status.state === 'busy'
    ? null
    : { said: 'failed', cause: status.cause ?? status.state };

const testPage = ({ venue, code, clock }: DeviceTestTools): PrintSheet => ({
  kind: 'staff',
  kindLabel: '技术员自检',
  title: '打印自检页',
  facts: [
    { label: '网点', value: printable(venue) },
    { label: '打印时间', value: momentWords(clock.nowMs()) },
  ],
  symbol: verificationSymbol(code),
  symbolCaption: ['供扫码器自检', code],
  blocks: [
    { kind: 'heading', level: 1, text: '请看这四处' },
    {
      kind: 'list',
      ordered: true,
      entries: [
        '页首的横线和表格的四条边都完整，没有歪斜。',
        '笔画清楚，没有竖线、重影和深浅不匀。',
        '下面的表格线条连续。',
        '右上角的码用扫码器能读出来。',
      ],
    },
    {
      kind: 'table',
      caption: '字样',
      head: ['用途', '字样'],
      rows: [
        ['汉字', '永国政务公开 赢鑫龘'],
        ['数字', '0123456789 〔2026〕1 号 ¥1,234.50'],
        ['字母', 'ABCDEFG abcdefg'],
        ['细线', '…… —— ———'],
      ],
    },
  ],
});

const a4Test = (tools: DeviceTestTools): DeviceTest => ({
  asks: true,
  run: async (signal) =>
    notReady(tools.a4.status()) ??
    tools.sheets.print(await tools.sheets.make(testPage(tools)), signal),
});

const receiptTest = ({ receipt, code, venue, clock, ids }: DeviceTestTools): DeviceTest => ({
  asks: true,
  run: async () => {
    const refused = notReady(receipt.status());
    if (refused) return refused;
    const outcome = await receipt.print({
      id: `test-${ids.next().slice(0, 8)}`,
      lines: [
        { kind: 'text', text: '自检小票', align: 'center', size: 'large', bold: true },
        { kind: 'text', text: printable(venue), align: 'center' },
        { kind: 'rule' },
        { kind: 'pair', label: '打印时间', value: momentWords(clock.nowMs()) },
        { kind: 'text', text: '汉字 永国政务公开 龘' },
        { kind: 'text', text: '0123456789 ABC abc' },
        { kind: 'rule' },
        { kind: 'qr', data: code, caption: '供扫码器自检' },
        { kind: 'text', text: '请看：字迹清楚，切纸干净。', align: 'center' },
        { kind: 'space', lines: 1 },
      ],
    });
    return outcome.outcome === 'failed'
      ? { said: 'failed', cause: outcome.cause }
      : { said: outcome.outcome };
  },
});

/** Passes when exactly the test code comes back; anything else was read wrongly or is another code. */
const scannerTest = ({ scanner, code }: DeviceTestTools): DeviceTest => ({
  asks: false,
  run: (signal) =>
    new Promise((resolve) => {
      const refused = notReady(scanner.status());
      if (refused) return resolve(refused);
      const settle = (word: DeviceWord): void => {
        stop();
        resolve(word);
      };
      const stop = scanner.onScan(({ payload }) => {
        if (Buffer.from(payload).toString('utf8').trim() === code) settle({ said: 'confirmed' });
      });
      signal.addEventListener('abort', () => settle({ said: 'unconfirmed' }), { once: true });
    }),
});

/** Passes when a card was read. What it says stays in the reader's own process; only that it was read comes here. */
const cardTest = ({ card }: DeviceTestTools): DeviceTest => ({
  asks: false,
  run: (signal) =>
    new Promise((resolve) => {
      const refused = notReady(card.status());
      if (refused) return resolve(refused);
      const settle = (word: DeviceWord): void => {
        stops.forEach((stop) => stop());
        card.unwant();
        resolve(word);
      };
      const stops = [
        card.onPresence((presence) => {
          if (presence === 'card') settle({ said: 'confirmed' });
          if (presence === 'failed') settle({ said: 'failed', cause: 'card-unreadable' });
        }),
        // The wish dies with the driver: waiting on would wait for ever.
        card.onStatus((status) => {
          const fault = notReady(status);
          if (fault) settle(fault);
        }),
      ];
      signal.addEventListener('abort', () => settle({ said: 'unconfirmed' }), { once: true });
      if (!card.tryOut()) settle({ said: 'failed', cause: 'driver-crashed' });
    }),
});

export const deviceTests = (tools: DeviceTestTools): DeviceTests => ({
  a4: a4Test(tools),
  receipt: receiptTest(tools),
  scanner: scannerTest(tools),
  card: cardTest(tools),
});
