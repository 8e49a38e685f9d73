import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pageSize } from '../../src/shared/page-size.ts';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand } from '../../test/support/stand.ts';
import { corpusDrafts, openCorpus } from './corpus-drafts.ts';
import { Finger } from './electron/finger.ts';
import { framesWhile, slowFrame, type Moved, type Watched } from './electron/frames.ts';
import { launchEmpty } from './electron/launch.ts';
import { makePlainList, plainScroller, type Box } from './electron/plain-list.ts';
import { untilSynced } from './electron/synced.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { corpusChannels } from './search/corpus.ts';
import { median, quantile, spanOf } from './statistics.ts';

/**
 * Frames while a finger scrolls a list of everything, beside those of a plain page of the same size under the
 * same finger: rows that are all there, never change and ask for nothing. In turns, so that whatever else the
 * machine does meets both.
 */

const askedPages = 60;
const scroller = "document.querySelector('.screen-channel .screen-page')";
const [middle, low, high] = [500, 1_250, 550];

type Way = 'drag' | 'fling' | 'fling from the middle';

const go: Readonly<Record<Way, (finger: Finger) => Promise<void>>> = {
  drag: async (finger) => {
    for (let time = 0; time < 4; time += 1) await finger.move([middle, low], [middle, high], 700);
  },
  fling: async (finger) => {
    for (let time = 0; time < 4; time += 1) await finger.fling([middle, low], [middle, high]);
  },
  'fling from the middle': (finger) => go.fling(finger),
};
const ways = Object.keys(go) as Way[];

interface Window {
  readonly page: Page;
  readonly finger: Finger;
  readonly watched: Watched;
  readonly scroller: string;
}

/** A placeholder on the screen stands for a row that has not come. */
const gapInKiosk = `(() => {
  const box = ${scroller}.getBoundingClientRect();
  return [...document.querySelectorAll('.row-placeholder')].some((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > box.top && top < box.bottom;
  });
})()`;

const windowOf = async (page: Page, of: string, gap?: string): Promise<Window> => ({
  page,
  finger: await Finger.on(page),
  scroller: of,
  watched: { place: `${of}.scrollTop`, ...(gap === undefined ? {} : { gap }) },
});

const moved = async (window: Window, way: Way): Promise<Moved> => {
  const share = way === 'fling from the middle' ? 0.5 : 0;
  await window.page.evaluate(
    `${window.scroller}.scrollTop = ${window.scroller}.scrollHeight * ${share}; undefined`,
  );
  await window.page.waitForTimeout(1_000);
  return framesWhile(window.page, window.watched, () => go[way](window.finger));
};

/** How long main takes to give one page of rows from the middle of the list on, ms, asked one after another. */
const deepPages = (page: Page, items: number): Promise<number[]> => {
  const half = Math.floor(items / pageSize / 2);
  return page.evaluate(`(async () => {
    const times = [];
    for (let step = 0; step < ${askedPages}; step += 1) {
      const began = performance.now();
      const page = ${half} + (step % ${half});
      const answer = await window.kiosk.list({ filters: {}, page });
      times.push(performance.now() - began);
      if (!answer.ok || answer.value.rows.length === 0) throw new Error('no rows');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return times;
  })()`);
};

interface Geometry {
  readonly box: Box;
  readonly rowHeight: number;
}

const geometryOf = (page: Page): Promise<Geometry> =>
  page.evaluate(`(() => {
    const { left, top, width, height } = ${scroller}.getBoundingClientRect();
    const rowHeight = document.querySelector('.long-list > li').getBoundingClientRect().height;
    return { box: { left, top, width, height }, rowHeight };
  })()`);

interface Pair {
  readonly here: Moved;
  readonly plain: Moved;
}

export interface Scrolled {
  readonly pairs: ReadonlyMap<Way, readonly Pair[]>;
  readonly asked: readonly number[];
  /** Rows in the document at the end: the list holds only those near the screen. */
  readonly rows: number;
}

/** On a kiosk that holds `items` and shows its invitation. */
export const scrollKiosk = async (
  resident: Resident,
  { items, runs }: Pick<ScrollOptions, 'items' | 'runs'>,
): Promise<Scrolled> => {
  await resident.begin();
  await resident.button(/^政府信息查询/).click();
  await resident.button(/^全部/).click();
  const { page } = resident;
  await page.locator('.long-list .row').first().waitFor();
  await page.waitForTimeout(2_000);
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  const empty = await launchEmpty(profileFolder);
  const { box, rowHeight } = await geometryOf(page);
  await makePlainList(empty.page, box, rowHeight);
  const here = await windowOf(page, scroller, gapInKiosk);
  const plain = await windowOf(empty.page, plainScroller);
  const pairs = new Map<Way, Pair[]>(ways.map((way) => [way, []]));
  for (let run = 0; run < runs; run += 1)
    for (const way of ways)
      pairs.get(way)?.push({ plain: await moved(plain, way), here: await moved(here, way) });
  await empty.app.close();
  rmSync(profileFolder, { recursive: true, force: true });
  const rows = await page.locator('.long-list li').count();
  return { pairs, rows, asked: await deepPages(page, items) };
};

const ofKiosk = async (options: ScrollOptions): Promise<Scrolled> => {
  await using stand = await startStand({ pollSeconds: 3_600 });
  const put = corpusDrafts(openCorpus(options.corpusFolder), options.items);
  await stand.center.publish({ channels: corpusChannels, put, fresh: true });
  const kiosk = await stand.launch();
  await untilSynced(kiosk, options.items);
  return await scrollKiosk(new Resident(kiosk), options);
};

export const scrollLines = (items: number, { pairs, asked, rows }: Scrolled): BenchLine[] => {
  const name = (what: string): string => `scroll: ${what}, ${items} items`;
  const peer = 'a plain page, same finger';
  const lines = [...pairs].flatMap(([way, both]) => {
    const here = both.map((pair) => pair.here);
    const plain = both.map((pair) => pair.plain);
    const rates = here.map(({ framesPerSecond }) => framesPerSecond);
    const plainRates = plain.map(({ framesPerSecond }) => framesPerSecond);
    const note = `${both.length} runs, ${spanOf(rates)} here, ${spanOf(plainRates)} there`;
    return [
      peerLine(
        plainLine(name(way), median(rates), 'frames/s', note),
        peer,
        median(plainRates),
        'more',
      ),
      peerLine(
        plainLine(name(`${way}, one frame of a hundred`), median(here.map(slowFrame)), 'ms'),
        peer,
        median(plain.map(slowFrame)),
        'less',
      ),
      plainLine(
        name(`${way}, longest with a row missing`),
        Math.max(...here.map(({ longestGapMs }) => longestGapMs)),
        'ms',
      ),
    ];
  });
  const deep = quantile(asked, 0.95);
  return [
    ...lines,
    plainLine(name('a page of rows from the middle, p95'), deep, 'ms', `${rows} rows in the page`),
  ];
};

export interface ScrollOptions {
  readonly corpusFolder: string | null;
  readonly items: number;
  readonly runs: number;
}

/** Needs a screen and the built app, as the start and tap benches do. */
export const benchScroll = async (options: ScrollOptions): Promise<BenchLine[]> =>
  scrollLines(options.items, await ofKiosk(options));
