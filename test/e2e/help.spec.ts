import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CommandedCenter } from '../support/center-commands.ts';
import { violationsOn } from '../support/axe.ts';
import { startStand } from '../support/stand.ts';
import { Browser, testPassword } from '../integration/center/console-stand.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/** Who needs somebody, and when everybody must be told: 一键呼叫 and 应急信息, with the real center. */

const slow = { timeout: 60_000 };

const openCall = (page: string): string =>
  /console\/help\/([0-9a-f]{32})\/ended/.exec(page)?.[1] ?? 'none';

for (const orientation of ['portrait', 'landscape'] as const)
  test(`one touch calls the staff, who answer from their console; offline the number stands there (${orientation})`, async () => {
    await using stand = await startStand({ orientation, withIntake: true });
    const resident = new Resident(await stand.launch());
    const intake = stand.intake!;
    await intake.addClerk('王示例', 'clerk', testPassword);
    const clerk = new Browser(intake.url);
    await clerk.logIn('王示例');
    await readyToHandIn(resident);
    await resident.begin();
    const strip = resident.page.locator('.help-strip');
    const call = async (): Promise<void> => {
      await resident.page.locator('.bar-help').click();
      await resident.page.getByRole('button', { name: /^呼叫工作人员/ }).click();
    };

    await test.step('the strip says that they know, and the console shows who waits and where', async () => {
      await call();
      await expect(strip).toContainText('已呼叫工作人员', slow);
      await expect(strip).toBeInViewport({ ratio: 1 });
      expect(await violationsOn(resident.page)).toEqual([]);
      expect(await clerk.text('/console/cases')).toContain('有 1 位群众在终端前等待帮助');
      expect(await clerk.text('/console/help')).toContain('首页');
    });

    await test.step('a clerk answers, and the resident reads it on whatever screen', async () => {
      await resident.button(/^政府信息查询/).click();
      await expect(strip).toBeVisible();
      const id = openCall(await clerk.text('/console/help'));
      await clerk.submit(`/console/help/${id}/coming`, {});
      await expect(strip).toContainText('工作人员马上到', slow);
      await strip.getByRole('button', { name: /^已经有人来了/ }).click();
      await expect(strip).toHaveCount(0);
      await expect.poll(() => clerk.text('/console/help')).toContain('现在没有人呼叫');
    });

    await test.step('the end of the visit ends a call that is still open', async () => {
      await call();
      await expect(strip).toContainText('已呼叫工作人员', slow);
      await resident.endVisit();
      await expect.poll(() => clerk.text('/console/help'), slow).toContain('现在没有人呼叫');
      await resident.begin();
      await expect(resident.page.locator('.help-strip')).toHaveCount(0);
    });

    await test.step('without the center the telephone number stands there in large digits', async () => {
      intake.trouble({ kind: 'cut' });
      await resident.page.locator('.bar-help').click();
      await resident.page.getByRole('button', { name: /^呼叫工作人员/ }).click();
      const offline = resident.page.locator('.help-strip');
      await expect(offline).toContainText('现在呼叫不到工作人员', slow);
      const number = offline.locator('.help-phone');
      await expect(number).toHaveText('0000-0000000');
      const digits = await number.evaluate(({ offsetHeight }) => offsetHeight);
      expect(digits).toBeGreaterThan(50);
      await expect(number).toBeInViewport({ ratio: 1 });
      expect(await violationsOn(resident.page)).toEqual([]);
      intake.trouble(null);
    });
  });

test('an emergency by the center’s command stands on every screen, is read in full, and goes when it is ended', async () => {
  await using stand = await startStand({});
  const center = new CommandedCenter(join(stand.folder, 'commanded'));
  await center.start();
  try {
    const resident = new Resident(await stand.launch({ feed: { ...center.feed, pollSeconds: 5 } }));
    await expect.poll(async () => (await resident.snapshot()).feed.itemCount, slow).toBe(2);
    const text = '示例区今天十四时起有特大暴雨，请留在室内，不要去河边和地下通道。（示例）';
    await center.command('emergency', '暴雨红色预警', text, '--phone', '0000-0000119');

    await test.step('in place of the pictures of the idle screen, whole', async () => {
      const alarm = resident.page.getByRole('alert');
      await expect(alarm).toContainText('暴雨红色预警', slow);
      await expect(alarm).toContainText(text);
      await expect(alarm).toContainText('0000-0000119');
      for (const part of await alarm.locator(':scope > *').all())
        await expect(part).toBeInViewport({ ratio: 1 });
      expect(await violationsOn(resident.page)).toEqual([]);
    });

    await test.step('it opens by itself once, and then stays above home and above a document', async () => {
      await resident.begin();
      const { page } = resident;
      const dialog = page.getByRole('alertdialog', { name: '暴雨红色预警' });
      await expect(dialog).toContainText(text);
      await dialog.getByRole('button', { name: /^我知道了/ }).click();
      await expect(dialog).toHaveCount(0);
      const banner = page.getByRole('button', { name: /暴雨红色预警/ });
      await expect(banner).toBeInViewport({ ratio: 1 });
      expect(await violationsOn(page)).toEqual([]);
      await page.locator('.latest-row').first().click();
      await expect(page.getByRole('heading', { name: '一、怎么借' })).toBeVisible();
      await banner.click();
      await expect(dialog).toContainText(text);
      await expect(dialog).toContainText('0000-0000119');
      await dialog.getByRole('button', { name: /^我知道了/ }).click();
    });

    await test.step('it goes from the screen that is open, and from the idle screen', async () => {
      await center.command('emergency', '--end');
      const { page } = resident;
      await expect(page.getByRole('button', { name: /暴雨红色预警/ })).toHaveCount(0, slow);
      await resident.endVisit();
      await expect(resident.page.getByRole('alert')).toHaveCount(0);
      await expect(resident.page.locator('.slide')).toBeVisible();
    });
  } finally {
    await center.stop();
  }
});
