import type { CDPSession, Page } from '@playwright/test';

/** A finger on the glass: real touches, which the page's own gestures make of what they will. */
export class Finger {
  readonly #page: Page;
  readonly #input: CDPSession;

  private constructor(page: Page, input: CDPSession) {
    this.#page = page;
    this.#input = input;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  /** Moves from one point to another (CSS px) in `ms`, as many steps as the page takes. */
  async move(
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    ms: number,
  ): Promise<void> {
    const began = performance.now();
    await this.#send('touchStart', from);
    for (let part = 0; part < 1;) {
      part = Math.min(1, (performance.now() - began) / ms);
      const at = (axis: 0 | 1): number => Math.round(from[axis] + part * (to[axis] - from[axis]));
      await this.#send('touchMove', [at(0), at(1)]);
    }
    await this.#input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** A short push that lets go, and the time in which things run out. */
  async fling(
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
  ): Promise<void> {
    await this.move(from, to, flingMs);
    await this.#page.waitForTimeout(runsOutMs);
  }

  async #send(type: 'touchStart' | 'touchMove', [x, y]: readonly [number, number]): Promise<void> {
    await this.#input.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  }
}

const flingMs = 120;
const runsOutMs = 900;
