import type { Page } from '@playwright/test';

/**
 * Times taken inside the page, so that the driver's own round trips are no part of them. Scripts are
 * text because they run in the page's world, which the type checker of Node code knows nothing of.
 */

/** Wall-clock time (ms since 1970) of the page's first contentful paint. */
export const firstPaintAtMs = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) resolve(performance.timeOrigin + paint.startTime);
      else requestAnimationFrame(look);
    };
    look();
  })`);

/** Presses `button` as soon as it is there; wall-clock time of the frame after `condition` holds. */
export const usableAtMs = (page: Page, button: string, condition: string): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    let pressed = false;
    const look = () => {
      const button = document.querySelector(${JSON.stringify(button)});
      if (!pressed && button) { pressed = true; button.click(); }
      if (${condition}) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  })`);

export interface TapTime {
  /** From pointerdown to the frame after the next screen's heading was in the page. */
  readonly headingMs: number;
  /** The same for what the screen is about: its rows, text or keys. */
  readonly contentMs: number;
}

/** Runs `tap` and times what it brings. Conditions are expressions that become true in the page. */
export const timeTap = async (
  page: Page,
  tap: () => Promise<void>,
  { heading, content }: { readonly heading: string; readonly content: string },
): Promise<TapTime> => {
  await page.evaluate(`globalThis.benchTap = new Promise((resolve) => {
    addEventListener('pointerdown', ({ timeStamp }) => {
      const until = (condition) => new Promise((done) => {
        const look = () => condition()
          ? requestAnimationFrame(() => done(performance.now() - timeStamp))
          : requestAnimationFrame(look);
        requestAnimationFrame(look);
      });
      Promise.all([until(() => ${heading}), until(() => ${content})])
        .then(([headingMs, contentMs]) => resolve({ headingMs, contentMs }));
    }, { capture: true, once: true });
  }); undefined`);
  await tap();
  return page.evaluate('globalThis.benchTap');
};

/** A tap that changes nothing within this is no tap to measure. */
const silentMs = 1_500;

/**
 * From pointerdown to the frame after the one that shows the first change of the page, ms; null where nothing
 * changed. What a finger sees of it first, the pressed look of a button, is no change and comes sooner.
 */
export const timeAnswer = async (page: Page, tap: () => Promise<void>): Promise<number | null> => {
  await page.evaluate(`globalThis.benchAnswer = new Promise((resolve) => {
    addEventListener('pointerdown', ({ timeStamp }) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp)));
      });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document.body, all);
      setTimeout(() => { observer.disconnect(); resolve(null); }, ${silentMs});
    }, { capture: true, once: true });
  }); undefined`);
  await tap();
  return page.evaluate('globalThis.benchAnswer');
};
