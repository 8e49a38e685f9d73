import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addEvent, replyTo } from '../../center/cases/act.ts';
import { chinaDay } from '../../src/shared/calendar.ts';
import { queryCodeSymbol } from '../../src/shared/submission/number.ts';
import { projectRoot } from '../support/electron.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { casesOf, RequestScreens } from './support/request-steps.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/** Weeks later: the slip is scanned, what is asked for is added, and the reply is read and printed. */

const document = readFileSync(
  join(projectRoot, 'center/demo/content/attachments/disclosure-request-form.pdf'),
);
const dayMs = 86_400_000;

/** The clerk at the center. */
const clerkOf = ({ center }: Stand, number: string) => {
  const nowMs = Date.now();
  const actor = { name: '示例', nowMs };
  const today = chinaDay(nowMs);
  return {
    askForMore: async (): Promise<void> => {
      const confirmed = await addEvent(
        center.database,
        number,
        { kind: 'confirmed', on: today },
        '',
        actor,
      );
      expect(confirmed.ok).toBe(true);
      const answerBy = chinaDay(nowMs + 14 * dayMs);
      const asked = await addEvent(
        center.database,
        number,
        { kind: 'supplement-asked', on: today, answerBy },
        '请写明是哪一年的标准。',
        actor,
      );
      expect(asked.ok).toBe(true);
    },
    reply: async (): Promise<void> => {
      const replied = await replyTo(
        center.database,
        number,
        {
          kind: 'provided',
          on: today,
          text: '您申请的信息附后。',
          documents: [{ name: '示例附件.pdf', bytes: document }],
        },
        actor,
      );
      expect(replied.ok).toBe(true);
    },
  };
};

/** Files a request and says its number, code and last four. */
const file = async (stand: Stand, resident: Resident, screens: RequestScreens) => {
  await screens.begin();
  await screens.choose(/^个人/, /^为自己/);
  await screens.next();
  await screens.useCard(stand, '示例明');
  await screens.next();
  await screens.contact();
  await screens.describe('yanglaojin');
  await screens.sign();
  await screens.next();
  await screens.handIn();
  const code = await screens.queryCode();
  const [entered] = await casesOf(stand);
  const { number: document } = JSON.parse(entered?.identity ?? '{}') as { number: string };
  await expect(resident.page.getByText('小票已经印出，请拿走')).toBeVisible();
  await resident.button(/小票拿好了/).click();
  return { number: entered?.number ?? '', code, lastFour: document.slice(-4) };
};

for (const orientation of ['portrait', 'landscape'] as const)
  test(`a request is looked up, added to, answered, read and printed (${orientation})`, async () => {
    await using stand = await startStand({ orientation, withIntake: true });
    const resident = new Resident(await stand.launch());
    const screens = new RequestScreens(resident);
    const { page } = resident;
    await readyToHandIn(resident);
    await resident.begin();
    const { number, code, lastFour } = await file(stand, resident, screens);
    const clerk = clerkOf(stand, number);

    await test.step('a wrong digit and wrong four are said in words', async () => {
      await screens.open(/^查进度和答复/);
      const wrong = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
      await screens.write('查询码（12 位数字）', wrong);
      await screens.write('后四位', lastFour === '0000' ? '1111' : '0000');
      await resident.button(/^查询/).click();
      await expect(page.getByText('查询码里有一位不对')).toBeVisible();
      await screens.field('查询码（12 位数字）').click();
      await page.keyboard.press('Backspace');
      await page.keyboard.type(code.slice(-1));
      await resident.button(/^查询/).click();
      await expect(page.getByText('没有查到')).toBeVisible();
    });

    await test.step('the scanned slip shows what the office asks for, which is added at once', async () => {
      await clerk.askForMore();
      stand.scanner.scan(queryCodeSymbol(code));
      await expect(page.getByText('小票扫到了，请再输入后四位')).toBeVisible();
      await screens.field('后四位').click();
      for (let digit = 0; digit < 4; digit += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type(lastFour);
      await resident.button(/^查询/).click();
      await expect(page.getByText('请写明是哪一年的标准。').first()).toBeVisible({
        timeout: 30_000,
      });
      await expect(page.getByText('等您补充').first()).toBeVisible();
      await resident.button(/^现在就补充/).click();
      await screens.write('补充说明', 'yanglaojin');
      await screens.next();
      await screens.handIn();
      await resident.button(/小票拿好了|^好了/).click();
    });

    await test.step('the reply is read with its document and what one can do against it, and printed', async () => {
      await clerk.reply();
      await screens.open(/^查进度和答复/);
      const another = resident.button(/^查另一件/);
      if (await another.isVisible()) await another.click();
      await screens.write('查询码（12 位数字）', code);
      await screens.write('后四位', lastFour);
      await resident.button(/^查询/).click();
      await expect(page.getByText('您申请的信息附后。')).toBeVisible();
      await expect(page.getByText('已答复').first()).toBeVisible();
      await expect(page.getByText('不服怎么办')).toBeVisible();
      await expect(page.getByText('行政复议').first()).toBeVisible();
      await resident.button(/^看 ?Open|^看$/).click();
      await expect(page.locator('canvas[aria-busy=false]').first()).toBeVisible({
        timeout: 30_000,
      });
      await resident.button(/^打印/).click();
      await expect(page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 40_000 });
      expect(stand.a4.jobs).toHaveLength(1);
    });
  });
