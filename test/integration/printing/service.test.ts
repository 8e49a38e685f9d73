import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resumeGraceMs } from '../../../src/main/printing/print-job.ts';
import { attachmentSource, numberedPdf, PrintBench } from './support/bench.ts';

let bench: PrintBench;
beforeEach(async () => {
  bench = await PrintBench.start();
});
afterEach(async () => {
  expect(bench.a4.protocolErrors).toEqual([]);
  await bench.close();
});

const events = (): string[] =>
  bench.station.audit
    .recent(50)
    .map(({ event }) => event)
    .toReversed();

describe('printing', () => {
  it('puts exactly the chosen pages on paper, then the slip, and writes both down', async () => {
    const id = await bench.submit(6, { first: 2, last: 4 });
    await bench.untilSlip('confirmed');
    expect(await bench.tray()).toEqual([2, 3, 4]);
    expect(bench.service.view()?.job).toEqual({ state: 'confirmed', pagesDone: 3 });
    const record = bench.station.jobs.find(id);
    expect(record).toMatchObject({ state: 'confirmed', pagesDone: 3, slipState: 'confirmed' });
    expect(bench.receipt.texts[0]).toContain(record?.number);
    expect(bench.receipt.texts[0]).toContain('第2—4页');
    expect(events()).toEqual(['print-prepared', 'print-submitted', 'print-ended', 'slip-ended']);
  });

  it('says with what it prepared whether the text is still valid', async () => {
    bench.attachment = await numberedPdf(1);
    bench.validity = { state: 'repealed', day: '2026-01-01', by: null, inherited: false };
    bench.service.beginVisit('visit-1');
    const prepared = await bench.service.prepare(attachmentSource);
    expect(prepared).toMatchObject({ ok: true, value: { validity: bench.validity } });
  });

  it('names the job at the printer by its number and never by a title', async () => {
    const id = await bench.submit(1);
    await bench.untilJob('confirmed');
    expect(bench.a4.jobs.map(({ name }) => name)).toEqual([
      `${bench.station.jobs.find(id)?.number}-1`,
    ]);
  });

  it('goes on by itself after a refill, each page once', async () => {
    bench.a4.leaveSheets(2);
    await bench.submit(5);
    await bench.untilJob('stopped');
    // The printer tells of the empty tray and of the page before it in two answers.
    await bench.untilPages(2);
    expect(bench.service.view()?.job).toEqual({
      state: 'stopped',
      cause: 'paper-out',
      pagesDone: 2,
    });
    bench.a4.refill();
    await bench.untilJob('confirmed');
    expect(await bench.tray()).toEqual([1, 2, 3, 4, 5]);
    expect(bench.a4.jobs).toHaveLength(1);
  });

  it('resumes with the pages that did not come out when the printer gave the job up', async () => {
    const id = await bench.submit(5);
    await bench.untilPages(2);
    bench.a4.set({ jammed: true });
    await bench.untilJob('stopped');
    bench.a4.abort();
    bench.a4.set({ jammed: false });
    await bench.untilReady();
    await bench.untilJob('stopped');
    expect(bench.service.resume(id).ok).toBe(true);
    await bench.untilJob('confirmed');
    expect(await bench.tray()).toEqual([1, 2, 3, 4, 5]);
    expect(bench.a4.jobs).toHaveLength(2);
  });

  it('calls a stuck job back on resume, and begins anew once there is paper, each page once', async () => {
    bench.a4.leaveSheets(2);
    const id = await bench.submit(5);
    await bench.untilJob('stopped');
    expect(bench.service.resume(id).ok).toBe(true);
    bench.clock.advance(resumeGraceMs);
    // The tray is still empty, so the printer refuses the new device job until somebody fills it.
    await expect.poll(() => bench.station.jobs.find(id)?.attempts).toBe(2);
    await bench.untilJob('stopped');
    bench.a4.refill();
    await bench.untilJob('confirmed');
    expect(await bench.tray()).toEqual([1, 2, 3, 4, 5]);
  });

  it('ends a cancelled job at the device, and keeps what is on paper', async () => {
    const id = await bench.submit(20);
    await bench.untilPages(2);
    expect(bench.service.cancel(id).ok).toBe(true);
    await bench.untilJob('cancelled');
    const tray = await bench.tray();
    expect(tray.length).toBeLessThan(20);
    expect(bench.a4.jobs[0]?.state).toBe('canceled');
    expect(bench.receipt.texts).toEqual([]);
    expect(bench.station.jobs.find(id)?.state).toBe('cancelled');
  });

  it('never says confirmed of a printer that fell silent', async () => {
    await bench.submit(4);
    await bench.untilPages(1);
    bench.a4.silent(true);
    await bench.untilJob('unconfirmed');
    expect(bench.receipt.texts).toEqual([]);
    bench.a4.silent(false);
  });

  it('stays confirmed when the slip printer is unplugged, and repeats the slip on request', async () => {
    await bench.receipt.unplug();
    const id = await bench.submit(1);
    await bench.untilSlip('failed');
    expect(bench.service.view()?.job.state).toBe('confirmed');
    await bench.receipt.replug();
    await bench.untilReceiptReady();
    expect(bench.service.printSlip(id).ok).toBe(true);
    await bench.untilSlip('confirmed');
    expect(bench.receipt.texts).toHaveLength(1);
    // The first one certainly never came out, so this is no repeat.
    expect(bench.receipt.texts[0]).not.toContain('补打');
    expect(bench.service.printSlip(id)).toEqual({ ok: false, error: 'busy' });
  });

  it('goes out of sight when it was dismissed and its slip came out, and stays when it did not', async () => {
    bench.receipt.slow(3);
    const first = await bench.submit(1);
    await bench.untilSlip('printing');
    await bench.untilJob('confirmed');
    expect(bench.service.dismiss(first)).toEqual({ ok: true, value: undefined });
    expect(bench.service.view()).not.toBeNull();
    await expect.poll(() => bench.service.view()).toBeNull();
    expect(bench.station.jobs.find(first)?.slipState).toBe('confirmed');
    bench.receipt.slow(50);
    const second = await bench.submit(1);
    await bench.untilSlip('printing');
    expect(bench.service.dismiss(second)).toEqual({ ok: true, value: undefined });
    await bench.receipt.unplug();
    // Which of the two depends on whether any of it was on its way.
    await expect
      .poll(() => bench.service.view()?.slip.state, { timeout: 15_000 })
      .toMatch(/^(failed|unconfirmed)$/);
    expect(bench.service.dismiss(second)).toEqual({ ok: true, value: undefined });
    expect(bench.service.view()).toBeNull();
  });
});

