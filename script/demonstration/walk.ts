import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Resident } from '../../test/e2e/support/resident.ts';
import type { Kiosk } from '../../test/support/kiosk.ts';
import { codesOn } from '../../test/support/paper.ts';
import type { DemoDevices } from './devices.ts';
import { walkRequest } from './request-walk.ts';
import { walkZone } from './zone-walk.ts';

/** A resident's visit, step by step, with a picture of every screen. */

export interface WalkOptions {
  readonly kiosk: Kiosk;
  readonly devices: DemoDevices;
  /** Pictures are `screensFolder/<orientation>-<nn>-<name>.png`. */
  readonly screensFolder: string;
  readonly printsFolder: string;
  readonly orientation: string;
}

const title = '公租房申请十问（2025 年修订后）';
const slow = { timeout: 30_000 };
/** The first content of a new kiosk, with its films and papers, on a machine that does other things as well. */
const firstSync = { timeout: 180_000 };

export const walk = async (options: WalkOptions): Promise<void> => {
  const { kiosk, devices, screensFolder, printsFolder, orientation } = options;
  const resident = new Resident(kiosk);
  let step = 0;
  const picture = async (name: string): Promise<void> => {
    step += 1;
    const number = String(step).padStart(2, '0');
    await resident.page.waitForTimeout(350);
    await resident.page.screenshot({
      path: join(screensFolder, `${orientation}-${number}-${name}.png`),
    });
    console.log(`  ${number} ${name}`);
  };

  await expect.poll(async () => (await resident.snapshot()).feed.state, firstSync).toBe('current');
  await expect.poll(async () => (await resident.snapshot()).devices.a4.state, slow).toBe('ready');
  await expect
    .poll(async () => (await resident.snapshot()).devices.receipt.state, slow)
    .toBe('ready');
  await picture('attract');
  await resident.begin();
  await picture('home');
  await resident.search('gongzufang');
  await expect(resident.page.locator('mark').first()).toBeVisible(slow);
  await picture('search');
  await resident.open(title);
  await expect(resident.page.getByRole('heading', { name: title })).toBeVisible(slow);
  await picture('reader');
  await resident.page.getByRole('button', { name: /^打印/ }).first().click();
  await expect(resident.button('开始打印')).toBeEnabled(slow);
  await expect(resident.page.locator('canvas').first()).toBeVisible(slow);
  await picture('print');
  await devices.command({ device: 'a4', do: 'leave', sheets: 1 });
  await resident.button('单面').click();
  await resident.button('开始打印').click();
  await expect(resident.page.getByRole('heading', { name: /缺纸/ })).toBeVisible(slow);
  await picture('out-of-paper');
  await devices.command({ device: 'a4', do: 'refill' });
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible(slow);
  await expect(resident.page.getByText('小票已经印出')).toBeVisible(slow);
  await picture('printed');
  await resident.button('完成').click();
  await resident.openVerify(slow);
  const slip = readdirSync(printsFolder).find((name) => /^slip.*\.png$/.test(name));
  await devices.command({
    device: 'scanner',
    do: 'scan',
    text: codesOn(join(printsFolder, slip!))[0]!,
  });
  await expect(
    resident.page.getByRole('heading', { name: '签名是真的，内容与公布的一致', exact: true }),
  ).toBeVisible(slow);
  await picture('verified');
  await resident.home();
  await walkZone(resident, picture);
  await walkRequest(resident, devices, picture);
  await resident.button('机器状态').click();
  await picture('machine-status');
  await resident.endVisit();
  await picture('ended');
};
