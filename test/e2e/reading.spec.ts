import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { textOf } from '../support/paper.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { withFramesLoading } from './support/frames.ts';
import { Resident } from './support/resident.ts';

/** Interpretations in their forms, terms on touch, the gazette, and OFD documents: one visit sees them all. */

const printed = ({ printsFolder }: Stand): string[] =>
  readdirSync(printsFolder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(printsFolder, name));

const secondsOf = (video: Locator): Promise<number> =>
  video.evaluate((element) => (element as unknown as { currentTime: number }).currentTime);

test('a resident reads interpretations, terms, the gazette and an OFD document', async () => {
  await using stand = await startStand({ orientation: 'portrait', items: 'demo' });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  const { page } = resident;
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(250);
  await resident.begin();

  const find = async (letters: string, title: RegExp) => {
    await resident.home();
    await resident.search(letters);
    await resident.open(title);
    await expect(resident.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };

  await test.step('a film really runs, with what is said under it', async () => {
    await find('banfenzhong', /半分钟视频/);
    const video = resident.page.locator('video');
    await expect(video).not.toHaveAttribute('controls');
    await resident.button(/^播放/).click();
    await expect.poll(() => secondsOf(video)).toBeGreaterThan(0.5);
    await expect(resident.page.locator('.film-subtitle')).toHaveText(/三个变化/);
    await resident.page.getByRole('button', { name: /手术以后/ }).click();
    await expect.poll(() => secondsOf(video)).toBeGreaterThan(18);
    await expect(resident.page.locator('.film-subtitle')).toHaveText(/手术以后/);
    await resident.button(/^暂停/).click();
    await expect(resident.button(/^播放/)).toBeVisible();
  });

  await test.step('the same stands there as text, and the document one touch away', async () => {
    await resident.button(/看文字版/).click();
    await expect(video(resident)).toHaveCount(0);
    await expect(resident.page.getByText('每天补贴两餐，早餐、晚餐也算。')).toBeVisible();
    await resident.button(/^看原文（2 份）/).click();
    await resident.page
      .getByRole('dialog')
      .getByRole('button', { name: /部分条款/ })
      .click();
    await expect(resident.button(/^看解读（/)).toBeVisible();
  });

  await test.step('an OFD says what is known of its signature, and is printed with it', async () => {
    await resident.page.getByRole('button', { name: /OFD 公文/ }).click();
    await expect(resident.page.getByText(/文件未被改动，签章与证书一致/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(resident.page.getByText(/证书上写的是.*示例/)).toBeVisible();
    await expect(resident.page.locator('canvas.pdf-page[aria-busy="false"]')).toBeVisible();
    // What is drawn can be heard as well: the voice finds the words of the page.
    await expect(resident.page.locator('.pdf-page-text')).toContainText('每人每日补贴两餐');
    await resident.button('听这一页').click();
    const voice = resident.page.getByRole('region', { name: '朗读' });
    await expect(voice.getByRole('status')).toHaveText(/^第 \d+ 句，共 [1-9]\d 句/, {
      timeout: 30_000,
    });
    await resident.button(/^打印/).last().click();
    await resident.button('开始打印').click();
    await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible();
    await expect.poll(() => stand.receipt.texts.at(-1) ?? '').toContain('签章与证书一致');
    const words = textOf(printed(stand)[0]!).replaceAll(/\s/g, '');
    expect(words).toContain('每人每日补贴两餐');
    expect(words).toContain('验签：文件未被改动');
    await resident.button('完成').click();
  });

  await test.step('a page out of the content computes, and reaches nobody', async () => {
    await withFramesLoading(kiosk, async () => {
      await find('suanyisuan', /算一算｜我在社区食堂/);
      await expect(resident.page.frameLocator('iframe').locator('h1')).toBeVisible();
    });
    const frame = resident.page.frameLocator('iframe');
    await frame.getByRole('button', { name: '80—89 岁' }).click();
    await frame.getByRole('button', { name: '两餐' }).click();
    await frame.getByRole('button', { name: '20 天' }).click();
    await expect(frame.getByText('200 元')).toBeVisible();
    const inside = resident.page.frames().find((one) => one.url().startsWith('app://page/'));
    const reached = await inside!.evaluate(async () => {
      const outside = globalThis as unknown as { parent: { kiosk?: unknown }; fetch: typeof fetch };
      const net = await outside.fetch('https://example.invalid/').then(
        () => 'reached',
        () => 'blocked',
      );
      let parent: string;
      try {
        parent = outside.parent.kiosk === undefined ? 'nothing' : 'reached';
      } catch {
        parent = 'blocked';
      }
      return { net, parent };
    });
    expect(reached).toEqual({ net: 'blocked', parent: 'blocked' });
  });

  await test.step('pictures go one by one, and say in words what they show', async () => {
    await find('shequshitang', /社区食堂怎么吃/);
    const picture = resident.page.locator('.picture-frame img');
    const isDrawn = () =>
      picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0);
    await expect.poll(isDrawn).toBe(true);
    await resident.button(/^下一张/).click();
    await expect(resident.page.getByText('第 2 张，共 3 张')).toBeVisible();
    await expect(resident.page.locator('.picture-words')).toContainText('7 元：90 岁以上');
    await expect.poll(isDrawn).toBe(true);
  });

  await test.step('a term is told in plain words, by touch and by keys', async () => {
    await find('laonianzhucanfuwubanfa', /印发《示例区老年助餐服务办法》/);
    const term = resident.page.getByRole('button', { name: '助餐点', exact: true }).first();
    await term.click();
    await expect(resident.page.getByRole('dialog', { name: '助餐点' })).toContainText(
      '老人能吃上饭',
    );
    await resident.button(/^知道了/).click();
    await term.press('Enter');
    await expect(resident.page.getByRole('dialog', { name: '助餐点' })).toBeVisible();
    await resident.button(/^知道了/).click();
  });

  await test.step('one article of a gazette is printed, its pages only', async () => {
    await resident.home();
    await resident.page
      .getByRole('button', { name: /^政府公报/ })
      .first()
      .click();
    await resident.button(/按年份、按期看公报/).click();
    await expect(resident.page.getByRole('button', { name: /第 5 期/ })).toBeVisible();
    await resident.button(/^2025 年/).click();
    await expect(resident.page.getByRole('button', { name: /第 5 期/ })).toHaveCount(0);
    await resident.button(/^2026 年/).click();
    await resident.page.getByRole('button', { name: /第 4 期/ }).click();
    await resident
      .button(/^打印这一篇/)
      .first()
      .click();
    await expect(resident.page.getByText('共印 2 页，用 2 张纸。')).toBeVisible();
    await resident.button('开始打印').click();
    await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible();
    expect(stand.a4.jobs).toHaveLength(2);
    const words = textOf(printed(stand).at(-1)!).replaceAll(/\s/g, '');
    expect(words).toContain('第2页');
    expect(words).not.toContain('第1页');
    expect(words).not.toContain('第4页');
  });
  expect(page.isClosed()).toBe(false);
});

const video = (resident: Resident): Locator => resident.page.locator('video');