describe('the end of a visit', () => {
  it('calls the running job back; nothing of it comes out in the next visit', async () => {
    const id = await bench.submit(20);
    await bench.untilPages(1);
    bench.service.endVisit();
    expect(bench.service.view()).toBeNull();
    bench.service.beginVisit('visit-2');
    await expect.poll(() => bench.station.jobs.find(id)?.state).toBe('cancelled');
    const left = await bench.tray();
    await bench.untilReady();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await bench.tray()).toEqual(left);
    expect(bench.receipt.texts).toEqual([]);
  });

  it('lets nobody else print while the printer still holds the old job', async () => {
    await bench.submit(20);
    await bench.untilPages(1);
    bench.service.endVisit();
    bench.service.beginVisit('visit-2');
    const prepared = await bench.service.prepare(attachmentSource);
    const request = { preparationId: '', range: { first: 1, last: 1 }, duplex: false };
    if (prepared.ok) request.preparationId = prepared.value.preparationId;
    await expect
      .poll(async () => {
        await bench.untilReady();
        return bench.service.submit(request).ok;
      })
      .toBe(true);
    await bench.untilJob('confirmed');
    expect(bench.a4.jobs.map(({ state }) => state)).toEqual(['canceled', 'completed']);
  });

  it('forgets what was prepared', async () => {
    bench.attachment = await numberedPdf(2);
    bench.service.beginVisit('visit-1');
    const prepared = await bench.service.prepare(attachmentSource);
    if (!prepared.ok) throw new Error(prepared.error);
    const { preparationId } = prepared.value;
    expect(bench.service.preview(preparationId)).not.toBeNull();
    bench.service.endVisit();
    expect(bench.service.preview(preparationId)).toBeNull();
    bench.service.beginVisit('visit-2');
    expect(
      bench.service.submit({ preparationId, range: { first: 1, last: 1 }, duplex: false }),
    ).toEqual({ ok: false, error: 'unknown-preparation' });
  });
});

