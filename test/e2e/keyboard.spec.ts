import { expect, test, type Page } from '@playwright/test';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** What our keyboard knows of the content that no lexicon knows, and its ways to write without pinyin. */

type Line = readonly (readonly [number, number])[];

/** 大, in a square from -1 to 1 in both directions. */
const big: readonly Line[] = [
  [
    [-0.9, -0.2],
    [0.9, -0.25],
  ],
  [
    [0, -0.9],
    [-0.05, -0.2],
    [-0.4, 0.5],
    [-0.9, 0.95],
  ],
  [
    [0.05, -0.2],
    [0.4, 0.5],
    [0.9, 0.9],
  ],
];

/** Writes on the square with a mouse as a finger would. */
const writeByHand = async (page: Page, strokes: readonly Line[]): Promise<void> => {
  const square = await page.getByRole('img', { name: /在这里写一个字/ }).boundingBox();
  if (square === null) throw new Error('There is no square to write in');
  const { x, y, width, height } = square;
  const at = ([right, down]: Line[number]) =>
    [x + width / 2 + right * height * 0.4, y + height / 2 + down * height * 0.4] as const;
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point), { steps: 5 });
    await page.mouse.up();
  }
};

test('local names, initials out of titles, strokes and handwriting lead to what residents mean', async () => {
  await using stand = await startStand({ items: 'demo' });
  const resident = new Resident(await stand.launch());
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(250);
  await resident.begin();
  await resident.button(/点这里，输入要找的内容/).click();
  const { page } = resident;
  const keyboard = page.getByRole('group', { name: /屏幕键盘/ });
  const press = async (name: string | RegExp) =>
    keyboard.getByRole('button', { name, exact: true }).click();
  const write = async (letters: string) => {
    for (const letter of letters) await press(letter);
  };
  const candidates = page.getByRole('group', { name: /候选词/ }).getByRole('button');
  const firstFive = async () => (await candidates.allTextContents()).slice(0, 5);
  const take = async (text: string) => {
    await expect.poll(firstFive).toContain(text);
    await candidates.getByText(text, { exact: true }).click();
  };

  await test.step('the pinyin of a local name, and the initials of a word out of titles, are among the first candidates', async () => {
    await write('yanquanshequ');
    await take('䶮泉社区');
    await write('gzfsq');
    await expect.poll(firstFive).toContain('公租房申请');
  });
  await test.step('the strokes of a character, in their order, find what has it in its title', async () => {
    await press(/^清空/);
    await press(/^笔画/);
    for (const stroke of ['撇', '点、捺', '折', '点、捺']) await press(stroke);
    await take('公');
    await expect(page.locator('mark', { hasText: '公' }).first()).toBeVisible();
  });
  await test.step('a character written by hand does, too', async () => {
    await press(/^清空/);
    await press(/^手写/);
    await writeByHand(page, big);
    await take('大');
    await expect(page.getByRole('searchbox')).toHaveText('大');
    await expect(page.locator('mark', { hasText: '大' }).first()).toBeVisible();
  });
});
