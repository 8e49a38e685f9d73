import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operatorFault } from '../../../center/faults.ts';
import { loadFile } from '../../../center/load/folder.ts';
import { collectPlatforms } from '../../../center/load/platforms.ts';
import { recorded } from '../../../center/store/import-runs.ts';
import { findItem } from '../../../center/store/items.ts';
import { platformStates } from '../../../center/store/platforms.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import type { TestIntake } from '../../../center/testing-intake.ts';
import type { RunningServer } from '../../../center/serve/server.ts';
import { channel, sampleItem } from '../feed/samples.ts';
import { Browser, testPassword } from './console-stand.ts';

const root = mkdtempSync(join(tmpdir(), 'center-platforms-'));
const exports = join(root, 'exports');
const names = ['示例政务服务网', '示例英才港', '示例医保平台'] as const;
const [first, second, third] = names;

let center: TestCenter;
let intake: TestIntake;
let pages: RunningServer;
let nowMs = Date.parse('2026-03-02T02:00:00Z');
const tables = () => platformStates(center.database);
const collect = () => collectPlatforms(center.database, join(root, 'data'), exports, () => nowMs);

const deliver = (platform: string, items: unknown): void => {
  mkdirSync(join(exports, platform, 'items'), { recursive: true });
  const text = typeof items === 'string' ? items : JSON.stringify(items);
  writeFileSync(join(exports, platform, 'items', 'items.json'), text);
};

beforeAll(async () => {
  center = await startCenter({
    dir: root,
    channels: [channel],
    clock: { nowMs: () => nowMs },
    district: {
      name: '示例区',
      hotline: '0000-12345',
      zone: {
        profiles: [],
        parts: {},
        platforms: names.map((source) => ({ source, line: '示例' })),
        playlist: [],
        emergency: null,
        venues: [],
        map: null,
        themes: [],
        scorecards: [],
      },
    },
  });
  intake = await center.startIntake({ clock: { nowMs: () => nowMs } });
  pages = await center.startPages();
  await intake.addClerk('supervisor', 'supervisor', testPassword);
});
afterAll(async () => {
  await pages.stop();
  await intake.stop();
  await center.stop();
  rmSync(root, { recursive: true, force: true });
});

const platformPage = async (): Promise<string> => {
  const browser = new Browser(intake.url);
  await browser.logIn('supervisor');
  return browser.text('/console/platforms');
};
const isRead = async (id: string): Promise<boolean> =>
  (await fetch(`${pages.url}/items/${id}`)).status === 200;

it('a platform that fails leaves the others published, and shows in the report with its reason', async () => {
  deliver(first, [sampleItem(1, { source: first })]);
  deliver(second, '[{ broken');
  deliver(third, [sampleItem(3, { source: third })]);
  const outcomes = (await collect()).map(({ platform, outcome }) => [platform, outcome.ok]);
  expect(new Map(outcomes as [string, boolean][])).toEqual(
    new Map([
      [first, true],
      [second, false],
      [third, true],
    ]),
  );
  await center.publish();
  expect([await isRead('item-0001'), await isRead('item-0003')]).toEqual([true, true]);
  const states = await tables();
  expect(states.map(({ source, published }) => [source, published])).toEqual([
    [first, 1],
    [second, 0],
    [third, 1],
  ]);
  expect(states[1]?.lastRun?.fault).toMatch(/items\.json: is not JSON/);
  const page = await platformPage();
  expect(page).toContain('有 1 个平台最近一次导入没有成功');
  expect(page).toMatch(/示例英才港[\s\S]*失败[\s\S]*is not JSON/);
  expect(page).toContain('2026-03-02 10:00');
});

it('one that breaks later keeps what it had, with the time of its last success', async () => {
  deliver(second, [sampleItem(2, { source: second })]);
  await collect();
  await center.publish();
  nowMs += 3_600_000;
  deliver(second, [sampleItem(2, { source: second, publishedOn: '2026-02-30' })]);
  await collect();
  await center.publish();
  expect(await isRead('item-0002')).toBe(true);
  const [, state] = await tables();
  expect(state).toMatchObject({ published: 1, waiting: 0, lastGoodAt: '2026-03-02T02:00:00.000Z' });
  expect(state?.lastRun?.fault).toContain('publishedOn');
});

it('names a platform that delivered nothing, and one that hands in what is not its own', async () => {
  rmSync(join(exports, second), { recursive: true });
  deliver(third, [sampleItem(1, { source: third })]);
  const outcomes = new Map((await collect()).map(({ platform, outcome }) => [platform, outcome]));
  expect(outcomes.get(second)).toMatchObject({ error: expect.stringContaining('holds no items') });
  expect(outcomes.get(third)).toMatchObject({
    error: expect.stringContaining(`item-0001: stands here already, from ${first}`),
  });
  expect((await findItem(center.database, 'item-0001'))?.source).toBe(first);
});

it('a whole load is told platform by platform, and a run that was cut off stays one', async () => {
  const file = join(root, 'mixed.json');
  const place = { database: center.database, nowMs: () => nowMs, faultOf: operatorFault };
  const load = () =>
    recorded(place, '', file, () => loadFile(center.database, join(root, 'data'), file, nowMs));
  writeFileSync(file, '[');
  await load();
  expect((await tables()).at(-1)).toMatchObject({ source: '', published: 0 });
  expect(await platformPage()).toContain('没有写明平台');
  nowMs += 60_000;
  writeFileSync(
    file,
    JSON.stringify([sampleItem(8, { source: first }), sampleItem(9, { source: second })]),
  );
  await load();
  expect((await tables()).map(({ source, lastRun }) => [source, lastRun?.added])).toEqual([
    [first, 1],
    [second, 1],
    [third, 0],
  ]);
  await expect(
    recorded(place, first, 'x', () => Promise.reject(new Error('a bug'))),
  ).rejects.toThrow('a bug');
  expect((await tables())[0]?.lastRun?.fault).toBe('it failed; see the log');
  void recorded(place, third, 'y', () => new Promise<never>(() => {}));
  await expect.poll(async () => (await tables())[2]?.lastRun?.origin).toBe('y');
  expect(await platformPage()).toContain('正在导入');
  nowMs += 2 * 3_600_000;
  const later = new Browser(intake.url);
  await later.logIn('supervisor');
  expect(await later.text('/console/platforms')).toContain('中断');
});
