import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import {
  virtualCard,
  type CardFields,
} from '../../native-adapters/id-card-reader/virtual/cards.ts';
import { deviceFamilies } from '../../src/shared/devices.ts';
import { textOf } from '../support/paper.ts';
import { startStand } from '../support/stand.ts';
import { violationsOn } from '../support/axe.ts';
import { Resident } from './support/resident.ts';
import { Technician } from './support/technician.ts';

/** The technician's page on the real app, against virtual devices. */

const slow = { timeout: 30_000 };

/** With PICTURES=folder every step leaves a picture there, and what was printed. */
const picturesFolder = (): string | undefined => process.env['PICTURES'];

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = picturesFolder();
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const keepPrints = (printsFolder: string, name: string): void => {
  const folder = picturesFolder();
  if (folder !== undefined) cpSync(printsFolder, join(folder, name), { recursive: true });
};

/** Files under `folder` in which the card's name or number stands, in either encoding. */
const traces = (folder: string, { name, number }: CardFields): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return [name, number].some(
        (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
      );
    });

for (const orientation of ['portrait', 'landscape'] as const)
  test(`tests every device, prints the report and goes back (${orientation})`, async () => {
    await using stand = await startStand({ orientation });
    const kiosk = await stand.launch();
    const resident = new Resident(kiosk);
    for (const family of deviceFamilies)
      await expect
        .poll(async () => (await resident.snapshot()).devices[family].state, slow)
        .toBe('ready');
    const technician = new Technician(kiosk);
    await technician.enter();
    const { page } = technician;
    await page.getByText('就绪', { exact: true }).first().waitFor();
    const attached = page.getByRole('region', { name: '插着但没有配置的设备' });
    await expect(attached).toContainText(/没有。|厂商:产品/, slow);
    await picture(page, `${orientation}-page`);
    expect(await violationsOn(page)).toEqual([]);
    // The page that holds the technician's calls has none of a resident, and none of Node.
    expect(await page.evaluate("[typeof kiosk, typeof technician, typeof require].join(' ')")).toBe(
      'undefined object undefined',
    );

    await technician.passTest('A4 打印机');
    await technician.passTest('小票打印机');
    await technician.button('自检 二维码扫码器').click();
    const code = await page.getByRole('dialog').locator('figcaption code').innerText();
    await picture(page, `${orientation}-scan`);
    expect(await violationsOn(page)).toEqual([]);
    stand.scanner.scan('another code');
    stand.scanner.scan(code);
    await expect(page.getByText(/自检：通过/)).toHaveCount(3, slow);

    await technician.button('自检 身份证读卡器').click();
    await page.getByText(/请把样卡平放在读卡器上/).waitFor();
    await picture(page, `${orientation}-card`);
    expect(await violationsOn(page)).toEqual([]);
    stand.card.present('resident');
    await expect(page.getByText(/自检：通过/)).toHaveCount(4, slow);
    await expect(page.getByRole('region', { name: /^计数/ })).toContainText('读卡次数1');
    expect(traces(kiosk.dataFolder, virtualCard('resident').fields)).toEqual([]);
    await expect(page.getByText(stand.a4.uri, { exact: true })).toBeVisible();

    stand.a4.leaveSheets(0);
    await technician.button('换纸 A4 打印机').click();
    const now = page.getByRole('dialog').getByRole('status');
    await expect(now).toHaveText('现在：停止 · 缺纸（paper-out）', slow);
    await picture(page, `${orientation}-paper`);
    expect(await violationsOn(page)).toEqual([]);
    stand.a4.refill();
    await expect(now).toHaveText('现在：就绪', slow);
    await technician.button('100 张').click();
    await technician.button('是，正常').click(slow);
    await expect(page.getByText(/约剩 99 张/)).toBeVisible(slow);

    await technician.button('打印就绪报告').click();
    await expect(page.getByText(/打印机确认已打印/)).toBeVisible(slow);
    await picture(page, `${orientation}-done`);
    const printed = readdirSync(stand.printsFolder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => textOf(join(stand.printsFolder, name)))
      .find((text) => text.includes('终端就绪报告'));
    keepPrints(stand.printsFolder, `${orientation}-prints`);
    expect(printed).toContain('设备就绪，自检全部通过');
    expect(printed).toContain('二维码扫码器');
    expect(printed?.match(/通过（/g)).toHaveLength(4);
    expect(printed).toContain('A4 打印页数');
    expect(readdirSync(join(kiosk.dataFolder, 'reports'))).toHaveLength(1);

    await technician.button('暂停打印').click();
    await expect(page.getByText(/打印已暂停/)).toBeVisible();
    await technician.button('恢复打印').click();
    await expect(page.getByText(/打印已暂停/)).toBeHidden();

    const gone = page.waitForEvent('close');
    await technician.button('返回居民界面').click();
    await gone;
    await expect(resident.button('轻触屏幕开始')).toBeVisible(slow);
    expect((await resident.snapshot()).visit.state).toBe('idle');
    // What was stored is there for the next one.
    await technician.enter();
    await expect(technician.page.getByText(/自检：通过/)).toHaveCount(4, slow);
  });

test('locks after three wrong PINs, over a restart too, and the residents’ page holds no call of the technician', async () => {
  await using stand = await startStand();
  const first = await stand.launch();
  const technician = new Technician(first);
  const pad = await technician.openPad();
  expect(await violationsOn(pad)).toEqual([]);
  expect(await pad.evaluate("[typeof technician, typeof kiosk.startSelfTest].join(' ')")).toBe(
    'undefined undefined',
  );
  for (const left of [2, 1]) {
    await technician.typePin(pad, '000000');
    await pad.getByText(`还可以试 ${left} 次`).waitFor();
  }
  await technician.typePin(pad, '000000');
  await pad.getByText(/密码错误次数太多/).waitFor();
  await expect(pad.getByRole('button', { name: '确定' })).toHaveAttribute('aria-disabled', 'true');
  await picture(pad, 'pad-locked');
  await first.close();
  const again = await stand.relaunch(first.dataFolder);
  const padAgain = await new Technician(again).openPad();
  await padAgain.getByText(/密码错误次数太多/).waitFor();
});
