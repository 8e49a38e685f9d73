import type { Page } from '@playwright/test';

/** What a visitor's modes promise, looked for on the page itself. */

const focusable =
  'button, a[href], [tabindex]:not([tabindex="-1"]), input, select, textarea, [contenteditable]';

const above = `(() => {
  const middle = innerHeight / 2;
  const clipped = (element) => {
    let { top, bottom, left, right } = element.getBoundingClientRect();
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const edge = box.getBoundingClientRect();
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    return bottom > top && right > left ? top : Infinity;
  };
  const open = document.querySelector('dialog[open]') ?? document;
  return [...open.querySelectorAll('${focusable}')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => clipped(element) < middle - 1)
    .map((element) => element.className + ': ' + element.textContent.slice(0, 40));
})()`;

/** What can be touched or focused and is seen above the middle of the panel. */
export const touchedAboveMiddle = async (page: Page): Promise<string[]> =>
  (await page.evaluate(above)) as string[];

/** Chinese words below `selector` that are not marked as Chinese: not a second line, nothing the center wrote. */
export const unmarkedChinese = async (page: Page, selector: string): Promise<string[]> =>
  (await page.evaluate(`(() => {
    const found = [];
    for (const root of document.querySelectorAll(${JSON.stringify(selector)})) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (/\\p{Script=Han}/u.test(node.textContent) && node.parentElement.closest(':lang(zh)') === null)
          found.push(node.textContent);
    }
    return found;
  })()`)) as string[];

const ratios = (least: number): string => `(() => {
  const channel = (value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const ground = (element) => {
    for (let box = element; box !== null; box = box.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      if (backgroundImage !== 'none') return null;
      const parts = numbers(backgroundColor);
      if (parts.length === 3 || parts[3] === 1) return parts;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent.trim();
    const element = node.parentElement;
    if (words === '' || element.closest('svg, .visually-hidden')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const below = ground(element);
    if (below === null) found.push('over a picture: ' + words);
    else {
      const pair = [luminance(below), luminance(numbers(getComputedStyle(element).color))];
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      if (ratio < ${least}) found.push(ratio.toFixed(1) + ': ' + words);
    }
  }
  return found;
})()`;

/** Words whose contrast with their ground is less than `least` to 1, and words over a picture. */
export const wordsUnder = async (page: Page, least: number): Promise<string[]> =>
  (await page.evaluate(ratios(least))) as string[];
