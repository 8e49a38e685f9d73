import { expect, type Locator, type Page } from '@playwright/test';
import type { ZoneService } from '../../src/shared/zone.ts';
import { readyToHandIn } from '../../test/e2e/support/requests.ts';
import { RequestScreens } from '../../test/e2e/support/request-steps.ts';
import { Resident } from '../../test/e2e/support/resident.ts';
import { startStand, type Stand } from '../../test/support/stand.ts';
import { plainLine, type BenchLine } from './line.ts';
import { median, spanOf } from './statistics.ts';

/**
 * What a task costs a resident: how often a finger must come down, and how long the machine takes. The
 * hand of the script does not hesitate, so the time is the machine's alone, paper included.
 */

const slow = { timeout: 60_000 } as const;

const modes = ['standard', 'elder'] as const;
type Mode = (typeof modes)[number];

/**
 * Counts every press, the one that wakes the machine and may choose 长辈版 too; letters and signatures
 * are no presses.
 */
class Hand {
  readonly #page: Page;
  readonly mode: Mode;
  presses = 1;

  constructor(page: Page, mode: Mode) {
    this.#page = page;
    this.mode = mode;
  }

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.first().click(slow);
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole('main').getByRole('button', { name });
  }

  service(name: ZoneService): Locator {
    return this.#page.locator(`[data-service=${name}]`);
  }
}

interface Task {
  readonly name: string;
  readonly note: string;
  readonly run: (hand: Hand, resident: Resident, stand: Stand) => Promise<void>;
}

const printPolicy: Task = {
  name: 'find a policy and print it',
  note: 'until the printer confirms the last page; target: 6 presses, 40 s',
  run: async (hand, resident) => {
    // 长辈版 has the sections one touch further.
    if (hand.mode === 'elder') await hand.press(resident.button('更多'));
    await hand.press(hand.button(/^政策文件/));
    await hand.press(resident.page.locator('.screen-channel .row'));
    await hand.press(
      resident.page.locator('.screen-reader').getByRole('button', { name: /^打印/ }),
    );
    const start = resident.button('开始打印');
    await expect(start).toBeEnabled(slow);
    await hand.press(start);
    await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible(slow);
  },
};

const nearestClinic: Task = {
  name: 'find the nearest clinic',
  note: 'until its card with distance and opening hours is shown',
  run: async (hand, resident) => {
    await hand.press(hand.service('map'));
    await hand.press(hand.button(/^医疗/));
    await hand.press(hand.button(/^列表/));
    await hand.press(resident.page.locator('.place-row'));
    await expect(resident.page.locator('.place-card .place-distance')).toBeVisible(slow);
  },
};

const checkPolicy: Task = {
  name: 'check a policy for my firm',
  note: 'every question answered, until the verdict with its reasons',
  run: async (hand, resident) => {
    const { page } = resident;
    const answers = page.locator('.pad-keys button, .check-option');
    const place = page.locator('.check-place');
    const verdict = page.locator('.check-verdict');
    await hand.press(hand.service('enterprise'));
    await hand.press(hand.button(/^政策自测/));
    await hand.press(page.locator('.screen-self-checks .row'));
    await place.waitFor(slow);
    while (await place.isVisible()) {
      const asked = await place.innerText();
      // Looked at before the press: an answer may lead on to a question for a number at once.
      const wantsNumber = await page.locator('.number-pad').isVisible();
      await hand.press(answers);
      if (wantsNumber) await hand.press(page.locator('.pad-done'));
      await expect(verdict.or(place.filter({ hasNotText: asked }))).toBeVisible(slow);
    }
    await expect(verdict).toBeVisible(slow);
  },
};

const fileRequest: Task = {
  name: 'file a disclosure request',
  note: 'with the card on the reader and a finger for the signature, until the number is shown',
  run: async (hand, resident, stand) => {
    const requests = new RequestScreens(resident, () => {
      hand.presses += 1;
    });
    await requests.begin();
    await requests.choose(/^个人/, /^为自己/);
    await requests.next();
    await requests.useCard(stand, '示例甲');
    await requests.next();
    await requests.contact();
    await requests.describe('shili');
    await requests.sign();
    await requests.next();
    await requests.handIn();
  },
};

const tasks = [printPolicy, nearestClinic, checkPolicy, fileRequest];

interface Cost {
  readonly presses: number;
  readonly seconds: number;
}

const costOf = async (
  { run }: Task,
  mode: Mode,
  resident: Resident,
  stand: Stand,
): Promise<Cost> => {
  const hand = new Hand(resident.page, mode);
  const beganMs = performance.now();
  await resident.begin(mode === 'elder' ? '长辈版' : undefined);
  await run(hand, resident, stand);
  const seconds = (performance.now() - beganMs) / 1_000;
  await resident.endVisit();
  return { presses: hand.presses, seconds };
};

const linesOf = ({ name, note }: Task, mode: Mode, costs: readonly Cost[]): BenchLine[] => {
  const presses = costs.map((cost) => cost.presses);
  const seconds = costs.map((cost) => cost.seconds);
  const what = `usability: ${name}, ${mode}`;
  return [
    plainLine(`${what}: presses`, Math.max(...presses), '', note),
    plainLine(
      `${what}: machine time`,
      median(seconds),
      's',
      `${costs.length} runs, ${spanOf(seconds)}`,
    ),
  ];
};

/** Each task is one visit of an upright machine in a hall that has its content. */
export const benchUsability = async ({ runs }: { readonly runs: number }): Promise<BenchLine[]> => {
  await using stand = await startStand({ items: 'demo', withIntake: true });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, slow)
    .toBeGreaterThan(250);
  await expect.poll(async () => (await resident.snapshot()).devices.a4.state, slow).toBe('ready');
  await readyToHandIn(resident);
  const lines: BenchLine[] = [];
  for (const mode of modes)
    for (const task of tasks) {
      const costs: Cost[] = [];
      for (let run = 0; run < runs; run += 1) costs.push(await costOf(task, mode, resident, stand));
      lines.push(...linesOf(task, mode, costs));
    }
  return lines;
};
