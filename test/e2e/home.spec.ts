import { expect, test, type Page } from '@playwright/test';
import { screenSizes, startStand } from '../support/stand.ts';
import { sampleVenue } from '../integration/feed/sample-services.ts';
import { touchedAboveMiddle } from '../support/modes.ts';
import { Resident } from './support/resident.ts';

/** The idle screen and the home screen, upright in a hall and lying in a park. */

const slow = { timeout: 40_000 };

const services = [
  '政府信息查询',
  '信息公开申请',
  '企业服务平台',
  '为民服务平台',
  '便民地图',
  '便民查询',
  '业务自助办理',
  '互动交流',
];

const hasContent = async (resident: Resident): Promise<void> => {
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, slow)
    .toBeGreaterThan(250);
};

const offered = async (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: '八项服务' }).locator('.service-name').allTextContents();

/** All that leads somewhere stands on the screen as it is, without scrolling. */
const expectAllInView = async (page: Page): Promise<void> => {
  const home = page.getByRole('group', { name: '您想办什么事？' });
  for (const button of await home.getByRole('button').all())
    await expect(button).toBeInViewport({ ratio: 1 });
  expect(await home.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(
    0,
  );
};

test('the idle screen changes its picture, and a touch ends it; home shows eight services and four rights at once', async () => {
  await using stand = await startStand({ orientation: 'portrait', items: 'demo' });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await hasContent(resident);

  await test.step('the loop goes on by itself', async () => {
    const place = async (): Promise<number> =>
      resident.page
        .locator('.attract-dots span')
        .evaluateAll((dots) => dots.findIndex((dot) => dot.matches('[data-current=true]')));
    const first = await place();
    await expect.poll(place, slow).not.toBe(first);
    await expect(resident.page.locator('.slide')).toBeVisible();
  });

  await test.step('a touch anywhere ends it', async () => {
    await resident.page.mouse.click(40, 400);
    await expect(resident.page.getByRole('list', { name: '您的四项权利' })).toBeVisible();
    await expect(resident.page.locator('.slide')).toHaveCount(0);
  });

  await test.step('everything stands in view, in 长辈版 and in the largest letters, too', async () => {
    expect(new Set(await offered(resident.page))).toEqual(new Set(services));
    await expectAllInView(resident.page);
    await resident.button('长辈版').click();
    expect(new Set(await offered(resident.page))).toEqual(new Set(services));
    await expectAllInView(resident.page);
    await resident.button('标准版').click();
  });

  await test.step('within low reach all of it stands in the lower half', async () => {
    const { page } = resident;
    const reach = async (): Promise<void> => {
      await page.locator('.bar-display').click();
      await page.getByRole('switch', { name: '低位操作' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    };
    await reach();
    await expectAllInView(page);
    expect(await touchedAboveMiddle(page)).toEqual([]);
    await resident.button('长辈版').click();
    await expectAllInView(page);
    expect(await touchedAboveMiddle(page)).toEqual([]);
    await resident.button('标准版').click();
    await reach();
  });

  await test.step('each of the two services that share a list lands on its own part', async () => {
    for (const [service, first] of [
      ['信息公开申请', '依申请公开'],
      ['互动交流', '意见征集'],
    ] as const) {
      await resident.button(new RegExp(`^${service}`)).click();
      await expect(resident.page.getByRole('heading', { level: 1, name: service })).toBeVisible();
      await expect(resident.page.locator('.request-tile').first()).toContainText(first);
      await resident.home();
    }
  });

  await test.step('the figures are those of the content, and a bar opens what it counts', async () => {
    await resident.button('公开数据').click();
    const { itemCount } = (await resident.snapshot()).feed;
    await expect(
      resident.page.locator('.figure').filter({ hasText: '公开信息总数' }).locator('dd'),
    ).toHaveText(itemCount.toLocaleString('en-GB'));
    await resident.button(/^街道/).first().click();
    await expect(resident.page.locator('.row').first()).toBeVisible();
  });

  await test.step('the other zones of the district stand in a list, the nearest first', async () => {
    await resident.home();
    await resident.button('附近专区').click();
    await expect(resident.page.locator('.venue')).toHaveCount(7);
    await expect(resident.page.locator('.venue').first()).toContainText('示例区图书馆专区');
  });

  await test.step('监督 leads to how the agencies publish and to a complaint', async () => {
    await resident.home();
    await resident.button(/^监督/).click();
    await expect(resident.button('各单位公开情况')).toBeVisible();
    await expect(resident.button('我要投诉、建议')).toBeVisible();
  });

  await test.step('第一次用？ leads to six pictures, from home and with the very first touch', async () => {
    const guide = resident.page.getByRole('heading', { level: 1, name: '怎么用这台机器' });
    await resident.home();
    await resident.button('第一次用？').click();
    await expect(guide).toBeVisible();
    await expect(resident.page.locator('.guide-step')).toHaveCount(6);
    await resident.endVisit();
    await resident.button('第一次用？').click();
    const { page } = resident;
    await expect(page.getByRole('heading', { level: 1, name: '怎么用这台机器' })).toBeVisible();
    await resident.button('返回').click();
    await expect(page.getByRole('list', { name: '您的四项权利' })).toBeVisible();
    await resident.endVisit();
    await resident.button('轻触屏幕开始').click();
    await expect(resident.page.getByRole('list', { name: '您的四项权利' })).toBeVisible();
    await resident.endVisit();
  });

  await test.step('长辈版 begins with the very first touch, and is over with the visit', async () => {
    await resident.begin('长辈版');
    const root = () => resident.page.locator('html');
    await expect(root()).toHaveAttribute('data-elder', 'true');
    await expect(resident.button('标准版')).toBeVisible();
    await resident.button('标准版').click();
    await expect(root()).toHaveAttribute('data-elder', 'false');
    await resident.button('长辈版').click();
    await resident.endVisit();
    await resident.begin();
    await expect(root()).toHaveAttribute('data-elder', 'false');
  });
  await kiosk.close();

  await test.step('in a park, on a lying screen, enterprise is first and all is in view', async () => {
    const lying = await stand.launch({
      venue: { name: sampleVenue, kind: 'park' },
      window: screenSizes.landscape,
    });
    const visitor = new Resident(lying);
    await hasContent(visitor);
    await visitor.begin();
    await expect.poll(async () => (await offered(visitor.page))[0]).toBe('企业服务平台');
    expect(new Set(await offered(visitor.page))).toEqual(new Set(services));
    await expectAllInView(visitor.page);
  });
});
