import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { encodingsOf, textsInMemory } from '../support/memory-scan.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { startStand } from '../support/stand.ts';
import { RequestScreens } from './support/request-steps.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/**
 * A visit leaves nothing behind. Nothing here may hand a planted text to the page or read one from it: what a
 * test driver says passes through the browser process, which is the one that is searched. Cards come over the
 * reader's wire, and the rest is typed key by key.
 */

/** Values that stand nowhere but in this visit. */
const planted = {
  name: '示例檎䶮',
  number: '000000199003078040',
  phone: '13977310429',
  address: '8264739105',
  text: '5530918274',
};
/** As it is read aloud: digit by digit. */
const spoken = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => '零幺二三四五六七八九'[Number(digit)] ?? '');
const texts = [...Object.values(planted), spoken(planted.phone), spoken(planted.text)];

interface AppProcess {
  readonly pid: number;
  readonly name: string;
}

const processesOf = ({ app }: Kiosk): Promise<AppProcess[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .map(({ pid, type, name, serviceName }) => ({ pid, name: name ?? serviceName ?? type })),
  );

const codeOf = (slips: readonly string[]): string =>
  /\d{4} \d{4} \d{4}/.exec(slips.join('\n'))?.[0] ?? '';

/** Which planted texts lie in the memory of which processes. */
const found = (processes: readonly AppProcess[], sought: readonly string[] = texts): string[] =>
  processes.flatMap(({ pid, name }) => {
    try {
      return textsInMemory(pid, sought).map((text) => `${name} (${pid}): ${text}`);
    } catch (error) {
      // One that ended since it was listed, such as a spare page of Chromium, took its memory along.
      if (existsSync(`/proc/${pid}`)) throw error;
      return [];
    }
  });

/** Page, vault, voice and the hosts of reader and printers may know; nobody else, at no time. */
const mayNotKnow = ({ name }: AppProcess): boolean =>
  !/^(vault|speech|Tab|device-(card|a4|receipt))$/.test(name);

/** Has the screen read aloud, sentence by sentence, without the driver taking anything of it along. */
const readAloud = async ({ page }: Resident): Promise<void> => {
  const place = (): Promise<string> =>
    page.evaluate("document.querySelector('.voice-head [role=status]')?.textContent ?? ''");
  const next = "document.querySelector('.voice-tools .voice-tool:nth-child(3)')?.click()";
  await page.keyboard.press('NumpadMultiply');
  await expect.poll(place).toMatch(/^第 [1-3] 句/);
  for (let step = 0; step < 40; step += 1) await page.evaluate(next);
};

const filesWith = (folder: string): string[] => {
  const needles = texts.flatMap((text) => [...encodingsOf(text).values()]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
};

test('nothing of a request is left when its visit is over', async () => {
  await using stand = await startStand({ withIntake: true });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  const requests = new RequestScreens(resident);
  await readyToHandIn(resident);
  await resident.begin();

  await test.step('while it is written, only page, vault and device hosts know of it', async () => {
    await requests.begin();
    await requests.choose(/^个人/, /^为自己/);
    await requests.next();
    await requests.step('身份证明');
    stand.card.present('resident', { name: planted.name, number: planted.number });
    await expect(resident.page.getByText('读好了，请拿走证件')).toBeVisible();
    stand.card.remove();
    await expect(resident.page.getByText('读好了，请拿走证件')).toHaveCount(0);
    await requests.next();
    await requests.step('怎样联系您');
    await requests.write('联系电话', planted.phone);
    await requests.write('联系地址', planted.address);
    await requests.next();
    await requests.describe(planted.text);
    await requests.sign();
    await requests.next();
    await requests.step('核对并提交');
    await resident.button(/^看全部内容/).click();
    await readAloud(resident);
    const processes = await processesOf(kiosk);
    expect(processes.map(({ name }) => name)).toContain('speech');
    // The search finds what is there: without this, an empty result would mean nothing.
    expect(found(processes.filter(({ name }) => name === 'vault')).length).toBeGreaterThan(4);
    for (const one of processes.filter(mayNotKnow)) {
      // Looking through all of them takes longer than a visit waits on a busy machine: any key stays.
      await resident.page.keyboard.press('Shift');
      expect(found([one])).toEqual([]);
    }
    await resident.page.keyboard.press('Shift');
    // A driver that waits for something takes the page's visible text along, and with it what is uncovered.
    await resident.button(/^遮住个人信息/).click();
  });

  await test.step('nor when it is handed in and printed', async () => {
    await requests.handIn();
    await expect.poll(() => codeOf(stand.receipt.texts)).toMatch(/^\d/);
    await resident.button(/^打印申请表/).click();
    await expect.poll(() => stand.a4.jobs.at(-1)?.state).toBe('completed');
    expect(found((await processesOf(kiosk)).filter(mayNotKnow))).toEqual([]);
  });

  await test.step('three seconds after the end nobody knows, and no file does', async () => {
    await resident.endVisit();
    // Told by main: for a moment there may be no page to ask.
    await kiosk.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    const after = await processesOf(kiosk);
    const names = async (): Promise<string[]> => (await processesOf(kiosk)).map(({ name }) => name);
    expect(after.map(({ name }) => name)).not.toContain('speech');
    const code = codeOf(stand.receipt.texts);
    expect(code).toMatch(/^\d/);
    expect(found(after)).toEqual([]);
    // It stood on the screen while the driver waited, who takes what is visible through the browser process.
    const others = after.filter(({ name }) => name !== 'Browser');
    expect(found(others, [code, code.replaceAll(' ', '')])).toEqual([]);
    expect(filesWith(kiosk.dataFolder)).toEqual([]);
    const clipboard = await kiosk.app.evaluate(({ clipboard: board }) => board.readText());
    expect(clipboard).toBe('');
    // The hosts of the devices were replaced, which takes its time on a busy machine.
    await expect.poll(names).toContain('device-card');
  });
});
