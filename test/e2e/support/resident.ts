import { expect, type Locator, type Page } from '@playwright/test';
import type { KioskApi } from '../../../src/shared/kiosk-api.ts';
import type { KioskSnapshot } from '../../../src/shared/ipc-contract.ts';
import type { Kiosk } from '../../support/kiosk.ts';

/** What a resident does, by the words on the buttons. */
export class Resident {
  readonly #kiosk: Kiosk;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }

  get page(): Page {
    return this.#kiosk.page();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** With the touch that begins a visit, or by another way that the invitation offers. */
  async begin(way = '轻触屏幕开始'): Promise<void> {
    await this.#kiosk.shown();
    await this.button(way).click();
    await this.button('结束并清除').waitFor();
  }

  async home(): Promise<void> {
    const bar = this.page.getByRole('navigation', { name: '主导航' });
    await bar.getByRole('button', { name: '首页' }).click();
  }

  /** To the screen that waits for a code before the scanner. */
  async openVerify(patience: { readonly timeout?: number } = {}): Promise<void> {
    await this.home();
    await this.button(/扫码核对/)
      .first()
      .click();
    await expect(this.page.getByText('正在等待扫码…')).toBeVisible(patience);
  }

  /** Types on the screen's own keyboard and takes the first candidate. */
  async writePinyin(letters: string): Promise<void> {
    const keyboard = this.page.getByRole('group', { name: /屏幕键盘/ });
    for (const letter of letters)
      await keyboard.getByRole('button', { name: letter, exact: true }).click();
    await this.page
      .getByRole('group', { name: /候选词/ })
      .getByRole('button')
      .first()
      .click();
  }

  async search(letters: string): Promise<void> {
    await this.button(/点这里，输入要找的内容/).click();
    await this.writePinyin(letters);
  }

  /** Opens the result or list row with this title. */
  async open(title: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: title }).or(this.button(title)).first().click();
  }

  /** Ends the visit and waits until its window is gone and the next one is there. */
  async endVisit(): Promise<void> {
    const gone = this.page.waitForEvent('close');
    await this.button('结束并清除').first().click();
    await this.page.getByRole('dialog').getByRole('button', { name: '结束并清除' }).click();
    await gone;
    await this.#kiosk.shown();
  }

  /** Asked of the next page when the visit of this one ends meanwhile. */
  async snapshot(): Promise<KioskSnapshot> {
    const page = await this.#kiosk.shown();
    const result = await page
      .evaluate(async () => (globalThis as unknown as { kiosk: KioskApi }).kiosk.snapshot({}))
      .catch((error: unknown) => {
        if (page.isClosed()) return null;
        throw error;
      });
    if (result === null) return this.snapshot();
    if (!result.ok) throw new Error(result.error);
    return result.value;
  }
}
