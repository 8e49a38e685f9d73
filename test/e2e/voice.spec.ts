import { expect, test, type Page } from '@playwright/test';
import type { Kiosk } from '../support/kiosk.ts';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** Screens and documents read aloud by the real voice of this machine, in the real Electron. */

interface Played {
  readonly seconds: number;
  readonly peak: number;
}

/** Notes what goes to the loudspeaker from now on. */
const listenIn = (page: Page): Promise<void> =>
  page.evaluate(`
    globalThis.heard = { played: [], context: null };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      const samples = this.buffer.getChannelData(0);
      const peak = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      heard.played.push({ seconds: this.buffer.duration, peak });
      heard.context = this.context;
      return start.apply(this, when);
    };
  `);

const played = (page: Page): Promise<Played[]> => page.evaluate('heard.played');
const soundSeconds = (page: Page): Promise<number> => page.evaluate('heard.context.currentTime');
const soundState = (page: Page): Promise<string> => page.evaluate('heard.context.state');
const marked = (page: Page): Promise<string> =>
  page.evaluate("[...(CSS.highlights.get('reading') ?? [])].map(String).join('')");

const voices = ({ app }: Kiosk): Promise<number> =>
  app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().filter(({ name }) => name === 'speech').length,
  );

test('the home screen and a document are read aloud, paused, slowed down and followed', async () => {
  await using stand = await startStand();
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(1);
  await resident.begin();
  const { page } = resident;
  const strip = page.getByRole('region', { name: '朗读' });
  const status = strip.getByRole('status');

  await test.step('the home screen begins to sound, and the next sentence follows', async () => {
    await listenIn(page);
    await resident.button('听这一页').click();
    await expect(status).toHaveText(/^第 \d+ 句/);
    await expect.poll(() => played(page).then((all) => all.length)).toBeGreaterThan(0);
    const [first] = await played(page);
    expect(first?.peak).toBeGreaterThan(0.1);
    expect(first?.seconds).toBeGreaterThan(0.4);
    const before = await soundSeconds(page);
    await expect.poll(() => soundSeconds(page)).toBeGreaterThan(before);
    await expect(status).toHaveText(/^第 2 句/);
    expect(await voices(kiosk)).toBe(1);
  });

  await test.step('leaving the screen ends it', async () => {
    await page.getByText('示例区公共自行车办卡指南').first().click();
    await expect(strip).toHaveCount(0);
  });

  await test.step('a document is read with the sentence marked; a pause stops the sound at once', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('公共自行车办卡指南');
    await page.keyboard.press('NumpadMultiply');
    await expect(status).toHaveText(/^第 1 句/);
    await expect.poll(() => marked(page)).toBe('示例区公共自行车办卡指南');
    await strip.getByRole('button', { name: '暂停' }).click();
    await expect(status).toHaveText('已暂停');
    await expect.poll(() => soundState(page)).toBe('suspended');
    const still = await soundSeconds(page);
    expect(await soundSeconds(page)).toBe(still);
    await strip.getByRole('button', { name: '继续' }).click();
    await expect.poll(() => soundSeconds(page)).toBeGreaterThan(still);
  });

  await test.step('slower is longer, and quieter is told', async () => {
    const sounds = await played(page);
    // The sentence that sounds begins anew, unless it ends in this very moment.
    await strip.getByRole('button', { name: '暂停' }).click();
    await strip.getByRole('button', { name: '慢' }).click();
    await strip.getByRole('button', { name: '继续' }).click();
    await expect.poll(() => played(page).then((all) => all.length)).toBeGreaterThan(sounds.length);
    const slow = (await played(page))[sounds.length];
    expect(slow?.seconds).toBeGreaterThan((sounds.at(-1)?.seconds ?? 0) * 1.1);
    await strip.getByRole('button', { name: '小声' }).click();
    await expect(strip.getByText('音量 3/5')).toBeVisible();
  });

  await test.step('no process of the voice outlives the visit', async () => {
    await resident.endVisit();
    await expect.poll(() => voices(kiosk)).toBe(0);
  });
});
