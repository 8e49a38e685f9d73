import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand } from '../../test/support/stand.ts';
import { Finger } from './electron/finger.ts';
import { framesWhile, slowFrame, type Moved } from './electron/frames.ts';
import { launchEmpty } from './electron/launch.ts';
import type { Box } from './electron/plain-list.ts';
import { makePlainMap, plainMapPlace } from './electron/plain-map.ts';
import { untilSynced } from './electron/synced.ts';
import { peerLine, plainLine, type BenchLine } from './line.ts';
import { demoPlaces, manyPlaces } from './map-places.ts';
import { median, spanOf } from './statistics.ts';

/**
 * Frames while a finger pans the map and the buttons zoom it, beside those of one plain picture on a canvas of
 * the same size under the same finger, in turns. With the demo's own places, and with as many as a city has.
 */

interface Window {
  readonly page: Page;
  readonly finger: Finger;
  readonly box: Box;
  readonly place: string;
  readonly zoom: (step: 1 | -1) => Promise<void>;
}

/** Where the picture of the kiosk's map is. */
const kioskPlace = `(() => {
  const { a, e, f } = new DOMMatrixReadOnly(
    getComputedStyle(document.querySelector('.map-picture')).transform,
  );
  return a * 10000 + e + f / 1000;
})()`;

type Point = readonly [number, number];

/** There and back again, well inside of the map. */
const waysOf = ({ left, top, width, height }: Box): readonly (readonly [Point, Point])[] => {
  const at = (x: number, y: number): Point => [left + x * width, top + y * height];
  return [
    [at(0.7, 0.75), at(0.3, 0.35)],
    [at(0.3, 0.35), at(0.7, 0.75)],
    [at(0.2, 0.5), at(0.75, 0.5)],
    [at(0.75, 0.5), at(0.2, 0.5)],
  ];
};

const go = {
  drag: async ({ finger, box }: Window) => {
    for (const [from, to] of waysOf(box)) await finger.move(from, to, 900);
  },
  fling: async ({ finger, box }: Window) => {
    for (const [from, to] of waysOf(box)) await finger.fling(from, to);
  },
  zoom: async ({ page, zoom }: Window) => {
    for (const step of [1, 1, -1, -1] as const) {
      await zoom(step);
      await page.waitForTimeout(500);
    }
  },
} as const;
type Way = keyof typeof go;
const ways = Object.keys(go) as Way[];

const moved = async (window: Window, way: Way): Promise<Moved> => {
  await window.page.waitForTimeout(1_000);
  return framesWhile(window.page, window, () => go[way](window));
};

const kioskWindow = async (page: Page): Promise<Window> => {
  const map = page.getByRole('application');
  const {
    x: left,
    y: top,
    width,
    height,
  } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const button = (name: string) => page.locator('.map-buttons').getByRole('button', { name });
  const zoom = (step: 1 | -1) => button(step === 1 ? '放大' : '缩小').click();
  return {
    page,
    finger: await Finger.on(page),
    box: { left, top, width, height },
    place: kioskPlace,
    zoom,
  };
};

const plainWindow = async (page: Page, box: Box): Promise<Window> => {
  await makePlainMap(page, box);
  let scale = 1;
  const zoom = async (step: 1 | -1): Promise<void> => {
    scale *= step === 1 ? 2 : 0.5;
    await page.evaluate(`globalThis.benchZoom(${scale})`);
  };
  return { page, finger: await Finger.on(page), box, place: plainMapPlace, zoom };
};

interface Pair {
  readonly here: Moved;
  readonly plain: Moved;
}
type Pairs = ReadonlyMap<Way, readonly Pair[]>;

const inTurns = async (here: Window, plain: Window, runs: number): Promise<Pairs> => {
  const pairs = new Map<Way, Pair[]>(ways.map((way) => [way, []]));
  for (let run = 0; run < runs; run += 1)
    for (const way of ways)
      pairs.get(way)?.push({ plain: await moved(plain, way), here: await moved(here, way) });
  return pairs;
};

const onMap = async (resident: Resident, runs: number): Promise<Pairs> => {
  await resident.begin();
  const { page } = resident;
  await page.locator('[data-service=map]').click();
  await page.locator('.map-canvas canvas').first().waitFor();
  await page.waitForTimeout(2_000);
  const here = await kioskWindow(page);
  const profileFolder = mkdtempSync(join(tmpdir(), 'kiosk-empty-'));
  const empty = await launchEmpty(profileFolder);
  const pairs = await inTurns(here, await plainWindow(empty.page, here.box), runs);
  await empty.app.close();
  rmSync(profileFolder, { recursive: true, force: true });
  await resident.endVisit();
  return pairs;
};

const linesOf = (places: number, pairs: Pairs): BenchLine[] =>
  [...pairs].flatMap(([way, both]) => {
    const rates = both.map(({ here }) => here.framesPerSecond);
    const plainRates = both.map(({ plain }) => plain.framesPerSecond);
    const name = `map: ${way}, ${places} places`;
    const peer = 'a plain picture, same finger';
    const note = `${both.length} runs, ${spanOf(rates)} here, ${spanOf(plainRates)} there`;
    return [
      peerLine(plainLine(name, median(rates), 'frames/s', note), peer, median(plainRates), 'more'),
      peerLine(
        plainLine(
          `${name}, one frame of a hundred`,
          median(both.map(({ here }) => slowFrame(here))),
          'ms',
        ),
        peer,
        median(both.map(({ plain }) => slowFrame(plain))),
        'less',
      ),
      plainLine(
        `${name}, longest wait, drawn anew at rest`,
        median(both.map(({ here }) => here.longestWaitMs)),
        'ms',
      ),
    ];
  });

export interface MapOptions {
  /** Places beside the demo's own. */
  readonly items: number;
  readonly runs: number;
}

/** Needs a screen and the built app. */
export const benchMap = async ({ items, runs }: MapOptions): Promise<BenchLine[]> => {
  await using stand = await startStand({ items: 'demo', pollSeconds: 5 });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await untilSynced(kiosk, 250);
  const few = await onMap(resident, runs);
  const { itemCount } = (await resident.snapshot()).feed;
  await stand.center.publish({ put: manyPlaces(items) });
  await untilSynced(kiosk, itemCount + items);
  const many = await onMap(resident, runs);
  return [...linesOf(demoPlaces, few), ...linesOf(demoPlaces + items, many)];
};
