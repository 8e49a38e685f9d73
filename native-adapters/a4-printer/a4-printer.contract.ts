import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { A4Status } from '../../src/shared/devices.ts';
import type { A4Job, A4Outcome, A4Printer, A4Progress } from './types.ts';

/** What a hand at the device can do. On real hardware a person does it when asked. */
export interface A4Hand {
  paperOut(): Promise<void>;
  /** The tray runs empty after so many more sheets. */
  leaveSheets(sheets: number): Promise<void>;
  refill(): Promise<void>;
  /** The device gives the running job up by itself. */
  abort(): Promise<void>;
  unplug(): Promise<void>;
  /** What the device did not understand. */
  protocolErrors(): readonly string[];
}

export interface A4Bench {
  readonly printer: A4Printer;
  readonly hand: A4Hand;
  /** A document of four pages. */
  readonly pdf: Uint8Array;
  readonly close: () => Promise<void>;
}

/** How much a device tells. */
export interface A4Traits {
  /** It counts pages on paper; a queue counts what went through its filters. */
  readonly countsPages: boolean;
  /** It says what is wrong before a job comes; a queue only hears of it with the job. */
  readonly knowsWhenIdle: boolean;
}

export const untilA4Status = (
  printer: A4Printer,
  isWanted: (status: A4Status) => boolean,
): Promise<A4Status> =>
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

const isReady = ({ state }: A4Status): boolean => state === 'ready';

/** A print whose progress can be waited for. */
export class WatchedPrint {
  readonly progress: A4Progress[] = [];
  readonly outcome: Promise<A4Outcome>;
  readonly #waiting: {
    readonly isWanted: (p: A4Progress) => boolean;
    readonly done: () => void;
  }[] = [];

  constructor(printer: A4Printer, job: A4Job) {
    this.outcome = printer.print(job, (progress) => {
      this.progress.push(progress);
      for (const { isWanted, done } of this.#waiting) if (isWanted(progress)) done();
    });
  }

  until(isWanted: (progress: A4Progress) => boolean): Promise<void> {
    if (this.progress.some(isWanted)) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ isWanted, done }));
  }
}

const stoppedBy = (cause: string) => (progress: A4Progress) =>
  progress.state === 'stopped' && progress.cause === cause;

/** What every A4 printer must do, whatever stands behind its address. */
export const describeA4PrinterContract = (
  name: string,
  traits: A4Traits,
  make: () => Promise<A4Bench>,
): void => {
  describe(`A4 printer contract: ${name}`, () => {
    let bench: A4Bench;
    const job = (id: string): A4Job => ({ id, pdf: bench.pdf, pages: 4, duplex: false });
    const print = (id: string): WatchedPrint => new WatchedPrint(bench.printer, job(id));

    beforeEach(async () => {
      bench = await make();
      await untilA4Status(bench.printer, isReady);
    });

    afterEach(async () => {
      expect(bench.hand.protocolErrors()).toEqual([]);
      await bench.close();
    });

    it('confirms a job that came out, page by page where the device counts', async () => {
      const printing = print('whole');
      expect(await printing.outcome).toEqual({ outcome: 'confirmed', pagesDone: 4 });
      const counted = new Set(printing.progress.map(({ pagesDone }) => pagesDone));
      if (traits.countsPages) expect(counted.size).toBeGreaterThan(2);
      else expect([...counted]).toEqual([0]);
      await untilA4Status(bench.printer, isReady);
    });

    it('says that paper ran out in the middle, and goes on when it is filled up', async () => {
      await bench.hand.leaveSheets(2);
      const printing = print('paper');
      await printing.until(stoppedBy('paper-out'));
      expect(bench.printer.status()).toMatchObject({ state: 'stopped', cause: 'paper-out' });
      expect(printing.progress.at(-1)?.pagesDone).toBe(traits.countsPages ? 2 : 0);
      await bench.hand.refill();
      expect(await printing.outcome).toEqual({ outcome: 'confirmed', pagesDone: 4 });
    });

    it('cancels a running job', async () => {
      await bench.hand.leaveSheets(1);
      const printing = print('cancel');
      await printing.until(stoppedBy('paper-out'));
      await bench.printer.cancel('cancel');
      expect(await printing.outcome).toMatchObject({ outcome: 'cancelled' });
      await bench.hand.refill();
    });

    it('does not take a job the device gave up for one that was cancelled or printed', async () => {
      await bench.hand.leaveSheets(1);
      const printing = print('abort');
      await printing.until(stoppedBy('paper-out'));
      await bench.hand.abort();
      await bench.hand.refill();
      expect(await printing.outcome).toMatchObject({ outcome: 'failed', cause: 'job-aborted' });
    });

    it('notices that the printer is gone in the middle of a job', async () => {
      await bench.hand.leaveSheets(1);
      const printing = print('gone');
      await printing.until(({ state }) => state === 'printing');
      await bench.hand.unplug();
      await printing.until(stoppedBy('offline'));
      expect(bench.printer.status()).toMatchObject({ state: 'stopped', cause: 'offline' });
      await bench.printer.cancel('gone');
      const { outcome } = await printing.outcome;
      expect(['unconfirmed', 'cancelled']).toContain(outcome);
    });

    if (!traits.knowsWhenIdle) return;

    it('shows a printer that is lost while it waits for paper as lost, not as out of paper', async () => {
      await bench.hand.leaveSheets(1);
      const printing = print('lost');
      await printing.until(stoppedBy('paper-out'));
      await bench.hand.unplug();
      await printing.until(stoppedBy('offline'));
      expect(bench.printer.status()).toMatchObject({ state: 'stopped', cause: 'offline' });
      await bench.printer.cancel('lost');
      await printing.outcome;
    });

    it('sends nothing to a printer without paper', async () => {
      await bench.hand.paperOut();
      expect(await print('empty').outcome).toEqual({
        outcome: 'failed',
        cause: 'paper-out',
        pagesDone: 0,
      });
      await untilA4Status(bench.printer, ({ state }) => state === 'stopped');
      await bench.hand.refill();
      await untilA4Status(bench.printer, isReady);
    });
  });
};
