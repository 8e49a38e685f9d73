import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { codesOn, renderWithoutFonts, textOf } from '../support/paper.ts';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const holds = (file: string, text: string): boolean => {
  const bytes = readFileSync(file);
  return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
};

/** The main job: a resident finds a document, reads it, prints it, takes the slip, and leaves nothing. */

for (const orientation of ['portrait', 'landscape'] as const)
  test(`a resident finds, reads, prints and verifies a document (${orientation})`, async () => {
    await using stand = await startStand({ orientation, items: 'demo' });
    const kiosk = await stand.launch();
    const resident = new Resident(kiosk);
    await expect
      .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 40_000 })
      .toBeGreaterThan(250);

    await test.step('finds it by pinyin', async () => {
      await resident.begin();
      await expect(resident.page.getByText('资料截至').first()).toBeVisible();
      await resident.search('gongzufang');
      await expect(resident.page.locator('mark').first()).toHaveText('公租房');
    });

    const title = '公租房申请十问（2025 年修订后）';
    await test.step('reads it', async () => {
      await resident.open(title);
      await expect(resident.page.getByRole('heading', { name: title })).toBeVisible();
    });

    await test.step('prints it, and the device confirms', async () => {
      await resident.page.getByRole('button', { name: /^打印/ }).first().click();
      await resident.button('开始打印').click();
      await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible();
      await expect(resident.page.getByText('小票已经印出，请一起取走。')).toBeVisible();
    });

    await test.step('what came out is the document, with every glyph embedded', async () => {
      const pdf = join(
        stand.printsFolder,
        readdirSync(stand.printsFolder).find((name) => name.endsWith('.pdf'))!,
      );
      const text = textOf(pdf);
      for (const expected of ['公租房申请十问', '仅供参考，以正式文本为准', '资料截至', '索引号'])
        expect(text).toContain(expected);
      expect(text).toMatch(/第 ?1 ?页 +共 ?2 ?页/);
      const { picture, complaints } = renderWithoutFonts(pdf, stand.folder);
      expect(complaints).toBe('');
      expect(codesOn(picture)).toHaveLength(1);
      expect(stand.a4.jobs).toHaveLength(1);
    });

    await test.step('the slip says what was printed and carries the same code', async () => {
      expect(stand.receipt.texts[0]).toContain('公租房申请十问');
      expect(stand.receipt.protocolErrors).toEqual([]);
      expect(stand.a4.protocolErrors).toEqual([]);
    });

    await test.step('the code on the paper proves genuine at the scanner', async () => {
      await resident.button('完成').click();
      await resident.openVerify();
      stand.scanner.scan(codesOn(join(stand.folder, 'page-1.png'))[0]!);
      await expect(
        resident.page.getByRole('heading', { name: '验证码相符', exact: true }),
      ).toBeVisible();
      stand.scanner.scan('https://example.invalid/');
      await expect(resident.page.getByText('这不是本地终端的验证码')).toBeVisible();
    });

    await test.step('leaves, and the window with everything in it is gone', async () => {
      const before = resident.page;
      await resident.endVisit();
      await expect.poll(() => before.isClosed()).toBe(true);
      await expect(resident.button('轻触屏幕开始')).toBeVisible();
      const snapshot = await resident.snapshot();
      expect(snapshot.print).toBeNull();
      expect(snapshot.visit).toEqual({ state: 'idle' });
      await resident.begin();
      await resident.button(/点这里，输入要找的内容/).click();
      await expect(resident.page.getByRole('searchbox')).not.toContainText('公租房');
    });
    await test.step('leaves nothing of what was sought on the disk, outside published content', async () => {
      await kiosk.close();
      // The catalogue of services is published content, too: an agency's duties name what people look for.
      const searched = filesBelow(kiosk.dataFolder).filter(
        (file) => !file.includes('/content/') && !file.endsWith('/feed-trust/services.json'),
      );
      expect(searched.length).toBeGreaterThan(5);
      expect(searched.filter((file) => holds(file, '公租房') || holds(file, 'gongzufang'))).toEqual(
        [],
      );
    });
  });

test('a killed page comes back within the visit, with the job it was printing', async () => {
  await using stand = await startStand();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await resident.begin();
  const before = resident.page;
  await kiosk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
    process.kill(window!.webContents.getOSProcessId(), 'SIGKILL');
  });
  await kiosk.shown(before);
  await expect(resident.button('结束并清除').first()).toBeVisible();
  expect((await resident.snapshot()).visit.state).toBe('active');
});

test('a page that hangs is replaced', async () => {
  await using stand = await startStand();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await resident.begin();
  const before = resident.page;
  void before.evaluate('for (;;);').catch(() => {});
  await kiosk.shown(before);
  await expect(resident.button('结束并清除').first()).toBeVisible();
});

test('a GPU process killed again and again does not take the kiosk down', async () => {
  await using stand = await startStand();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await resident.begin();
  for (let kill = 0; kill < 8; kill += 1) {
    await kiosk.app.evaluate(({ app }) => {
      const gpu = app.getAppMetrics().find(({ type }) => type === 'GPU');
      if (gpu) process.kill(gpu.pid, 'SIGKILL');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  // A page that could paint nothing for so long may have been replaced: what counts is that one answers.
  await expect(async () => {
    await expect(resident.button('结束并清除').first()).toBeVisible();
    await resident.home();
  }).toPass({ timeout: 60_000 });
});
