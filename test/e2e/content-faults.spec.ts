import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { systemClock } from '../../src/main/system.ts';
import { makeItem } from '../support/items.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { startRelay } from '../support/relay.ts';
import { startStand } from '../support/stand.ts';
import { Resident } from './support/resident.ts';

/** What residents and staff see when content does not come as it should. */

const latest = '示例区公共自行车租用办法（bicycle）';

const expectFault = async (kiosk: Kiosk, fault: string): Promise<void> => {
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed, { timeout: 40_000 })
    .toMatchObject({ state: 'failed', fault });
};

/** Residents go on with the last good content; staff read the code. */
const expectLastContentAndCode = async (kiosk: Kiosk, fault: string): Promise<void> => {
  const resident = new Resident(kiosk);
  await resident.begin();
  await expect(resident.page.getByText(latest).first()).toBeVisible();
  await expect(resident.page.getByText('资料截至').first()).toBeVisible();
  await resident.button('机器状态').click();
  await expect(resident.page.getByText(fault, { exact: true })).toBeVisible();
};

const ready = async (kiosk: Kiosk): Promise<void> => {
  const resident = new Resident(kiosk);
  await expect
    .poll(async () => (await resident.snapshot()).feed.state, { timeout: 40_000 })
    .toBe('current');
};

test('a center that is down from the start leaves a kiosk that says so and fills up when it comes', async () => {
  await using stand = await startStand();
  const relay = await startRelay(stand.center.url);
  relay.isDown = true;
  const kiosk = await stand.launch({ feed: { ...stand.station().feed!, url: relay.url } });
  const resident = new Resident(kiosk);
  await expectFault(kiosk, 'unreachable');
  await resident.begin();
  await expect(resident.page.getByRole('heading', { name: '暂时还没有资料' })).toBeVisible();
  relay.isDown = false;
  await expect(resident.page.getByText(latest).first()).toBeVisible({ timeout: 60_000 });
  await relay.stop();
});

test('a center that goes down in mid-sync shows nothing by halves, and the download goes on where it was cut', async () => {
  await using stand = await startStand();
  const relay = await startRelay(stand.center.url);
  relay.bend = (path, answer) => {
    if (path.startsWith('/snapshots/')) answer.cutAfterBytes = 300;
  };
  const kiosk = await stand.launch({ feed: { ...stand.station().feed!, url: relay.url } });
  const resident = new Resident(kiosk);
  await expectFault(kiosk, 'unreachable');
  expect((await resident.snapshot()).feed).toMatchObject({ sequence: 0, itemCount: 0 });
  relay.bend = null;
  await expect
    .poll(async () => (await resident.snapshot()).feed, { timeout: 60_000 })
    .toMatchObject({ state: 'current', itemCount: 2 });
  expect(relay.requests.some((request) => /snapshots\/.* bytes=[1-9]/.test(request))).toBe(true);
  await relay.stop();
});

test('a tampered segment is refused by name while residents keep the last good content', async () => {
  await using stand = await startStand();
  const kiosk = await stand.launch();
  await ready(kiosk);
  const before = new Set(readdirSync(join(stand.center.treeDir, 'segments')));
  const metadata = join(stand.folder, 'held-back');
  cpSync(stand.center.treeDir, metadata, { recursive: true });
  await stand.center.publish({ put: [makeItem('tampered', { title: '被改动的文件' })] });
  for (const name of readdirSync(join(stand.center.treeDir, 'segments')).filter(
    (file) => !before.has(file),
  )) {
    const file = join(stand.center.treeDir, 'segments', name);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 0xff;
    writeFileSync(file, bytes);
  }
  await expectFault(kiosk, 'tampered');
  await expectLastContentAndCode(kiosk, 'tampered');
  await expect(new Resident(kiosk).page.getByText('被改动的文件')).toHaveCount(0);
});

test('an older publication served again is refused as a rollback', async () => {
  await using stand = await startStand();
  const older = join(stand.folder, 'older');
  cpSync(stand.center.treeDir, older, { recursive: true });
  await stand.center.publish({ put: [makeItem('newer', { title: '后来发布的文件' })] });
  const kiosk = await stand.launch();
  await ready(kiosk);
  rmSync(stand.center.treeDir, { recursive: true });
  cpSync(older, stand.center.treeDir, { recursive: true });
  await expectFault(kiosk, 'rollback');
  const resident = new Resident(kiosk);
  await resident.begin();
  await expect(resident.page.getByText('后来发布的文件').first()).toBeVisible();
});

test('content older than a day carries a banner on every screen', async () => {
  const twoDaysMs = 2 * 86_400_000;
  await using stand = await startStand({
    centerClock: { nowMs: () => systemClock.nowMs() - twoDaysMs },
  });
  const kiosk = await stand.launch();
  await ready(kiosk);
  const resident = new Resident(kiosk);
  await resident.begin();
  await expect(resident.page.getByText(/资料超过一天未更新/)).toBeVisible();
  await resident.open(latest);
  await expect(resident.page.getByText(/资料超过一天未更新/)).toBeVisible();
});

test('a cache damaged on disk rebuilds itself from the feed', async () => {
  await using stand = await startStand();
  const first = await stand.launch();
  await ready(first);
  await first.close();
  const cache = join(first.dataFolder, 'content', 'cache');
  for (const name of readdirSync(cache).filter((file) => file.endsWith('.db'))) {
    const bytes = readFileSync(join(cache, name));
    bytes.fill(0x5a, 4_096, Math.min(bytes.length, 4_096 * 12));
    writeFileSync(join(cache, name), bytes);
  }
  const kiosk = await stand.relaunch(first.dataFolder);
  const resident = new Resident(kiosk);
  await ready(kiosk);
  await resident.begin();
  await expect(resident.page.getByText(latest).first()).toBeVisible({ timeout: 40_000 });
});
