import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeServices } from '../../../center/services/content.ts';
import { addSealingKey } from '../../../center/services/sealing-keys.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { readStoredServices } from '../../../src/main/content/feed/services.ts';
import type { ServiceCatalogue } from '../../../src/shared/services.ts';
import { channel, sampleItems } from './samples.ts';
import { instantClock, startKiosk, type Kiosk } from './kiosk.ts';
import { sampleServices } from './sample-services.ts';

const root = mkdtempSync(join(tmpdir(), 'feed-services-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const dayMs = 86_400_000;

describe('the service catalogue', () => {
  let center: TestCenter;
  let dir: string;
  let aheadMs: number;
  let told: (ServiceCatalogue | null)[];
  let lines: string[];
  const clock = { ...instantClock(), nowMs: () => Date.now() + aheadMs };

  const kiosk = (): Kiosk =>
    startKiosk({
      dir: join(dir, 'kiosk'),
      url: center.url,
      rootJson: center.rootJson,
      clock,
      onServices: (services) => told.push(services),
      log: (line) => lines.push(line),
    });
  const targetFiles = (): string[] =>
    readdirSync(join(center.treeDir, 'targets')).filter((name) => name.endsWith('services.json'));

  beforeEach(async () => {
    dir = mkdtempSync(join(root, 'run-'));
    [aheadMs, told, lines] = [0, [], []];
    center = await startCenter({ dir, channels: [channel], items: sampleItems(3), clock });
  });
  afterEach(() => center.stop());

  it('of a center without one is null, and content comes as ever', async () => {
    const status = await kiosk().client.check();
    expect(status).toMatchObject({ state: 'current', itemCount: 3 });
    expect(told).toEqual([null]);
    expect(targetFiles()).toEqual([]);
  });

  it('comes with its keys once it is loaded, and again only when something of it changed', async () => {
    await writeServices(center.database, sampleServices);
    const { id } = await addSealingKey(center.keysDir, clock.nowMs());
    expect(await center.refresh()).toBe('all');
    const { client } = kiosk();
    await client.check();
    expect(told).toMatchObject([{ ...sampleServices, sealingKeys: [{ id }] }]);
    expect(JSON.stringify(told)).not.toContain('privateKey');
    expect(await center.refresh()).toBe('timestamp');
    await client.check();
    expect(told).toHaveLength(1);
    await addSealingKey(center.keysDir, clock.nowMs() + 1);
    expect(await center.refresh()).toBe('all');
    await client.check();
    expect(told[1]?.sealingKeys).toHaveLength(2);
    await writeServices(center.database, { ...sampleServices, materials: [] });
    await center.publish();
    await client.check();
    expect(told[2]?.materials).toEqual([]);
    expect(told).toHaveLength(3);
  });

  it('is renewed by refresh when half its life is over', async () => {
    await writeServices(center.database, sampleServices);
    expect(await center.refresh()).toBe('all');
    aheadMs = 6 * dayMs;
    expect(await center.refresh()).toBe('timestamp');
    aheadMs = 8 * dayMs;
    expect(await center.refresh()).toBe('all');
    const { client } = kiosk();
    await client.check();
    expect(Date.parse(told[0]?.expiresAt ?? '')).toBeGreaterThan(clock.nowMs() + 13 * dayMs);
  });

  it('is known at the next start without the center, and verified again', async () => {
    await writeServices(center.database, sampleServices);
    await center.refresh();
    await kiosk().client.check();
    const trust = join(dir, 'kiosk', 'metadata');
    expect(await readStoredServices(trust, clock.nowMs())).toEqual(told[0]);
    expect(await readStoredServices(trust, clock.nowMs() + 15 * dayMs)).toBeNull();
    const file = join(trust, 'services.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('示例', '假的'));
    expect(await readStoredServices(trust, clock.nowMs())).toBeNull();
    writeFileSync(file, text);
    const targets = readFileSync(join(trust, 'targets.json'), 'utf8');
    writeFileSync(join(trust, 'targets.json'), targets.replace(/"sig":"../, '"sig":"00'));
    expect(await readStoredServices(trust, clock.nowMs())).toBeNull();
  });

  it('that was altered on the way is not used, is told of, and does not stop the content', async () => {
    await writeServices(center.database, sampleServices);
    await center.publish();
    const path = join(center.treeDir, 'targets', targetFiles()[0]!);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('示例', '假的'));
    const { client } = kiosk();
    expect(await client.check()).toMatchObject({ state: 'current', itemCount: 3, fault: null });
    await client.check();
    expect(told).toEqual([null]);
    expect(lines).toEqual(['services tampered: services are not what was signed']);
    writeFileSync(path, whole);
    await client.check();
    expect(told).toHaveLength(2);
    expect(told[1]?.agencies).toEqual(sampleServices.agencies);
  });

  it('stays in use while a newer one cannot be fetched', async () => {
    await writeServices(center.database, sampleServices);
    await center.refresh();
    const { client } = kiosk();
    await client.check();
    await writeServices(center.database, { ...sampleServices, materials: [] });
    await center.publish();
    for (const name of targetFiles()) rmSync(join(center.treeDir, 'targets', name));
    expect(await client.check()).toMatchObject({ state: 'current' });
    expect(told).toHaveLength(1);
    expect(lines[0]).toMatch(/^services not-found/);
  });

  it('that expires while the center is away is taken back', async () => {
    await writeServices(center.database, sampleServices);
    await center.refresh();
    const { client } = kiosk();
    await client.check();
    await center.stop();
    aheadMs = 15 * dayMs;
    await client.check();
    expect(told.at(-1)).toBeNull();
    expect(lines.at(-1)).toMatch(/^services expired at/);
    center = await startCenter({ dir: mkdtempSync(join(root, 'run-')) });
  });
});
