import type { Page } from '@playwright/test';

/** Least sizes on a panel whose short side has 1080 px: Chinese words, and what is in other letters. */
const least = { chinesePx: 24, otherPx: 20 };

const search = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent.trim();
    const element = node.parentElement;
    if (words === '' || element.closest('svg, .visually-hidden')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const sizePx = parseFloat(getComputedStyle(element).fontSize);
    const leastPx = /\\p{Script=Han}/u.test(words) ? ${least.chinesePx} : ${least.otherPx};
    if (sizePx < leastPx) found.push(sizePx + ' px: ' + words);
  }
  return found;
})()`;

/** Words in smaller letters than people who stand before the panel can read. */
export const tooSmallOn = async (page: Page): Promise<string[]> =>
  (await page.evaluate(search)) as string[];