describe('a restart of the app', () => {
  it('leaves what was printing unconfirmed and prints nothing by itself', async () => {
    bench.a4.leaveSheets(1);
    const id = await bench.submit(3);
    await bench.untilJob('stopped');
    await bench.untilPages(1);
    bench.restart();
    expect(bench.service.recover()).toBe(1);
    expect(bench.station.jobs.find(id)).toMatchObject({ state: 'unconfirmed', pagesDone: 1 });
    expect(bench.service.recover()).toBe(0);
    expect(bench.service.view()).toBeNull();
    expect(bench.a4.jobs).toHaveLength(1);
  });
});

describe('what is refused', () => {
  const prepare = async (pdf: Uint8Array) => {
    bench.attachment = pdf;
    bench.service.beginVisit('visit-1');
    return bench.service.prepare(attachmentSource);
  };
  const submit = async (pages: number, range: { first: number; last: number }) => {
    const prepared = await prepare(await numberedPdf(pages));
    if (!prepared.ok) throw new Error(prepared.error);
    const { preparationId } = prepared.value;
    return bench.service.submit({ preparationId, range, duplex: false });
  };

  it('an attachment that is damaged or encrypted', async () => {
    const garbage = new TextEncoder().encode('%PDF-1.7 and then nothing of the kind');
    expect(await prepare(garbage)).toEqual({ ok: false, error: 'unreadable-attachment' });
    const plain = Buffer.from(await numberedPdf(1)).toString('latin1');
    const encrypted = Buffer.from(plain.replace('/Root', '/Encrypt 1 0 R /Root'), 'latin1');
    expect(encrypted.length).toBeGreaterThan(plain.length);
    expect(await prepare(encrypted)).toEqual({ ok: false, error: 'unreadable-attachment' });
  });

  it('an attachment whose bytes are not here yet', async () => {
    bench.service.beginVisit('visit-1');
    expect(await bench.service.prepare(attachmentSource)).toEqual({
      ok: false,
      error: 'not-found',
    });
  });

  it('more pages than the house rule allows, or pages that are not there', async () => {
    const overLimit = { ok: false, error: 'over-limit' };
    expect(await submit(31, { first: 1, last: 31 })).toEqual(overLimit);
    expect(await submit(3, { first: 3, last: 4 })).toEqual(overLimit);
    expect((await submit(31, { first: 2, last: 31 })).ok).toBe(true);
  });

  it('a second job while one is running', async () => {
    bench.a4.leaveSheets(1);
    await bench.submit(2);
    const prepared = await bench.service.prepare(attachmentSource);
    if (!prepared.ok) throw new Error(prepared.error);
    const { preparationId } = prepared.value;
    const range = { first: 1, last: 1 };
    expect(bench.service.submit({ preparationId, range, duplex: false })).toEqual({
      ok: false,
      error: 'busy',
    });
  });

  it('printing while the printer is not ready or staff took it out of service', async () => {
    const notReady = { ok: false, error: 'printer-not-ready' };
    bench.paused = true;
    expect(await submit(1, { first: 1, last: 1 })).toEqual(notReady);
    bench.paused = false;
    await bench.a4.unplug();
    await bench.untilA4Gone();
    expect(await submit(1, { first: 1, last: 1 })).toEqual(notReady);
    expect(bench.station.jobs.recent(9)).toEqual([]);
  });
});
