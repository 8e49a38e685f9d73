import { expect, test, type Locator } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { tooSmallOn } from '../support/legibility.ts';
import { screenSizes, startStand } from '../support/stand.ts';
import { pressOn } from './support/focus.ts';
import { tallestLayer } from './support/layers.ts';
import { Resident } from './support/resident.ts';

interface ListPlace {
  readonly words: string | null;
  readonly rowTopPx: number;
}

/** What the list says of its place, and where a row stands, once every row near the screen has come. */
const placeAtRest = async (row: Locator): Promise<ListPlace> => {
  const page = row.page();
  const read = async (): Promise<ListPlace> => ({
    words: await page.locator('.list-place').textContent(),
    rowTopPx: Math.round((await row.boundingBox())?.y ?? Number.NaN),
  });
  await expect(page.locator('.row-placeholder')).toHaveCount(0);
  let before = await read();
  for (;;) {
    await page.waitForTimeout(100);
    const now = await read();
    if (now.words === before.words && now.rowTopPx === before.rowTopPx) return now;
    before = now;
  }
};

/** 政府信息查询: every way to find, lists of any length, units, scorecards and the life of a policy. */

test('what was published is found by every way without writing, and a policy is followed from draft to result', async () => {
  await using stand = await startStand({ items: 'demo', pollSeconds: 3_600 });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBeGreaterThan(250);
  await resident.begin();
  const { page } = resident;
  const press = async (name: RegExp): Promise<void> => resident.button(name).first().click();
  const back = async (): Promise<void> => press(/^返回/);
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const list = page.getByRole('list', { name: '列表' });
  const wrong: string[] = [];
  const judge = async (name: string): Promise<void> => {
    for (const words of [...(await violationsOn(page)), ...(await tooSmallOn(page))])
      wrong.push(`${name}: ${words}`);
  };

  await test.step('each way names its values with counts, and a value is a list', async () => {
    await press(/^政府信息查询/);
    await expect(resident.button(/^政策文件.*\d+ 条$/).last()).toBeVisible();
    await judge('by section');
    for (const [way, value] of [
      ['按领域', '养老服务'],
      ['按单位', '示例区教育局'],
      ['按年份', '2025年'],
      ['按级别', '社区'],
      ['按平台', '示例英才港'],
    ] as const) {
      await press(new RegExp(`^${way}`));
      await expect(resident.button(new RegExp(`^${value}.*\\d+ 条$`)).first()).toBeVisible();
    }
    await judge('by platform');
    await press(/^示例英才港/);
    await expect(list.getByRole('listitem').first()).toContainText('示例英才港');
    await back();
    await expect(resident.button(/^按平台/)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a long list says where one is, turns by a screenful and keeps its place', async () => {
    await press(/^全部/);
    await expect(page.getByText(/^第 1–\d+ 条，共 \d+ 条$/)).toBeVisible();
    await judge('everything');
    expect(await tallestLayer(page), 'the list is moved, not painted anew').toBeGreaterThan(
      screenSizes.portrait.height,
    );
    for (let turn = 0; turn < 4; turn += 1) await press(/^下一屏/);
    await expect(page.getByText(/^第 1–/)).toHaveCount(0);
    const row = list.locator('li[aria-posinset="25"]');
    await row.scrollIntoViewIfNeeded();
    const total = (await resident.snapshot()).feed.itemCount;
    await expect(row).toHaveAttribute('aria-setsize', String(total));
    const place = await placeAtRest(row);
    await row.getByRole('button').click();
    await page.locator('.screen-reader, .screen-unit').waitFor();
    await back();
    await expect.poll(() => placeAtRest(row)).toEqual(place);
    expect(await list.getByRole('listitem').count()).toBeLessThan(60);
    await back();
  });

  await test.step('a document is found by year and digits alone', async () => {
    await press(/^按文号/);
    await press(/^2024$/);
    await press(/^2$/);
    await expect(resident.button(/老年助餐服务办法/).first()).toBeVisible();
    await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible();
    await expect(page.getByRole('list', { name: '找到的文件' })).toBeVisible();
    await judge('by number');
  });

  await test.step('its life line leads from draft to result', async () => {
    await press(/老年助餐服务办法/);
    const line = page.getByRole('region', { name: '这份政策从头到尾' });
    await expect(line.getByRole('listitem')).toHaveCount(5);
    await expect(line.locator('[aria-current="step"]')).toContainText('正式文件');
    await judge('life line');
    for (const [step, title] of [
      ['征求意见稿', /征求意见稿/],
      ['意见反馈', /意见收集和采纳情况/],
      ['执行结果', /执行结果/],
      ['政策解读', /社区食堂/],
    ] as const) {
      await line.getByRole('button', { name: new RegExp(`^${step}`) }).click();
      await expect(heading(title)).toBeVisible();
      await expect(line.locator('[aria-current="step"]')).toContainText(step);
    }
  });

  await test.step('a unit tells its duties, procedures, results and people', async () => {
    await resident.home();
    await press(/^政府信息查询/);
    await press(/^机构职能/);
    await expect(heading('机构职能')).toBeVisible();
    await judge('units');
    await press(/^示例区民政局/);
    await expect(heading('示例区民政局')).toBeVisible();
    for (const part of ['职能', '办事程序', '办事结果', '人员'])
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
    await expect(page.getByText('局长　示例甲', { exact: true })).toBeVisible();
    await judge('unit');
    await back();
    await back();
  });

  await test.step('the fifteen classes and the scorecards stand one touch away, by keys too', async () => {
    await pressOn(page, /^公开情况/);
    await expect(heading('公开情况')).toBeVisible();
    await judge('scorecards');
    await back();
    await pressOn(page, /^法定主动公开/);
    await expect(page.getByRole('list', { name: '下级栏目' }).getByRole('listitem')).toHaveCount(
      15,
    );
  });
  expect(wrong).toEqual([]);
});
