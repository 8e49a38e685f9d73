import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QrScanner, Scan } from './types.ts';

/** What a hand at the device can do. On real hardware a person does it when asked. */
export interface ScannerHand {
  /** Holds a code in front of it. */
  scan(payload: string): Promise<void>;
  /** Bytes as a bad cable delivers them: half a code. */
  scanHalf(payload: string): Promise<void>;
  unplug(): Promise<void>;
  replug(): Promise<void>;
}

export interface ScannerBench {
  readonly scanner: QrScanner;
  readonly hand: ScannerHand;
  readonly close: () => Promise<void>;
}

const untilState = (scanner: QrScanner, state: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = scanner.onStatus((status) => {
      if (status.state !== state) return;
      stop();
      resolve();
    });
    if (scanner.status().state === state) {
      stop();
      resolve();
    }
  });

const nextScan = (scanner: QrScanner): Promise<Scan> =>
  new Promise((resolve) => {
    const stop = scanner.onScan((scan) => {
      stop();
      resolve(scan);
    });
  });

const textOf = ({ payload }: Scan): string => Buffer.from(payload).toString('utf8');

/** What every scanner must do, whatever its wire and however it ends its codes. */
export const describeQrScannerContract = (
  name: string,
  make: () => Promise<ScannerBench>,
): void => {
  describe(`scanner contract: ${name}`, () => {
    let bench: ScannerBench;

    beforeEach(async () => {
      bench = await make();
      await untilState(bench.scanner, 'ready');
    });
    afterEach(() => bench.close());

    it('hands a code over as its bytes', async () => {
      const scanned = nextScan(bench.scanner);
      await bench.hand.scan('GK1.8F3K 示例');
      expect(textOf(await scanned)).toBe('GK1.8F3K 示例');
    });

    it('keeps codes apart', async () => {
      for (const code of ['FIRST', 'SECOND']) {
        const scanned = nextScan(bench.scanner);
        await bench.hand.scan(code);
        expect(textOf(await scanned)).toBe(code);
      }
    });

    it('notices a pulled cable and comes back by itself, without half a code from before', async () => {
      await bench.hand.scanHalf('HALF');
      await bench.hand.unplug();
      await untilState(bench.scanner, 'stopped');
      expect(bench.scanner.status()).toMatchObject({ cause: 'offline' });
      await bench.hand.replug();
      await untilState(bench.scanner, 'ready');
      const scanned = nextScan(bench.scanner);
      await bench.hand.scan('WHOLE');
      expect(textOf(await scanned)).toBe('WHOLE');
    });
  });
};
