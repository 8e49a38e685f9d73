import { expect, test, type Locator, type Page } from '@playwright/test';
import { zoneServices, type ZoneService } from '../../src/shared/zone.ts';
import { violationsOn } from '../support/axe.ts';
import { tooSmallOn } from '../support/legibility.ts';
import { startStand } from '../support/stand.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/**
 * Each of the eight services in both orientations and in every way of reading: it opens from home with
 * one touch, leads on, leads back, and looks as it is stored in docs/screens (`script/screens` makes
 * those anew).
 */

interface Mode {
  readonly name: 'standard' | 'elder' | 'low-reach' | 'contrast' | 'english';
  readonly language: 'zh' | 'en';
  /** Pressed in the display dialog; null: as everybody finds it. */
  readonly switchName: string | null;
}

const modes: readonly Mode[] = [
  { name: 'standard', language: 'zh', switchName: null },
  { name: 'elder', language: 'zh', switchName: '长辈版' },
  { name: 'low-reach', language: 'zh', switchName: '低位操作' },
  { name: 'contrast', language: 'zh', switchName: '高对比' },
  { name: 'english', language: 'en', switchName: null },
];

interface Way {
  /** The screen on which the service begins. */
  readonly begins: string;
  /** What is touched one after the other, found by its part on the screen: words differ by language. */
  readonly touches: readonly string[];
  /** The screen to which that leads. */
  readonly leadsTo: string;
}

const ways: Readonly<Record<ZoneService, Way>> = {
  information: { begins: 'information', touches: ['.info-value'], leadsTo: 'channel' },
  request: { begins: 'requests', touches: ['.request-tile'], leadsTo: 'look-first' },
  enterprise: { begins: 'enterprise', touches: ['.door'], leadsTo: 'self-checks' },
  resident: { begins: 'resident', touches: ['.column-tile'], leadsTo: 'channel' },
  map: {
    begins: 'map',
    touches: ['.map-view:last-child', '.place-row', '.place-actions button'],
    leadsTo: 'reader',
  },
  lookup: { begins: 'lookups', touches: ['.rows .row'], leadsTo: 'lookup' },
  matters: { begins: 'matters', touches: ['.rows .row'], leadsTo: 'matter-guide' },
  interaction: {
    begins: 'requests',
    touches: ['li:nth-child(3) > .request-tile'],
    leadsTo: 'subjects',
  },
};

/** The other modes would say the same of every service. */
const isPictured = (mode: Mode, place: ZoneService | 'home'): boolean =>
  mode.name === 'standard' || place === 'home' || place === 'map';

const screenOf = (page: Page, name: string): Locator => page.locator(`.screen-${name}`);

const serviceButton = (page: Page, service: ZoneService): Locator =>
  page.locator(`[data-service=${service}]`);

/** A working day's morning: what is open, and with it the room it takes, would differ by the hour. */
const pictured = new Date('2026-11-26T10:00:00+08:00');

const take = async (resident: Resident, { language, switchName }: Mode): Promise<void> => {
  // The page of this visit; the timers go on.
  await resident.page.clock.setFixedTime(pictured);
  await resident.begin();
  if (language === 'en') await resident.button('English').click();
  if (switchName === null) return;
  await resident.page.locator('.bar-display').click();
  await resident.page.getByRole('switch', { name: switchName }).click();
  await resident.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
};

const leave = async (resident: Resident, { language }: Mode): Promise<void> => {
  if (language === 'en') await resident.button('中文').click();
  await resident.endVisit();
};

const isSettled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
};

/** What is wrong with the screen now, each with where it was found. */
const faultsOf = async (page: Page, place: string): Promise<string[]> => {
  const widePx = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...(await violationsOn(page)),
    ...(await tooSmallOn(page)).map((words) => `too small: ${words}`),
    ...(widePx > 0 ? [`${widePx} px wider than the panel`] : []),
  ].map((fault) => `${place}: ${fault}`);
};

/** Two hundredths may differ: more than the dates on a screen, less than a part that moved. */
const expectPicture = async (page: Page, path: string[]): Promise<void> =>
  expect.soft(page).toHaveScreenshot(path, { maxDiffPixelRatio: 0.02, animations: 'disabled' });

/** From home by one touch, one step on, and home again. */
const goThrough = async (
  page: Page,
  service: ZoneService,
  look: (place: ZoneService) => Promise<void>,
): Promise<void> => {
  const { begins, touches, leadsTo } = ways[service];
  await serviceButton(page, service).click();
  await expect(screenOf(page, begins)).toBeVisible();
  await look(service);
  for (const touch of touches) await screenOf(page, begins).locator(touch).first().click();
  await expect.soft(screenOf(page, leadsTo)).toBeVisible();
  await page.locator('.bar-home').click();
  await expect(serviceButton(page, service)).toBeVisible();
};

for (const orientation of ['portrait', 'landscape'] as const)
  test(`every service opens from home, leads on and leads back, however one reads (${orientation})`, async () => {
    test.setTimeout(600_000);
    await using stand = await startStand({ orientation, items: 'demo', withIntake: true });
    const kiosk = await stand.launch();
    kiosk.app.context().setDefaultTimeout(30_000);
    const resident = new Resident(kiosk);
    await expect
      .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
      .toBeGreaterThan(250);
    await readyToHandIn(resident);
    const faults: string[] = [];
    for (const mode of modes)
      await test.step(mode.name, async () => {
        await take(resident, mode);
        const { page } = resident;
        const look = async (place: ZoneService | 'home'): Promise<void> => {
          await isSettled(page);
          faults.push(...(await faultsOf(page, `${mode.name} ${place}`)));
          if (isPictured(mode, place))
            await expectPicture(page, [orientation, `${mode.name}-${place}.png`]);
        };
        await look('home');
        for (const service of zoneServices) await goThrough(page, service, look);
        await leave(resident, mode);
      });
    expect(faults).toEqual([]);
  });
