import { expect, test } from '@playwright/test';
import { makeItem } from '../support/items.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** What the resident is told when paper does not come, and that nothing comes twice or too late. */

const longTitle = '示例区城市管理工作规程';

/** Some six pages. */
const longItem = makeItem('long', {
  title: longTitle,
  body: Array.from({ length: 120 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `第${index + 1}条　站点每天清扫两次，坏车当天拉走修理，修好之前不摆在站点里；清扫和修理都要登记，登记表保存一年。`,
  })),
});

const print = async (kiosk: Kiosk): Promise<Resident> => {
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBe(3);
  await expect.poll(async () => (await resident.snapshot()).devices.a4.state).toBe('ready');
  await expect
    .poll(async () => (await resident.snapshot()).devices.receipt.state)
    .not.toBe('connecting');
  await resident.begin();
  await resident.open(longTitle);
  await resident.page.getByRole('button', { name: /^打印/ }).first().click();
  await resident.button('开始打印').click();
  return resident;
};

const withLongItem = async (): Promise<Stand> => {
  const stand = await startStand();
  await stand.center.publish({ put: [longItem] });
  return stand;
};

const pagesPrinted = (stand: Stand): number =>
  stand.a4.jobs.reduce((sum, job) => sum + job.pagesDone, 0);

test('out of paper in the middle is named, and the job goes on at its page after a refill', async () => {
  await using stand = await withLongItem();
  const kiosk = await stand.launch();
  stand.a4.leaveSheets(2); // both sides: four pages
  const resident = await print(kiosk);
  await expect(resident.page.getByText(/缺纸|没有纸|纸用完/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(resident.page.getByText(/接着从第 5 页打印/)).toBeVisible();
  stand.a4.refill();
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 40_000 });
  const { pages } = (await resident.snapshot()).print!;
  expect(pagesPrinted(stand)).toBe(pages);
});

test('a printer that falls silent ends as not confirmed, in words of its own', async () => {
  await using stand = await withLongItem();
  const kiosk = await stand.launch();
  stand.a4.slow(2_000);
  const resident = await print(kiosk);
  await expect.poll(async () => (await resident.snapshot()).print?.job.state).toBe('printing');
  stand.a4.silent(true);
  await expect(resident.page.getByText(/打印机没有(回话|回应|响应)/).first()).toBeVisible({
    timeout: 150_000,
  });
  expect((await resident.snapshot()).print?.job.state).not.toBe('confirmed');
});

test('an unplugged receipt printer costs the slip, not the document, and the resident is told', async () => {
  await using stand = await withLongItem();
  await stand.receipt.unplug();
  const kiosk = await stand.launch();
  const resident = await print(kiosk);
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 40_000 });
  await expect(resident.page.getByText(/小票没有印出来/)).toBeVisible();
  expect(stand.receipt.slips).toHaveLength(0);
});

test('a job of a visit that ended never comes out in the next one', async () => {
  await using stand = await withLongItem();
  const kiosk = await stand.launch();
  stand.a4.leaveSheets(1);
  const resident = await print(kiosk);
  await expect.poll(async () => (await resident.snapshot()).print?.job.state).toBe('stopped');
  await resident.endVisit();
  await resident.begin();
  stand.a4.refill();
  await resident.page.waitForTimeout(3_000);
  expect(pagesPrinted(stand)).toBe(2); // one sheet, both sides
  expect(stand.receipt.slips).toHaveLength(0);
  expect((await resident.snapshot()).print).toBeNull();
});

test('with the printer gone the print button is off and says why', async () => {
  await using stand = await startStand();
  await stand.a4.close();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBe(2);
  await expect
    .poll(async () => (await resident.snapshot()).devices.a4.state, { timeout: 40_000 })
    .toBe('stopped');
  await resident.begin();
  await resident.open('示例区公共自行车租用办法（bicycle）');
  await expect(resident.page.getByText(/打印机/).first()).toBeVisible();
  await expect(resident.page.getByRole('button', { name: /^打印/ }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a printer that was out of paper before the job begins by itself after a refill', async () => {
  await using stand = await withLongItem();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
    .toBe(3);
  await expect.poll(async () => (await resident.snapshot()).devices.a4.state).toBe('ready');
  await resident.begin();
  await resident.open(longTitle);
  await resident.page.getByRole('button', { name: /^打印/ }).first().click();
  await resident.button('开始打印').waitFor();
  stand.a4.leaveSheets(0);
  await resident.button('开始打印').click();
  await expect(resident.page.getByText('处理好后会自动开始打印。')).toBeVisible();
  stand.a4.refill();
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 60_000 });
  const { pages } = (await resident.snapshot()).print!;
  expect(pagesPrinted(stand)).toBe(pages);
});
