import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { touchedAboveMiddle, unmarkedChinese, wordsUnder } from '../support/modes.ts';
import { tooSmallOn } from '../support/legibility.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { pressOn } from './support/focus.ts';
import { Resident } from './support/resident.ts';

/** Every screen is judged by axe in both orientations, both modes; every action is reached by focus alone. */

const ready = async (resident: Resident): Promise<void> => {
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBeGreaterThan(250);
  await expect.poll(async () => (await resident.snapshot()).devices.a4.state).toBe('ready');
};

const title = '公租房申请十问（2025 年修订后）';

/** Goes through every screen and hands each to `judge`. */
const everyScreen = async (
  resident: Resident,
  stand: Stand,
  elder: boolean,
  judge: (name: string) => Promise<void>,
): Promise<void> => {
  // 长辈版 has the less used ways one touch further.
  const openMore = async (): Promise<void> => {
    if (!elder) return;
    await resident.button('更多').click();
    await resident.page.getByRole('heading', { name: '更多' }).waitFor();
  };
  await judge('attract');
  await resident.begin();
  if (elder) await resident.button('长辈版').click();
  await judge('home');
  await openMore();
  if (elder) {
    await judge('more');
    await resident.home();
  }
  await resident.page.locator('.bar').getByRole('button', { name: '显示' }).click();
  await judge('display');
  await resident.page.keyboard.press('Escape');
  await openMore();
  await resident.button('政策文件').click();
  await resident.page.getByRole('heading', { name: '政策文件' }).first().waitFor();
  await judge('channel');
  await resident.home();
  await resident.search('gongzufang');
  await resident.page.locator('mark').first().waitFor();
  await judge('search');
  await resident.home();
  await resident.button(/点这里，输入要找的内容/).click();
  await resident.page.getByRole('searchbox').waitFor();
  await resident.page.keyboard.type('zzqxwv');
  await resident.page.keyboard.press('Enter');
  await resident.page.getByRole('heading', { name: /^没有找到和/ }).waitFor();
  await judge('nothing found');
  await resident.home();
  await resident.search('gongzufang');
  await resident.page.locator('mark').first().waitFor();
  await resident.open(title);
  await resident.page.getByRole('heading', { name: title }).waitFor();
  await judge('reader');
  await resident.page.getByRole('button', { name: /^打印/ }).first().click();
  await resident.button('开始打印').waitFor();
  await judge('print');
  stand.a4.leaveSheets(1);
  await resident.button('单面').click();
  await resident.button('开始打印').click();
  await resident.page.getByRole('heading', { name: /缺纸/ }).waitFor();
  await judge('out of paper');
  stand.a4.refill();
  await resident.page.getByText('小票已经印出').waitFor();
  await judge('printed');
  await resident.button('完成').click();
  await resident.home();
  await openMore();
  await resident.button('扫码核对').click();
  await resident.page.getByText('正在等待扫码…').waitFor();
  await judge('verify');
  stand.scanner.scan('nothing of ours');
  await resident.page.getByText('这不是本地终端的验证码').waitFor();
  await judge('verdict');
  await resident.home();
  await openMore();
  await resident.button('机器状态').click();
  await resident.page.getByRole('heading', { name: '机器状态' }).waitFor();
  await judge('machine status');
  await resident.button('结束并清除').first().click();
  await judge('end of visit');
};

const display = (resident: Resident, name: RegExp) =>
  resident.page.locator('.bar').getByRole('button', { name });

