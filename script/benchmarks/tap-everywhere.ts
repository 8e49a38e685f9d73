import type { Locator, Page } from '@playwright/test';
import { zoneServices } from '../../src/shared/zone.ts';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand } from '../../test/support/stand.ts';
import { timeAnswer } from './electron/page-time.ts';
import { untilSynced } from './electron/synced.ts';
import { plainLine, type BenchLine } from './line.ts';
import { median, quantile } from './statistics.ts';

/**
 * Every kind of tap on every screen that a visit reaches within three steps from home: each screen's buttons, one
 * of a kind, then the way back. The demo's content.
 */

export interface AnsweredTap {
  /** Screen and kind of button. */
  readonly what: string;
  readonly ms: number;
}

const depth = 2;
/** Buttons of a kind look alike and do alike. */
const kindsAScreen = 12;
const settleMs = 350;

/** Ends the visit, prints or calls somebody: other benches' business. */
const leftAlone = /结束|打印|叫|呼叫|播放|朗读|听/;

interface Found {
  readonly kind: string;
  readonly index: number;
}

/** The enabled buttons of the screen that can be seen, the first of each class. */
const buttonsOf = (page: Page): Promise<readonly Found[]> =>
  page.evaluate(`(() => {
    const kinds = new Map();
    [...document.querySelectorAll('.stage-screen button')].forEach((button, index) => {
      const { top, bottom, width } = button.getBoundingClientRect();
      const kind = button.className.split(' ')[0];
      if (button.disabled || button.ariaDisabled === 'true' || width === 0 || top < 0 || bottom > innerHeight) return;
      if (${String(leftAlone)}.test(button.textContent + button.ariaLabel) || kinds.has(kind)) return;
      const { x, y } = { x: button.getBoundingClientRect().left + width / 2, y: (top + bottom) / 2 };
      if (!button.contains(document.elementFromPoint(x, y))) return;
      kinds.set(kind, index);
    });
    return [...kinds].map(([kind, index]) => ({ kind, index }));
  })()`);

/** What screen it is: its class and its heading. */
const screenOf = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const screen = document.querySelector('.stage-screen > *');
    return screen.className.split(' ').at(-1) + ' ' + (screen.querySelector('h1')?.textContent ?? '');
  })()`);

class Walk {
  readonly #page: Page;
  readonly taps: AnsweredTap[] = [];
  readonly #seen = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
  }

  async tap(what: string, target: Locator): Promise<void> {
    const ms = await timeAnswer(this.#page, () => target.click({ timeout: 5_000 }));
    if (ms !== null) this.taps.push({ what, ms });
    await this.#page.waitForTimeout(settleMs);
  }

  /** Buttons are looked for anew after each tap: a filter or a tab may have changed them. */
  async from(stepsLeft: number): Promise<void> {
    const here = await screenOf(this.#page);
    const [name = ''] = here.split(' ');
    for (let tapped = 0; tapped < kindsAScreen; tapped += 1) {
      const what = ({ kind }: Found): string => `${name}: ${kind}`;
      const next = (await buttonsOf(this.#page)).find((found) => !this.#seen.has(what(found)));
      if (next === undefined) return;
      this.#seen.add(what(next));
      await this.tap(what(next), this.#page.locator('.stage-screen button').nth(next.index));
      await this.#leaveDialog();
      if ((await screenOf(this.#page)) === here) continue;
      if (stepsLeft > 0) await this.from(stepsLeft - 1);
      if (!(await this.#goesBack(name))) return;
    }
  }

  /** False at home, where a button may have led. */
  async #goesBack(name: string): Promise<boolean> {
    const back = this.#page.locator('.bar-back');
    if (!(await back.isEnabled())) return false;
    const [from = ''] = (await screenOf(this.#page)).split(' ');
    await this.tap(`${name}: back to it from ${from}`, back);
    return true;
  }

  async #leaveDialog(): Promise<void> {
    if ((await this.#page.getByRole('dialog').count()) > 0)
      await this.#page.keyboard.press('Escape');
  }
}

/** Whatever stands in the way of one service is told, and the walk goes on from home. */
const walk = async (page: Page): Promise<readonly AnsweredTap[]> => {
  const way = new Walk(page);
  for (const service of zoneServices) {
    const home = page.locator('.bar-home');
    await way.tap('home: service', page.locator(`[data-service=${service}]`));
    try {
      await way.from(depth);
    } catch (error) {
      console.error(`tap-everywhere: ${service}: ${String(error)}`);
      await page.keyboard.press('Escape');
    }
    if (await home.isEnabled()) await way.tap('to home', home);
  }
  return way.taps;
};

const worstNamed = 5;

const linesOf = (taps: readonly AnsweredTap[], mode: string): BenchLine[] => {
  const times = taps.map(({ ms }) => ms);
  const within = times.filter((ms) => ms <= 100).length;
  const screens = new Set(taps.map(({ what }) => what.split(':')[0])).size;
  const name = `tap everywhere, ${mode}`;
  const worst = taps.toSorted((one, other) => other.ms - one.ms).slice(0, worstNamed);
  return [
    plainLine(`${name}: to the first change, p50`, median(times), 'ms', `${taps.length} taps`),
    plainLine(
      `${name}: to the first change, p95`,
      quantile(times, 0.95),
      'ms',
      `${within} of ${taps.length} within 100 ms, ${screens} screens`,
    ),
    ...worst.map(({ what, ms }) => plainLine(`${name}: among the slowest, ${what}`, ms, 'ms')),
  ];
};

/** Needs a screen and the built app. */
export const benchTapEverywhere = async (): Promise<BenchLine[]> => {
  await using stand = await startStand({ items: 'demo', pollSeconds: 3_600, withIntake: true });
  const kiosk = await stand.launch();
  await untilSynced(kiosk, 250);
  const resident = new Resident(kiosk);
  const lines: BenchLine[] = [];
  for (const mode of ['standard', 'elder'] as const) {
    await resident.begin();
    if (mode === 'elder') await resident.button('长辈版').click();
    // What is made ready in quiet moments is ready when the first resident has read the home screen.
    await resident.page.waitForTimeout(4_000);
    lines.push(...linesOf(await walk(resident.page), mode));
    await resident.endVisit();
  }
  return lines;
};
