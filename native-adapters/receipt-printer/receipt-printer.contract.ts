import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptStatus } from '../../src/shared/devices.ts';
import type { ReceiptDocument, ReceiptPrinter } from './types.ts';

/** What a hand at the device can do. On real hardware a person does it when asked. */
export interface ReceiptHand {
  paperOut(): Promise<void>;
  /** The roll ends after so many rows. */
  leaveRows(rows: number): Promise<void>;
  refill(): Promise<void>;
  openCover(): Promise<void>;
  closeCover(): Promise<void>;
  jamCutter(): Promise<void>;
  clear(): Promise<void>;
  nearEnd(): Promise<void>;
  fallSilent(): Promise<void>;
  unplug(): Promise<void>;
  replug(): Promise<void>;
  /** Slips cut so far, as text; null when only eyes can tell. */
  slips(): readonly string[] | null;
  /** What the device did not understand. */
  protocolErrors(): readonly string[];
}

export interface ReceiptBench {
  readonly printer: ReceiptPrinter;
  readonly hand: ReceiptHand;
  readonly close: () => Promise<void>;
}

const slip = (title: string, rows = 2): ReceiptDocument => ({
  id: title,
  lines: [
    { kind: 'text', text: title, align: 'center', size: 'large', bold: true },
    { kind: 'rule' },
    ...Array.from({ length: rows }, (_, index) => ({
      kind: 'pair' as const,
      label: `第${index + 1}行`,
      value: '示例',
    })),
    { kind: 'qr', data: 'EXAMPLE-8F3K' },
  ],
});

/** Resolves when the status is as wanted. */
export const untilStatus = (
  printer: Pick<ReceiptPrinter, 'status' | 'onStatus'>,
  isWanted: (status: ReceiptStatus) => boolean,
): Promise<ReceiptStatus> =>
  new Promise((resolve) => {
    const stop = printer.onStatus((status) => {
      if (!isWanted(status)) return;
      stop();
      resolve(status);
    });
    if (isWanted(printer.status())) {
      stop();
      resolve(printer.status());
    }
  });

const stoppedBy = (cause: string) => (status: ReceiptStatus) =>
  status.state === 'stopped' && status.cause === cause;
const isReady = (status: ReceiptStatus): boolean => status.state === 'ready';

/** What every receipt printer that answers must do, whatever its wire. */
export const describeReceiptPrinterContract = (
  name: string,
  make: () => Promise<ReceiptBench>,
): void => {
  describe(`receipt printer contract: ${name}`, () => {
    let bench: ReceiptBench;
    const slips = (): readonly string[] => bench.hand.slips() ?? [];

    beforeEach(async () => {
      bench = await make();
      await untilStatus(bench.printer, isReady);
    });

    afterEach(async () => {
      expect(bench.hand.protocolErrors()).toEqual([]);
      await bench.close();
    });

    it('confirms a slip that came out, once and whole', async () => {
      expect(await bench.printer.print(slip('打印凭据'))).toEqual({ outcome: 'confirmed' });
      expect(slips()).toHaveLength(1);
      expect(slips()[0]).toMatch(/^打印凭据\n─+\n第1行 +示例\n第2行 +示例\n+〔qr EXAMPLE-8F3K〕/);
      expect(bench.printer.status().state).toBe('ready');
    });

    it('prints a name with rare characters as a picture', async () => {
      const outcome = await bench.printer.print({
        id: 'rare',
        lines: [{ kind: 'pair', label: '姓名', value: '王䶮㛃𠅤' }],
      });
      expect(outcome).toEqual({ outcome: 'confirmed' });
      expect(slips()[0]).toContain('〔picture〕');
    });

    it('sends nothing to a printer without paper', async () => {
      await bench.hand.paperOut();
      const outcome = await bench.printer.print(slip('无纸'));
      expect(outcome).toEqual({ outcome: 'failed', cause: 'paper-out' });
      await bench.hand.refill();
      await untilStatus(bench.printer, isReady);
      expect(slips()).toEqual([]);
    });

    it('fails when the roll ends in the middle, and the old slip never comes out later', async () => {
      await bench.hand.leaveRows(4);
      const outcome = await bench.printer.print(slip('半张', 60));
      expect(outcome).toEqual({ outcome: 'failed', cause: 'paper-out' });
      await untilStatus(bench.printer, stoppedBy('paper-out'));
      await bench.hand.refill();
      await untilStatus(bench.printer, isReady);
      expect(await bench.printer.print(slip('新的'))).toEqual({ outcome: 'confirmed' });
      expect(slips()).toHaveLength(1);
      expect(slips()[0]!.match(/第\d+行/g)!.length).toBeLessThan(60);
      expect(slips()[0]).toContain('新的');
    });

    it('names an open cover and is ready again when it is shut', async () => {
      await bench.hand.openCover();
      await untilStatus(bench.printer, stoppedBy('cover-open'));
      expect(await bench.printer.print(slip('盖开'))).toEqual({
        outcome: 'failed',
        cause: 'cover-open',
      });
      await bench.hand.closeCover();
      await untilStatus(bench.printer, isReady);
    });

    it('does not confirm a slip that hangs in a jammed cutter', async () => {
      await bench.hand.jamCutter();
      const outcome = await bench.printer.print(slip('卡刀'));
      expect(outcome).toEqual({ outcome: 'failed', cause: 'cutter-fault' });
      expect(slips()).toEqual([]);
    });

    it('warns when the roll is near its end, and still prints', async () => {
      await bench.hand.nearEnd();
      await untilStatus(
        bench.printer,
        (status) => status.state === 'ready' && status.warnings.includes('paper-near-end'),
      );
      expect(await bench.printer.print(slip('将尽'))).toEqual({ outcome: 'confirmed' });
    });

    it('notices a printer that stopped answering, and its return', async () => {
      await bench.hand.fallSilent();
      await untilStatus(bench.printer, stoppedBy('silent'));
      expect(await bench.printer.print(slip('沉默'))).toEqual({
        outcome: 'failed',
        cause: 'silent',
      });
      await bench.hand.clear();
      await untilStatus(bench.printer, isReady);
      expect(slips()).toEqual([]);
    });

    it('notices a pulled cable, prints nothing into the void, and comes back by itself', async () => {
      await bench.hand.unplug();
      await untilStatus(bench.printer, stoppedBy('offline'));
      expect(await bench.printer.print(slip('断线'))).toEqual({
        outcome: 'failed',
        cause: 'offline',
      });
      await bench.hand.replug();
      await untilStatus(bench.printer, isReady);
      expect(slips()).toEqual([]);
      expect(await bench.printer.print(slip('恢复'))).toEqual({ outcome: 'confirmed' });
      expect(slips()).toHaveLength(1);
    });

    it('refuses a second slip while one is being printed', async () => {
      const first = bench.printer.print(slip('第一', 30));
      const second = await bench.printer.print(slip('第二'));
      expect(second).toEqual({ outcome: 'failed', cause: 'other' });
      expect(await first).toEqual({ outcome: 'confirmed' });
    });
  });
};
