import type { Locator, Page } from '@playwright/test';
import type { Kiosk } from '../../support/kiosk.ts';
import { demoPin } from '../../support/technician.ts';
import { Resident } from './resident.ts';

/** What a technician does, by the words on the buttons. */
export class Technician {
  readonly #kiosk: Kiosk;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }

  /** The technician's page; throws while there is none. */
  get page(): Page {
    const found = this.#kiosk.app
      .windows()
      .find((page) => !page.isClosed() && page.url().startsWith('app://technician/'));
    if (found === undefined) throw new Error('no technician page is open');
    return found;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Begins a visit and holds the emblem until the pad comes. */
  async openPad(): Promise<Page> {
    const resident = new Resident(this.#kiosk);
    await resident.begin();
    const { page } = resident;
    await page.getByRole('button', { name: /工作人员入口/ }).hover();
    await page.mouse.down();
    await page.getByRole('dialog', { name: '技术员密码' }).waitFor();
    await page.mouse.up();
    return page;
  }

  async typePin(pad: Page, pin: string): Promise<void> {
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
    await pad.getByRole('button', { name: '确定' }).click();
  }

  async enter(pin = demoPin): Promise<void> {
    const pad = await this.openPad();
    const opened = this.#kiosk.app.waitForEvent('window', (page) =>
      page.url().startsWith('app://technician/'),
    );
    await this.typePin(pad, pin);
    await opened;
    await this.page.getByRole('heading', { name: '技术员页面' }).waitFor();
  }

  /** Starts a device's self-test and answers yes once asked. */
  async passTest(device: string): Promise<void> {
    await this.button(`自检 ${device}`).click();
    await this.button('是，正常').click();
  }
}