/** English, high contrast and low reach, each where it shows most; then the end of the visit takes all back. */
const everyMode = async (
  resident: Resident,
  orientation: 'portrait' | 'landscape',
): Promise<void> => {
  const { page } = resident;
  const dialog = page.getByRole('dialog');
  const html = page.locator('html');
  await test.step('English leaves no Chinese in the frame, its dialogs and the guide', async () => {
    await dialog.getByRole('button', { name: '继续使用' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await display(resident, /^Help/).click();
    expect(await unmarkedChinese(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: /How to use this machine/ }).click();
    await page.getByRole('heading', { name: 'How to use this machine' }).waitFor();
    expect(await unmarkedChinese(page, 'body')).toEqual([]);
    await display(resident, /^Display/).click();
    expect(await unmarkedChinese(page, 'dialog')).toEqual([]);
  });
  await test.step('high contrast passes the stricter rule of axe, and words have 20 : 1', async () => {
    await dialog.getByRole('switch', { name: /High contrast/ }).click();
    await expect(dialog.getByRole('switch', { name: /High contrast/ })).toBeChecked();
    expect(await violationsOn(page, 'color-contrast-enhanced')).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    for (const name of [/^Search/, /^Home/]) {
      await display(resident, name).click();
      expect(await violationsOn(page, 'color-contrast-enhanced')).toEqual([]);
      expect(await wordsUnder(page, 20)).toEqual([]);
    }
  });
  await test.step('low reach leaves nothing to touch above the middle', async () => {
    await display(resident, /^Display/).click();
    await dialog.getByRole('switch', { name: /Low reach/ }).click();
    await dialog.getByRole('button', { name: /^Largest/ }).click();
    await dialog.getByRole('switch', { name: /Easy mode/ }).click();
    await expect(html).toHaveAttribute('data-reach', 'low');
    if (orientation === 'portrait') expect(await touchedAboveMiddle(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    for (const name of [/^Home/, /^Search/]) {
      await display(resident, name).click();
      if (orientation === 'portrait') expect(await touchedAboveMiddle(page)).toEqual([]);
    }
  });
  await test.step('the end of the visit takes all five back', async () => {
    for (const [name, value] of [
      ['data-text-size', 'huge'],
      ['data-elder', 'true'],
      ['data-contrast', 'high'],
      ['lang', 'en'],
    ] as const)
      await expect(html).toHaveAttribute(name, value);
    const gone = page.waitForEvent('close');
    await display(resident, /^End and clear/).click();
    await dialog.getByRole('button', { name: /^End and clear/ }).click();
    await gone;
    await resident.begin();
    const now = resident.page.locator('html');
    for (const [name, value] of [
      ['data-text-size', 'standard'],
      ['data-elder', 'false'],
      ['data-contrast', 'standard'],
      ['data-reach', 'standard'],
      ['lang', 'zh-CN'],
    ] as const)
      await expect(now).toHaveAttribute(name, value);
  });
};

for (const orientation of ['portrait', 'landscape'] as const)
  for (const elder of [false, true])
    test(`axe finds nothing on any screen, and no words are too small (${orientation}${elder ? ', easy mode' : ''})`, async () => {
      // Every screen and then every mode in one start of Electron.
      test.slow();
      await using stand = await startStand({ orientation, items: 'demo' });
      const kiosk = await stand.launch();
      const resident = new Resident(kiosk);
      await ready(resident);
      const violations: string[] = [];
      await everyScreen(resident, stand, elder, async (name) => {
        await expect(resident.page.getByText('资料截至').first()).toBeVisible();
        for (const violation of await violationsOn(resident.page))
          violations.push(`${name}: ${violation}`);
        for (const words of await tooSmallOn(resident.page))
          violations.push(`${name}: too small: ${words}`);
      });
      expect(violations).toEqual([]);
      if (!elder) await everyMode(resident, orientation);
    });

for (const orientation of ['portrait', 'landscape'] as const)
  test(`a whole visit by focus alone, without touch (${orientation})`, async () => {
    await using stand = await startStand({ orientation, items: 'demo' });
    const kiosk = await stand.launch();
    const resident = new Resident(kiosk);
    await ready(resident);
    const keys = async (name: RegExp): Promise<void> => pressOn(resident.page, name);
    // Any key is a sign of life, as any touch is.
    await resident.page.keyboard.press('Tab');
    await resident.button('结束并清除').waitFor();
    await keys(/点这里，输入要找的内容/);
    await resident.page.getByRole('searchbox').waitFor();
    await resident.page.keyboard.type('gongzufang');
    await resident.page.keyboard.press('Space');
    await resident.page.locator('mark').first().waitFor();
    await keys(/公租房申请十问/);
    await resident.page.getByRole('heading', { name: title }).waitFor();
    await keys(/^打印/);
    await resident.button('开始打印').waitFor();
    await keys(/开始打印/);
    await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible();
    await keys(/完成/);
    await keys(/结束并清除/);
    const gone = resident.page.waitForEvent('close');
    await resident.page.getByRole('dialog').waitFor();
    await keys(/结束并清除/);
    await gone;
  });

/** The switch is pressed by the page itself, in the frame in which the place is framed: the driver may be late. */
const pressSwitchOn = (page: Page, selector: string): Promise<void> =>
  page.evaluate(`new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('${selector}')) return requestAnimationFrame(look);
      for (const type of ['keydown', 'keyup'])
        document.body.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true, cancelable: true }));
      resolve();
    };
    look();
  })`);

test('holding Space turns on one-switch mode, Space alone opens a service, and the end of the visit turns it off', async () => {
  await using stand = await startStand({ items: 'demo' });
  const resident = new Resident(await stand.launch());
  await ready(resident);
  await resident.page.keyboard.press('Space');
  await resident.button('结束并清除').waitFor();
  const { page } = resident;
  const framed = page.locator('[data-scanned]');
  await page.keyboard.down('Space');
  await expect(framed.first()).toBeVisible();
  await page.keyboard.up('Space');
  await test.step('the display dialog says that it is on, and axe finds nothing in it', async () => {
    await page.locator('.bar-display').click();
    await expect(page.getByRole('switch', { name: /单键操作/ })).toBeChecked();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  });
  await test.step('a round over all of home takes less than half a minute', async () => {
    const service = page.locator('[data-service=information]');
    await expect(service).toHaveAttribute('data-scanned', 'row', { timeout: 40_000 });
    await expect(service).not.toHaveAttribute('data-scanned', /./);
    await expect(service).toHaveAttribute('data-scanned', 'row');
  });
  // Into the row of services, and on the first of them.
  await pressSwitchOn(page, '[data-service=information][data-scanned=row]');
  await pressSwitchOn(page, '[data-service=information][data-scanned]:not([data-scanned=row])');
  await page.getByRole('heading', { name: '政府信息查询', level: 1 }).waitFor();
  await resident.endVisit();
  await resident.begin();
  await expect(resident.page.locator('[data-scanned]')).toHaveCount(0);
});
