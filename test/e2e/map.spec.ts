import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fromLonLat } from 'ol/proj.js';
import { codesOn } from '../support/paper.ts';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** 便民地图 and 带走: the nearest clinic, the way there on a slip, and a code that is checked without a network. */

const venue = '示例区政务服务大厅专区';
const clinic = '槐荫社区卫生服务站';
const withdrawn = { id: 'place-clinic-wanghu', name: '望湖社区卫生服务站' };
const here = [116.591_26, 35.407_74];
const there = [116.586_92, 35.402_41];
/** Where 回到这里 looks from, metres of the projection a px. */
const resolution = 4.8;

/** From the middle of the map when the machine stands there, px. */
const offset = (): { readonly x: number; readonly y: number } => {
  const [from, to] = [fromLonLat(here), fromLonLat(there)];
  return { x: (to[0]! - from[0]!) / resolution, y: (from[1]! - to[1]!) / resolution };
};

test('the nearest clinic is found on the map as in the list, its way printed, its page taken away', async () => {
  await using stand = await startStand({ items: 'demo', withIntake: true });
  const kiosk = await stand.launch({ venue: { name: venue, kind: 'hall' } });
  const resident = new Resident(kiosk);
  const { page } = resident;
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The map library would fill an element with markup, were it not mended when the page is built.
    if (message.text().includes('TrustedHTML')) complaints.push(message.text());
  });
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBeGreaterThan(250);
  await resident.begin();
  await page.locator('.service', { hasText: '便民地图' }).click();
  const map = page.getByRole('application');
  await map.locator('canvas').first().waitFor();

  await test.step('the list holds what the map shows, theme by theme, nearest first', async () => {
    const themes = ['政府部门', '镇街园区', '教育', '医疗', '水电气热', '公共交通'];
    for (const theme of themes) {
      await resident.button(new RegExp(`^${theme}`)).click();
      const count = (await page.locator('.map-count b').textContent()) ?? '';
      await resident.button('列表').click();
      await expect(page.locator('.place-row')).toHaveCount(Number(/\d+/.exec(count)?.[0]));
      await page.locator('.map-view').first().click();
    }
    await resident.button(/^医疗/).click();
    await resident.button('列表').click();
    await expect(page.locator('.place-row').first()).toContainText(clinic);
    await expect(page.locator('.place-row').first()).toContainText('约 700 米');
    await page.locator('.map-view').first().click();
  });

  await test.step('a touch on its sign opens its card', async () => {
    await resident.button(/^回到这里/).click();
    await expect(map).toHaveAttribute('data-moving', 'false');
    const box = (await map.boundingBox())!;
    const { x, y } = offset();
    const at = { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y };
    const card = page.getByRole('region', { name: clinic });
    await expect(async () => {
      await page.mouse.click(at.x, at.y);
      await expect(card).toBeVisible({ timeout: 900 });
    }).toPass({ timeout: 30_000 });
    await expect(card).toContainText('约 700 米，走路约 13 分钟');
    await expect(card).toContainText('槐荫巷 20 号');
  });

  await test.step('the way comes out on a slip, with a drawing, and the printer confirms', async () => {
    await resident.button(/^打印路线小票/).click();
    await expect(page.getByText('小票打印好了，请取走')).toBeVisible();
    const slip = stand.receipt.texts.at(-1) ?? '';
    for (const words of ['路线小票', clinic, '槐荫巷 20 号', '约 700 米', 'geo:35.40241,116.58692'])
      expect(slip).toContain(words);
    expect(stand.receipt.protocolErrors).toEqual([]);
  });

  await test.step('its page leads back to its card', async () => {
    await resident.button(/^看全部/).click();
    await resident.button(/^在地图上看/).click();
    await expect(page.getByRole('region', { name: clinic })).toContainText('槐荫巷 20 号');
  });

  await test.step('a place that is withdrawn while its card stands open is said to be gone', async () => {
    await resident.button(/^医疗/).click();
    await resident.button('列表').click();
    const row = (name: string) => page.locator('.place-row', { hasText: name });
    await row(withdrawn.name).click();
    await expect(page.getByRole('region', { name: withdrawn.name })).toBeVisible();
    await stand.center.publish({ remove: [withdrawn.id] });
    await expect(page.getByText('要看的地方已经不在名单里')).toBeVisible();
    await row(clinic).click();
    await expect(page.getByText('要看的地方已经不在名单里')).toHaveCount(0);
  });

  await test.step('its page goes home as a code that any phone reads', async () => {
    await resident.button(/^看全部/).click();
    await resident.button(/^带走/).click();
    const picture = page.getByRole('img', { name: '摘要码' });
    await expect(picture).toBeVisible();
    const file = join(stand.folder, 'summary.png');
    await picture.screenshot({ path: file });
    const [code = ''] = codesOn(file);
    expect(code).toContain(clinic);
    expect(code).toMatch(/；GK2:PLACE-CLINIC-HUAIYIN:1:/);
    await stand.center.stop();
    await resident.openVerify();
    stand.scanner.scan(code);
    await expect(page.getByText('签名是真的，内容与公布的一致')).toBeVisible();
    await resident.button(/^再扫一份/).click();
    await expect(page.getByText('正在等待扫码')).toBeVisible();
    stand.scanner.scan(code.replace('0000-', '0001-'));
    await expect(page.getByText('验证码与公布的内容不符')).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
