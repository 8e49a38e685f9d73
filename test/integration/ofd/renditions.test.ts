import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOfd } from '../../../center/demo/ofd/writer.ts';
import { Renditions } from '../../../src/main/content/ofd/renditions.ts';
import { createOfdWorkshop, type ConvertInThread } from '../../../src/main/content/ofd/workshop.ts';
import { systemClock } from '../../../src/main/system.ts';
import type { Clock } from '../../../src/shared/clock.ts';
import { ok } from '../../../src/shared/result.ts';
import { fontFolder } from '../vault/support/fonts.ts';
import { samplePaper } from './sample.ts';

let fonts: Awaited<ReturnType<typeof fontFolder>>;
beforeAll(async () => void (fonts = await fontFolder()));
afterAll(() => fonts.remove());

const workerFile = new URL('../../../src/main/content/ofd/worker.ts', import.meta.url);

describe('the thread that converts', () => {
  it('gives the PDF and what is to be said of it, or the fault by its name', async () => {
    const convert = createOfdWorkshop({ workerFile, fontFolder: fonts.folder, clock: systemClock });
    const made = await convert(writeOfd(samplePaper));
    expect(made).toMatchObject({ ok: true, value: { report: { signature: { state: 'intact' } } } });
    expect(await convert(Buffer.from('nothing'))).toMatchObject({ error: { fault: 'not-ofd' } });
  });

  it('is ended when its time is up', async () => {
    const atOnce: Clock = {
      ...systemClock,
      after: (_ms, call) => (queueMicrotask(call), () => undefined),
    };
    const convert = createOfdWorkshop({ workerFile, fontFolder: fonts.folder, clock: atOnce });
    expect(await convert(writeOfd(samplePaper))).toMatchObject({
      error: { fault: 'failed', detail: 'took too long' },
    });
  });
});

const report = { pages: 1, signature: { state: 'none' }, missingGlyphs: 0, leftOut: 0 } as const;
const sha = (digit: number): string => String(digit).repeat(64);

const shelf = (bytesLimit = 1_000) => {
  const folder = mkdtempSync(join(tmpdir(), 'renditions-'));
  let conversions = 0;
  let nowMs = Date.parse('2026-11-24T00:00:00Z');
  const convert: ConvertInThread = async (bytes) => {
    conversions += 1;
    return ok({ pdf: bytes, report });
  };
  const clock = { nowMs: () => (nowMs += 60_000) };
  const open = () => new Renditions({ folder, convert, clock, log: () => undefined, bytesLimit });
  return {
    open,
    folder,
    conversions: () => conversions,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

describe('renditions', () => {
  it('are made once, also when asked for twice at a time, and last over a restart', async () => {
    const { open, conversions, remove } = shelf();
    const one = open();
    const bytes = Buffer.alloc(100, 1);
    await Promise.all([one.of(sha(1), bytes), one.of(sha(1), bytes)]);
    expect(await open().of(sha(1), bytes)).toMatchObject({ ok: true, value: { report } });
    expect(conversions()).toBe(1);
    remove();
  });

  it('are made anew when the disk forgot a bit', async () => {
    const { open, folder, conversions, remove } = shelf();
    const bytes = Buffer.alloc(100, 1);
    await open().of(sha(1), bytes);
    const name = readdirSync(folder).find((each) => each.endsWith('.pdf'))!;
    const kept = readFileSync(join(folder, name));
    kept[50]! ^= 1;
    writeFileSync(join(folder, name), kept);
    const again = await open().of(sha(1), bytes);
    expect(again.ok && Buffer.compare(again.value.pdf, bytes)).toBe(0);
    expect(conversions()).toBe(2);
    remove();
  });

  it('make room for new ones: the longest unread goes first', async () => {
    const { open, folder, remove } = shelf(250);
    const renditions = open();
    for (const digit of [1, 2]) await renditions.of(sha(digit), Buffer.alloc(100, digit));
    await renditions.of(sha(1), Buffer.alloc(100, 1));
    await renditions.of(sha(3), Buffer.alloc(100, 3));
    const kept = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    expect(new Set(kept.map((name) => name[0]))).toEqual(new Set(['1', '3']));
    remove();
  });
});
