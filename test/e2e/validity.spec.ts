import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chinaDay, dayWords } from '../../src/shared/calendar.ts';
import { makeItem } from '../support/items.ts';
import { codesOn, renderWithoutFonts } from '../support/paper.ts';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** 尚未施行: a text that is public and begins in forty days, beside the one that holds until then. */

const firstDay = chinaDay(Date.now() + 40 * 86_400_000);
const title = '示例区电动自行车停放办法';
const items = [
  makeItem('parking-old', { title: `${title}（试行）` }),
  makeItem('parking-new', {
    title,
    effectiveOn: firstDay,
    relations: [{ kind: 'supersedes', target: 'parking-old' }],
  }),
];

test('a text that is still to come into force says so in lists, on its page, on paper and when that is checked', async () => {
  test.slow();
  await using stand = await startStand({ items: 'few', withIntake: true });
  await stand.center.publish({ put: items });
  const resident = new Resident(await stand.launch());
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBe(4);
  await resident.begin();
  const { page } = resident;
  const row = page.locator('.row', { hasText: title });

  await test.step('a list tells the two apart, and can be narrowed to it', async () => {
    await page.locator('[data-service=information]').click();
    await resident.button(/^全部/).click();
    await expect(row.filter({ hasText: '试行' }).locator('.validity')).toHaveText('有效');
    await resident.button(/^有效性/).click();
    await resident.button(/^尚未施行/).click();
    await expect(page.locator('.row')).toHaveCount(1);
    await expect(row.locator('.validity')).toHaveText('尚未施行');
  });

  await test.step('its page says from which day', async () => {
    await row.click();
    await expect(page.locator('.notice').first()).toContainText(
      `本文件从${dayWords(firstDay)}起施行，现在还没有施行。`,
    );
  });

  await test.step('the code on its paper carries it, and the slip the day', async () => {
    await resident.button(/^打印/).click();
    await resident.button('开始打印').click();
    await expect(page.getByText('打印完成，请取走纸张')).toBeVisible();
    await expect
      .poll(() => stand.receipt.texts.at(-1)?.replaceAll(/\s/g, ''))
      .toContain(`尚未施行，${dayWords(firstDay)}起施行`);
  });

  await test.step('a terminal that checks the paper warns of acting on it', async () => {
    const pdf = readdirSync(stand.printsFolder).find((name) => name.endsWith('.pdf'))!;
    const { picture } = renderWithoutFonts(join(stand.printsFolder, pdf), stand.folder);
    const [code = ''] = codesOn(picture);
    expect(code).toContain(':PENDING:');
    await resident.button('完成').click();
    await resident.openVerify();
    stand.scanner.scan(code);
    await expect(page.getByText('这份文件现在尚未施行，还不能据此办事')).toBeVisible();
  });
});
