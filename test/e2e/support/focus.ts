import type { Page } from '@playwright/test';

/** Going through a screen by Tab and Enter alone, without touch. */

const focusedName =
  "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.innerText ?? ''";

/** Tabs until the focus is on a control whose name fits; fails after a whole round. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(focusedName));
    if (name.test(focused.replaceAll('\n', ' '))) return;
  }
  throw new Error(`no control named ${String(name)} can be reached by focus`);
};

export const pressOn = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
