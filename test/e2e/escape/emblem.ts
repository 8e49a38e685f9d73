import type { CDPSession, Page } from '@playwright/test';
import { demoPin } from '../../support/technician.ts';
import { touch, type Gesture, type Point } from './gestures.ts';

/**
 * The one gesture that opens something. It touches places that the page is asked for: once the guard has refused a
 * navigation (the long press on a link), Playwright's own clicks wait for its end for ever.
 */

const holdMs = 4_000;
const padWithinMs = 3_000;

const question = <T>(page: Page, expression: string): Promise<T> => page.evaluate<T>(expression);

/** The middle of the first button with this word or label; null when there is none. */
const placeOf = (page: Page, word: string): Promise<Point | null> =>
  question(
    page,
    `(() => {
      const wanted = ${JSON.stringify(word)};
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find((button) =>
        (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(wanted));
      if (!found) return null;
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`,
  );

const until = async <T>(ask: () => Promise<T | null>, withinMs: number): Promise<T | null> => {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null || performance.now() > endMs) return answer;
  }
};

/** Presses the button for so long; false when it does not come. */
const press = async (page: Page, input: CDPSession, word: string, forMs = 0): Promise<boolean> => {
  const at = await until(() => placeOf(page, word), padWithinMs);
  if (at === null) return false;
  await touch(input, 'touchStart', [at]);
  if (forMs > 0) await page.waitForTimeout(forMs);
  await touch(input, 'touchEnd', []);
  return true;
};

const enter = async (page: Page, input: CDPSession, pin: string): Promise<void> => {
  for (const digit of pin) await press(page, input, digit);
  await press(page, input, '确定');
};

/** What the pad says, once it says something of its kind. */
const said = (page: Page, part: string): Promise<string | null> =>
  until(
    () =>
      question<string | null>(
        page,
        `[...document.querySelectorAll('dialog[open] [role=alert]')]
          .map((element) => element.textContent)
          .find((text) => text.includes(${JSON.stringify(part)})) ?? null`,
      ),
    padWithinMs,
  );

/** Holds the emblem, tries three wrong PINs and then the right one; leaves the pad open, for the look at the screen after it. */
export const emblemHeld: Gesture = {
  name: 'emblem held for four seconds, then PINs',
  attempt: async (page, input) => {
    const asleep = await placeOf(page, '轻触屏幕开始');
    if (asleep !== null) await press(page, input, '轻触屏幕开始');
    if (!(await press(page, input, '工作人员入口', holdMs + 200))) return 'no emblem';
    for (const [pin, answer] of [
      ['000000', '还可以试 2 次'],
      ['111111', '还可以试 1 次'],
      ['222222', '密码错误次数太多'],
    ] as const) {
      await enter(page, input, pin);
      if ((await said(page, answer)) === null) return `${pin} was not refused`;
    }
    await enter(page, input, demoPin);
    return question(
      page,
      "[...document.querySelectorAll('dialog[open] h2')].map(({ textContent }) => textContent).join()",
    );
  },
  closed: '技术员密码',
};
