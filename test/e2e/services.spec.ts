import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chinaDay } from '../../src/shared/calendar.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { textOf } from '../support/paper.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { RequestScreens } from './support/request-steps.ts';
import { Resident } from './support/resident.ts';

/** 企业服务平台, 为民服务平台, 便民查询 and 业务自助办理 in one visit. */

/** What the newest of so many printed papers says; the printer itself has confirmed its pages. */
const printed = async (stand: Stand, resident: Resident, count: number): Promise<string> => {
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 40_000 });
  const papers = readdirSync(stand.printsFolder).filter((name) => name.endsWith('.pdf'));
  expect(papers.length).toBe(count);
  return textOf(join(stand.printsFolder, papers.sort().at(-1)!));
};

/** Keeps what the page asks main from now on, as text. */
const listen = ({ app }: Kiosk): Promise<void> =>
  app.evaluate(({ webContents }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const contents of webContents.getAllWebContents())
      contents.on('-ipc-invoke' as 'ipc-message', (_event: unknown, ...rest: unknown[]) => {
        heard.push(JSON.stringify(rest));
      });
  });
const heard = ({ app }: Kiosk): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

test('firms and residents are served in one visit, and nothing they answer is sent', async () => {
  await using stand = await startStand({ items: 'demo' });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(250);
  await resident.begin();
  const { page } = resident;
  const form = new RequestScreens(resident);
  const service = async (name: RegExp): Promise<void> => {
    await resident.home();
    await resident.button(name).first().click();
  };

  await test.step('a firm sees how many days are left, and what is closed', async () => {
    await service(/^企业服务平台/);
    await expect(page.getByRole('button', { name: /小微企业贷款贴息.*还有 \d+ 天/ })).toBeVisible();
    for (const name of ['七个政策栏目', '六个服务栏目'])
      await expect(page.getByRole('heading', { name })).toBeVisible();
    await resident
      .button(/^项目申报/)
      .last()
      .click();
    await expect(page.getByRole('button', { name: /第三届区级质量奖.*已截止/ })).toBeVisible();
  });

  await test.step('checks a policy, and is told why by its own sentence', async () => {
    await service(/^企业服务平台/);
    await resident.button(/^政策自测/).click();
    await listen(kiosk);
    await resident
      .button(/只能享受|考证补/)
      .first()
      .click();
    for (const answer of [/^是/, /^是/, /^是/]) await resident.button(answer).first().click();
    for (const keys of [['7', '小数点', '5'], ['5']]) {
      for (const key of keys) await resident.button(key).first().click();
      await resident.button(/^就是这个数/).click();
    }
    await resident.button(/^不清楚/).click();
    await resident.button('0').first().click();
    await resident.button(/^就是这个数/).click();
    await expect(page.getByText('不符合', { exact: true })).toBeVisible();
    await expect(page.locator('blockquote').first()).toContainText('参加失业保险累计满 12 个月');
    await expect(page.getByText('您答的：7.5 个月')).toBeVisible();
    const said = await heard(kiosk);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((call) => /skill-|unsure|answers|在单位上班吗/.test(call))).toEqual([]);
  });

  await test.step('sees which recruiting is over', async () => {
    await service(/^企业服务平台/);
    await resident.button(/^企业动态/).click();
    await resident.button('人员招聘').click();
    await expect(page.getByRole('button', { name: /秋收季招聘分拣工.*已结束/ })).toBeVisible();
    // Open until the day that the demo names.
    const isOpen = chinaDay(Date.now()) <= '2027-03-31';
    const open = isOpen ? /招聘数控车工和学徒.*还有/ : /招聘数控车工和学徒.*已结束/;
    await expect(page.getByRole('button', { name: open })).toBeVisible();
  });

  await test.step('a resident sees on the map where a matter is done, and prints its guide on one page', async () => {
    await service(/^为民服务平台/);
    await resident.button(/^出生/).click();
    await resident
      .button(/新生儿落户一次办/)
      .first()
      .click();
    await resident.button(/^在地图上看/).click();
    const place = page.getByRole('region', { name: '示例区政务服务大厅' });
    await expect(place).toContainText('明礼路 1 号');
    await resident.button('返回').click();
    await page.getByRole('checkbox', { name: /户口簿/ }).click();
    await expect(page.getByText('备好 1 样')).toBeVisible();
    await resident.button(/^打印一页指南/).click();
    await resident.button('开始打印').click();
    const text = await printed(stand, resident, 1);
    for (const words of ['要带的材料', '出生医学证明', '谁可以办', '怎么办', '咨询电话'])
      expect(text).toContain(words);
    expect(text).toMatch(/第 ?1 ?页 +共 ?1 ?页/);
    await resident.button('完成').click();
  });

  await test.step('fills a form in and prints it, and nothing waits to be sent', async () => {
    await service(/^业务自助办理/);
    await resident.button(/^老年优待卡申领登记表/).click();
    await expect(page.getByText('不提交、不保存').first()).toBeVisible();
    await form.choose(/^第一次领/, /^寄到家里/);
    await form.next();
    await form.write('联系电话', '13800001234');
    await form.write('现在住在哪里', 'shilidadao');
    await form.next();
    await form.useCard(stand, '示例檎');
    await form.next();
    await resident.button(/^打印这张表/).click();
    await expect(page.getByText('没有提交给任何单位').first()).toBeVisible();
    await resident.button(/^看打印进度/).click();
    const text = await printed(stand, resident, 2);
    for (const words of ['老年优待卡申领登记表', '示例檎', '13800001234', '没有提交给任何单位'])
      expect(text.replaceAll(/\s/g, '')).toContain(words);
  });
  expect((await resident.snapshot()).requests.waiting).toBe(0);
});
