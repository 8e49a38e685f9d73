import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { writePublicUrl } from '../../center/store/public-url.ts';
import { joinCodes } from '../../src/shared/multi-code.ts';
import { violationsOn } from '../support/axe.ts';
import { makeItem } from '../support/items.ts';
import { codesOn, renderWithoutFonts } from '../support/paper.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { verifyCode } from '../support/verify-code.ts';
import { Resident } from './support/resident.ts';

/**
 * 带走: what the codes on the screen and on paper say, read as a stranger's phone would, and judged by
 * `script/verify-code` with nothing but the keys of the feed.
 */

const title = '示例区居民自管楼院公约';
const clause = (place: number): string =>
  `第${place}条　${'楼道堆物、停车、晾晒、遛犬各有约定，'.repeat((place % 4) + 1)}由第${place * 7}届议事会于${place}月核对，编号${place * 7_919}。`;
const paragraphs = Array.from({ length: 90 }, (_, place) => clause(place + 1));
const item = makeItem('courtyard-rules', {
  title,
  documentNumber: '示政发〔2026〕9号',
  body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
});

/** The catalogue of the feed that names the station, as any web server carries it. */
const servicesOf = ({ center }: Stand): string => {
  const folder = join(center.treeDir, 'targets');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.services.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.find((text) => text.includes('"stations":[{')) ?? '';
};

const readFrom = async (picture: Locator): Promise<string> => {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  return jsQr(new Uint8ClampedArray(data), width, height)?.data ?? '';
};

const codeNamed = (page: Page, name: string | RegExp): Locator => page.getByRole('img', { name });

const openTakeAway = async (resident: Resident): Promise<void> => {
  await resident.open(title);
  await resident.button(/^带走/).click();
  await expect(resident.page.locator('.screen-take-away')).toBeVisible();
};

test('a document goes home as a page, a signed code, a whole text, a slip and a sheet of paper', async () => {
  test.slow();
  await using stand = await startStand({ items: 'few', withIntake: true });
  const pages = await stand.center.startPages();
  await writePublicUrl(stand.center.database, pages.url);
  await stand.center.publish({ put: [item] });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBe(3);
  await resident.begin();
  await openTakeAway(resident);
  const { page } = resident;

  await test.step('the code to scan first leads to the page of the document', async () => {
    const first = page.locator('.take-way').first();
    await expect(first).toContainText('网址码');
    await expect(first).toContainText('先扫这个');
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    const address = await readFrom(codeNamed(page, '网址码'));
    expect(address).toBe(`${pages.url}/items/courtyard-rules`);
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const words of [title, '示政发〔2026〕9号', paragraphs[89]!])
      expect(text).toContain(words);
    expect(await violationsOn(page)).toEqual([]);
  });

  await test.step('the signed code is good by the keys of the feed alone, and not with one digit changed', async () => {
    await page.locator('.take-way', { hasText: '摘要码' }).click();
    const code = await readFrom(codeNamed(page, '摘要码'));
    expect(code).toContain(title);
    await stand.center.refresh();
    const services = servicesOf(stand);
    expect(verifyCode(code, services)).toEqual({
      status: 0,
      said: expect.stringContaining('签名是真的'),
    });
    expect(verifyCode(code.replace('〔2026〕9号', '〔2026〕8号'), services).status).toBe(1);
    expect(verifyCode(code.replace(/:(\d{4}):(?=[0-9A-Z]{103}$)/, ':9999:'), services)).toEqual({
      status: 1,
      said: expect.stringContaining('9999 号终端不在名单里'),
    });
  });

  await test.step('the codes of the whole text are the text, word for word', async () => {
    await page.locator('.take-way', { hasText: '全文码' }).click();
    await resident.button(/^停在这张/).click();
    const place = page.locator('.code-place');
    const count = Number(/共 (\d+) 张/.exec((await place.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(2);
    const codes: string[] = [];
    for (let read = 0; read < count; read += 1) {
      codes.push(await readFrom(codeNamed(page, /全文码 第/)));
      await resident.button(/^下一张/).click();
    }
    expect(joinCodes(codes.slice(1))).toBeNull();
    expect(joinCodes(codes)?.text).toBe(
      [title, '示政发〔2026〕9号', '示例区城市管理局 2026-10-15', ...paragraphs].join('\n'),
    );
    expect(verifyCode(codes.toReversed().join('\n'), servicesOf(stand)).status).toBe(0);
  });

  await test.step('a slip carries the signed code', async () => {
    await resident.button(/^打印摘要小票/).click();
    await expect(page.getByText('小票打印好了，请取走')).toBeVisible();
    expect(stand.receipt.texts.at(-1)).toContain(title);
    const slip = readdirSync(stand.printsFolder).find((name) => /^slip.*\.png$/.test(name))!;
    const [code = ''] = codesOn(join(stand.printsFolder, slip));
    expect(verifyCode(code, servicesOf(stand)).status).toBe(0);
  });

  await test.step('so does the A4 print, and a terminal says it is genuine', async () => {
    await resident.button(/^打印 A4/).click();
    await resident.button('开始打印').click();
    await expect(page.getByText('打印完成，请取走纸张')).toBeVisible();
    const pdf = readdirSync(stand.printsFolder).find((name) => name.endsWith('.pdf'))!;
    const { picture } = renderWithoutFonts(join(stand.printsFolder, pdf), stand.folder);
    const [code = ''] = codesOn(picture);
    expect(code).toMatch(/^GK2:COURTYARD-RULES:/);
    expect(verifyCode(code, servicesOf(stand)).status).toBe(0);
    const changed = code.replace(':VALID:', ':ENDING:');
    expect(verifyCode(changed, servicesOf(stand)).status).toBe(1);
    await resident.button('完成').click();
    await resident.openVerify();
    stand.scanner.scan(code);
    await expect(page.getByText('签名是真的，内容与公布的一致')).toBeVisible();
    await resident.home();
  });

  await test.step('without the center there is no address, and the signed code comes first', async () => {
    await openTakeAway(resident);
    await expect(codeNamed(page, '网址码')).toBeVisible();
    await pages.stop();
    await stand.center.stop();
    await expect(page.getByText('现在连不上中心')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.take-way', { hasText: '网址码' })).toHaveCount(0);
    await expect(page.locator('.take-way').first()).toContainText('摘要码');
    await expect(page.locator('.take-way').first()).toContainText('先扫这个');
    expect(await readFrom(codeNamed(page, '摘要码'))).toContain('；GK2:COURTYARD-RULES:');
  });
});

test('a machine that cannot sign offers no steps for a code that is not there', async () => {
  await using stand = await startStand();
  const resident = new Resident(await stand.launch());
  await expect.poll(async () => (await resident.snapshot()).feed.itemCount).toBeGreaterThan(0);
  await resident.begin();
  const { page } = resident;
  await page.locator('[data-service=information]').click();
  await resident.button(/^全部/).click();
  await page.locator('.screen-channel .row').first().click();
  await resident.button(/^带走/).click();
  await expect(page.getByText('还没有在中心登记')).toBeVisible();
  await expect(page.locator('.take-steps')).toHaveCount(0);
  await expect(page.getByText('先扫这个')).toHaveCount(0);
  await resident.button(/^全文码/).click();
  await expect(page.locator('.take-steps')).toBeVisible();
});
