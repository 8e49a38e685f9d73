import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  describeA4PrinterContract,
  untilA4Status,
  WatchedPrint,
  type A4Hand,
} from '../../../native-adapters/a4-printer/a4-printer.contract.ts';
import { createA4Printer } from '../../../native-adapters/a4-printer/adapter.ts';
import { createIppClient } from '../../../native-adapters/a4-printer/ipp-client.ts';
import { a4Timing } from '../../../native-adapters/a4-printer/timing.ts';
import type { A4Printer } from '../../../native-adapters/a4-printer/types.ts';
import { VirtualA4Printer } from '../../../native-adapters/a4-printer/virtual/server.ts';
import { systemClock as clock } from '../../../native-adapters/system-clock.ts';
import { pdfOf } from './support/documents.ts';
import { eventually } from './support/process.ts';

const timing = {
  ...a4Timing,
  answerMs: 400,
  followEveryMs: 20,
  probeEveryMs: 100,
  probeWhenAwayMs: 50,
  busyEveryMs: 50,
  lostMs: 1_500,
  cancelMs: 300,
};

const printerAt = (uri: string): A4Printer =>
  createA4Printer({ client: createIppClient({ uri, clock }), clock, timing });

const handOn = (device: VirtualA4Printer): A4Hand => ({
  paperOut: async () => device.leaveSheets(0),
  leaveSheets: async (sheets) => device.leaveSheets(sheets),
  refill: async () => device.refill(),
  abort: async () => device.abort(),
  unplug: () => device.unplug(),
  protocolErrors: () => device.protocolErrors,
});

const startBench = async () => {
  const device = await VirtualA4Printer.start({ clock, pageMs: 80 });
  const printer = printerAt(device.uri);
  return {
    device,
    printer,
    hand: handOn(device),
    pdf: await pdfOf(4),
    close: async () => {
      await printer.close();
      await device.close();
    },
  };
};

describeA4PrinterContract(
  'virtual device over IPP',
  { countsPages: true, knowsWhenIdle: true },
  startBench,
);

describe('an A4 printer', () => {
  let bench: Awaited<ReturnType<typeof startBench>>;
  const job = (id: string, pdf = bench.pdf) => ({ id, pdf, pages: 4, duplex: false });
  const ready = () => untilA4Status(bench.printer, ({ state }) => state === 'ready');

  beforeEach(async () => {
    bench = await startBench();
    await ready();
  });
  afterEach(() => bench.close());

  it('gets the document as it is, under our own id, on A4', async () => {
    await new WatchedPrint(bench.printer, { ...job('a1b2'), duplex: true }).outcome;
    expect(bench.device.jobs).toMatchObject([{ name: 'a1b2', sides: 'two-sided-long-edge' }]);
    expect(Buffer.compare(bench.device.jobs[0]!.pdf!, bench.pdf)).toBe(0);
  });

  it('that cannot read the document says so', async () => {
    const broken = new Uint8Array(Buffer.from('%PDF-1.7 broken'));
    const { outcome } = new WatchedPrint(bench.printer, job('broken', broken));
    expect(await outcome).toEqual({ outcome: 'failed', cause: 'rejected', pagesDone: 0 });
  });

  it('warns of little paper and little toner, and still prints', async () => {
    bench.device.set({ paperLow: true, tonerLow: true });
    const status = await untilA4Status(
      bench.printer,
      (now) => now.state === 'ready' && now.warnings.length === 2,
    );
    expect(status).toMatchObject({ warnings: ['paper-low', 'toner-low'] });
    const { outcome } = new WatchedPrint(bench.printer, job('low'));
    expect(await outcome).toMatchObject({ outcome: 'confirmed' });
  });

  it.each([
    ['a jam', { jammed: true }, 'paper-jam'],
    ['an open cover', { coverOpen: true }, 'cover-open'],
    ['empty toner', { tonerEmpty: true }, 'toner-empty'],
  ] as const)('names %s, and goes on by itself when it is mended', async (_name, faults, cause) => {
    const printing = new WatchedPrint(bench.printer, job('fault'));
    await printing.until(({ pagesDone }) => pagesDone === 1);
    bench.device.set(faults);
    await printing.until((progress) => progress.state === 'stopped' && progress.cause === cause);
    bench.device.clear();
    expect(await printing.outcome).toEqual({ outcome: 'confirmed', pagesDone: 4 });
  });

  it('that accepts connections and never answers is silent, not ready', async () => {
    bench.device.silent(true);
    await untilA4Status(bench.printer, (now) => now.state === 'stopped' && now.cause === 'silent');
    const { outcome } = new WatchedPrint(bench.printer, job('silent'));
    expect(await outcome).toEqual({ outcome: 'failed', cause: 'silent', pagesDone: 0 });
    bench.device.clear();
    await ready();
  });

  it('that stops answering for good in the middle leaves the job unconfirmed', async () => {
    const printing = new WatchedPrint(bench.printer, job('mute'));
    await printing.until(({ pagesDone }) => pagesDone === 1);
    bench.device.silent(true);
    await printing.until((progress) => progress.state === 'stopped' && progress.cause === 'silent');
    expect(await printing.outcome).toEqual({ outcome: 'unconfirmed', pagesDone: 1 });
  });

  it('whose cable was out for a moment is asked again, and the job confirmed', async () => {
    bench.device.slow(200);
    const printing = new WatchedPrint(bench.printer, job('cable'));
    await printing.until(({ pagesDone }) => pagesDone === 1);
    await bench.device.unplug();
    await printing.until(
      (progress) => progress.state === 'stopped' && progress.cause === 'offline',
    );
    await bench.device.replug();
    expect(await printing.outcome).toEqual({ outcome: 'confirmed', pagesDone: 4 });
  });

  it('takes one job at a time', async () => {
    const first = new WatchedPrint(bench.printer, job('first'));
    const second = new WatchedPrint(bench.printer, job('second'));
    expect(await second.outcome).toEqual({ outcome: 'failed', cause: 'other', pagesDone: 0 });
    expect(await first.outcome).toMatchObject({ outcome: 'confirmed' });
    expect(bench.device.jobs).toHaveLength(1);
  });

  it('waits its turn when somebody else’s job is still in the device', async () => {
    const stranger = printerAt(bench.device.uri);
    await untilA4Status(stranger, ({ state }) => state === 'ready');
    const theirs = new WatchedPrint(stranger, job('theirs'));
    await theirs.until(({ pagesDone }) => pagesDone >= 1);
    const ours = new WatchedPrint(bench.printer, job('ours'));
    expect(await ours.outcome).toMatchObject({ outcome: 'confirmed' });
    await stranger.close();
  });

  it('ends the job that a dead driver left waiting, before anything else is printed', async () => {
    bench.device.leaveSheets(1);
    const left = new WatchedPrint(bench.printer, job('left'));
    await left.until((progress) => progress.state === 'stopped');
    const successor = printerAt(bench.device.uri);
    await eventually('the cancel', () =>
      bench.device.jobs[0]!.reasons.includes('processing-to-stop-point'),
    );
    bench.device.refill();
    await untilA4Status(successor, ({ state }) => state === 'ready');
    expect(bench.device.jobs[0]).toMatchObject({ state: 'canceled', pagesDone: 1 });
    await successor.close();
  });

  it('is cancelled even while the document is still travelling', async () => {
    const printing = new WatchedPrint(bench.printer, job('early'));
    await bench.printer.cancel('early');
    expect(await printing.outcome).toMatchObject({ outcome: 'cancelled' });
    expect(bench.device.jobs[0]).toMatchObject({ state: 'canceled' });
  });
});
