import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand } from '../../test/support/stand.ts';
import { corpusChannels } from './search/corpus.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { corpusDrafts, openCorpus } from './corpus-drafts.ts';
import { launchEmpty } from './electron/launch.ts';
import { timeTap, type TapTime } from './electron/page-time.ts';
import { untilSynced } from './electron/synced.ts';
import { median, quantile } from './statistics.ts';

/** From the finger on the glass to the next screen on it, over the ways residents go. */

interface Step {
  readonly name: string;
  readonly target: (round: number) => string;
  readonly heading: string;
  readonly content: string;
}

const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`;
const homeSteps = {
  heading: there('.home h1'),
  content: `${there('.service')} && ${there('.latest-row')}`,
};
const listSteps = {
  heading: there('.screen-channel h1'),
  content: there('.screen-channel .rows .row'),
};
const readerSteps = {
  heading: `${there('.screen-reader h1')}?.textContent`,
  content: there('.screen-reader .reader-reference'),
};

/** A key is answered by its letter in the bar, and by rows found; the letters spell 管理 and 办法. */
const keyStep = (letter: string, written: string): Step => ({
  name: 'key of the pinyin keyboard',
  target: () => `.keyboard button:has(.key-main:text-is("${letter}"))`,
  heading: `${there('.candidate-letters')}?.textContent.replace(/[^a-z]/g, '') === '${written}'`,
  content: there('.candidate-list .candidate'),
});

const steps: readonly Step[] = [
  {
    name: 'home to service',
    target: () => '[data-service=information]',
    heading: there('.screen-information h1'),
    content: there('.info-value'),
  },
  {
    name: 'service to section',
    target: (round) => `.info-value-list li:nth-child(${1 + (round % 2)}) .info-value`,
    ...listSteps,
  },
  {
    name: 'section to document',
    target: (round) => `.screen-channel .rows li:nth-child(${1 + (round % 3)}) .row`,
    ...readerSteps,
  },
  { name: 'back to section', target: () => '.bar-back', ...listSteps },
  { name: 'to home', target: () => '.bar-home', ...homeSteps },
  {
    name: 'home to search',
    target: () => '.home-search',
    heading: there('#search-title'),
    content: there('.keyboard .key'),
  },
  keyStep('b', 'b'),
  keyStep('a', 'ba'),
  keyStep('n', 'ban'),
  {
    name: 'candidate to results',
    target: () => '.candidate-list .candidate',
    heading: there('.results-count'),
    content: there('.results .rows .row'),
  },
  {
    name: 'result to document',
    target: (round) => `.results .rows li:nth-child(${1 + (round % 2)}) .row`,
    ...readerSteps,
  },
  {
    name: 'back to results',
    target: () => '.bar-back',
    heading: there('#search-title'),
    content: there('.results .rows .row'),
  },
  { name: 'to home', target: () => '.bar-home', ...homeSteps },
];

interface Tap extends TapTime {
  readonly name: string;
}

const walk = async (page: Page, rounds: number): Promise<Tap[]> => {
  const taps: Tap[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { name, target, heading, content } of steps) {
      const element = page.locator(target(round)).first();
      await element.waitFor();
      const time = await timeTap(page, () => element.click(), { heading, content });
      taps.push({ name, ...time });
    }
  return taps;
};

/** Two frames after a touch: no page can answer sooner and know it. */
const bareTaps = async (page: Page, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let tap = 0; tap < count; tap += 1) {
    const press = () => page.mouse.click(540, 5);
    const { headingMs } = await timeTap(page, press, { heading: 'true', content: 'true' });
    times.push(headingMs);
  }
  return times;
};

const ofEmptyWindow = async (count: number): Promise<number[]> => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  const { app, page } = await launchEmpty(profileFolder);
  const times = await bareTaps(page, count);
  await app.close();
  rmSync(profileFolder, { recursive: true, force: true });
  return times;
};

interface Measured {
  readonly taps: readonly Tap[];
  readonly bare: readonly number[];
}

const ofKiosk = async ({ items, corpusFolder, rounds }: TapOptions): Promise<Measured> => {
  await using stand = await startStand({ pollSeconds: 3_600 });
  const put = corpusDrafts(openCorpus(corpusFolder), items);
  await stand.center.publish({ channels: corpusChannels, put, fresh: true });
  const kiosk = await stand.launch();
  await untilSynced(kiosk, items);
  const resident = new Resident(kiosk);
  await resident.begin();
  await resident.page.waitForTimeout(2_000);
  const bare = await bareTaps(resident.page, 60);
  return { bare, taps: await walk(resident.page, rounds) };
};

const linesOf = (
  items: number,
  { taps, bare }: Measured,
  empty: readonly number[],
): BenchLine[] => {
  const headings = taps.map(({ headingMs }) => headingMs);
  const contents = taps.map(({ contentMs }) => contentMs);
  const p95 = plainLine(
    `tap: to the next screen, ${items} items, p95`,
    quantile(headings, 0.95),
    'ms',
    `${taps.length} taps`,
  );
  const byStep = [...new Set(taps.map(({ name }) => name))].map((name) => {
    const some = taps.filter((tap) => tap.name === name).map(({ contentMs }) => contentMs);
    const worst = quantile(some, 0.95);
    return plainLine(`tap: ${name}, with content, p95`, worst, 'ms', `${some.length} taps`);
  });
  return [
    peerLine(p95, 'two bare frames of the same page', quantile(bare, 0.95), 'less'),
    peerLine(p95, 'two bare frames of an empty window', quantile(empty, 0.95), 'less'),
    peerLine(
      plainLine('tap: to the next screen, p50', median(headings), 'ms'),
      'two bare frames of the same page',
      median(bare),
      'less',
    ),
    plainLine('tap: to the next screen with its content, p95', quantile(contents, 0.95), 'ms'),
    ...byStep,
  ];
};

export interface TapOptions {
  readonly items: number;
  readonly corpusFolder: string | null;
  /** Each is thirteen taps. */
  readonly rounds: number;
}

export const benchTap = async (options: TapOptions): Promise<BenchLine[]> => {
  const measured = await ofKiosk(options);
  return linesOf(options.items, measured, await ofEmptyWindow(60));
};
