import { expect, test } from '@playwright/test';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** What our keyboard knows of the content that no lexicon knows. */

test('the pinyin of a local name, and the initials of a word out of titles, are among the first candidates', async () => {
  await using stand = await startStand({ items: 'demo' });
  const resident = new Resident(await stand.launch());
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(250);
  await resident.begin();
  await resident.button(/点这里，输入要找的内容/).click();
  const keyboard = resident.page.getByRole('group', { name: /屏幕键盘/ });
  const write = async (letters: string) => {
    for (const letter of letters)
      await keyboard.getByRole('button', { name: letter, exact: true }).click();
  };
  const candidates = resident.page.getByRole('group', { name: /候选词/ }).getByRole('button');
  const firstFive = async () => (await candidates.allTextContents()).slice(0, 5);

  await write('yanquanshequ');
  await expect.poll(firstFive, { timeout: 30_000 }).toContain('䶮泉社区');
  await candidates.getByText('䶮泉社区', { exact: true }).click();
  await write('gzfsq');
  await expect.poll(firstFive, { timeout: 30_000 }).toContain('公租房申请');
});
