import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pageSize } from '../../src/shared/page-size.ts';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand } from '../../test/support/stand.ts';
import { corpusDrafts, openCorpus } from './corpus-drafts.ts';
import { launchEmpty } from './electron/launch.ts';
import { untilSynced } from './electron/synced.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { corpusChannels } from './search/corpus.ts';
import { quantile } from './statistics.ts';

/** Frames while a list of everything scrolls, beside those of an empty window that does nothing. */

const secondsEach = 6;
/** A brisk finger: three screens a second on a portrait panel. */
const pixelsPerFrame = 60;
const askedPages = 60;

const scroller = "document.querySelector('.screen-channel .screen-page')";

/** Times (ms) of all frames while `each` runs in every one of them. */
const framesWhile = (page: Page, each: string): Promise<number[]> =>
  page.evaluate(`new Promise((resolve) => {
    const times = [];
    const step = (now) => {
      times.push(now);
      ${each};
      if (now - times[0] < ${secondsEach * 1_000}) requestAnimationFrame(step);
      else resolve(times);
    };
    requestAnimationFrame(step);
  })`);

const intervals = (times: readonly number[]): number[] =>
  times.slice(1).map((time, index) => time - (times[index] ?? time));

const framesPerSecond = (times: readonly number[]): number =>
  ((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0));

/** How long main takes to give one page of rows from the middle of the list on, ms, asked one after another. */
const deepPages = (page: Page, items: number): Promise<number[]> => {
  const middle = Math.floor(items / pageSize / 2);
  return page.evaluate(`(async () => {
    const times = [];
    for (let step = 0; step < ${askedPages}; step += 1) {
      const began = performance.now();
      const page = ${middle} + (step % ${middle});
      const answer = await window.kiosk.list({ filters: {}, page });
      times.push(performance.now() - began);
      if (!answer.ok || answer.value.rows.length === 0) throw new Error('no rows');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return times;
  })()`);
};

interface Scrolled {
  readonly fromTop: readonly number[];
  readonly fromMiddle: readonly number[];
  readonly asked: readonly number[];
  /** Rows in the document at the end: the list holds only those near the screen. */
  readonly rows: number;
}

const ofKiosk = async ({ items, corpusFolder }: ScrollOptions): Promise<Scrolled> => {
  await using stand = await startStand({ pollSeconds: 3_600 });
  const put = corpusDrafts(openCorpus(corpusFolder), items);
  await stand.center.publish({ channels: corpusChannels, put, fresh: true });
  const kiosk = await stand.launch();
  await untilSynced(kiosk, items);
  const resident = new Resident(kiosk);
  await resident.begin();
  const { page } = resident;
  await resident.button(/^政府信息查询/).click();
  await resident.button(/^全部/).click();
  await page.locator('.long-list .row').first().waitFor();
  await page.waitForTimeout(2_000);
  const down = `${scroller}.scrollTop += ${pixelsPerFrame}`;
  const fromTop = await framesWhile(page, down);
  await page.evaluate(`${scroller}.scrollTop = ${scroller}.scrollHeight / 2; undefined`);
  await page.locator('.long-list .row').first().waitFor();
  const fromMiddle = await framesWhile(page, down);
  const rows = await page.locator('.long-list li').count();
  return { fromTop, fromMiddle, rows, asked: await deepPages(page, items) };
};

const ofEmptyWindow = async (): Promise<number[]> => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  const { app, page } = await launchEmpty(profileFolder);
  const times = await framesWhile(page, '');
  await app.close();
  rmSync(profileFolder, { recursive: true, force: true });
  return times;
};

interface ScrollOptions {
  readonly corpusFolder: string | null;
  readonly items: number;
}

/** Needs a screen and the built app, as the start and tap benches do. */
export const benchScroll = async (options: ScrollOptions): Promise<BenchLine[]> => {
  const empty = await ofEmptyWindow();
  const { fromTop, fromMiddle, rows, asked } = await ofKiosk(options);
  const name = (what: string): string => `scroll: ${what}, ${options.items} items`;
  const beside = (what: string, times: readonly number[]): BenchLine =>
    peerLine(
      plainLine(name(what), framesPerSecond(times), 'frames/s'),
      'an empty window at rest',
      framesPerSecond(empty),
      'more',
    );
  return [
    beside('from the top', fromTop),
    beside('from the middle', fromMiddle),
    peerLine(
      plainLine(
        name('time between frames, p99'),
        quantile(intervals([...fromTop]), 0.99),
        'ms',
        `${rows} rows in the document`,
      ),
      'an empty window at rest',
      quantile(intervals(empty), 0.99),
      'less',
    ),
    plainLine(name('a page of rows from the middle, p95'), quantile(asked, 0.95), 'ms'),
  ];
};
