import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { startKiosk, type Kiosk } from './kiosk.ts';
import { startRelay, type Relay } from '../../support/relay.ts';
import { channel, sampleItem, sampleItems, samplePdf } from './samples.ts';

let root: string;
let center: TestCenter;
let relay: Relay;
let kiosk: Kiosk;
let kiosks = 0;

const newKiosk = (): Kiosk =>
  startKiosk({ dir: join(root, `kiosk-${++kiosks}`), url: relay.url, rootJson: center.rootJson });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'feed-sync-'));
  center = await startCenter({ dir: root, items: sampleItems(2_000), channels: [channel] });
  relay = await startRelay(center.url);
});
afterAll(async () => {
  await relay.stop();
  await center.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  kiosk = newKiosk();
  relay.requests.length = 0;
  relay.bytesSent = 0;
});

describe('a kiosk that syncs with the center', () => {
  it('takes everything over on the first check', async () => {
    const status = await kiosk.client.check();
    expect(status).toMatchObject({ state: 'current', fault: null, itemCount: 2_000, stale: false });
    expect(kiosk.sink.content.items.get('item-0007')?.title).toBe('示例公告第7号');
    expect(kiosk.sink.content.channels).toEqual([channel]);
    expect(status.asOf).toBe(kiosk.sink.content.asOf);
    expect(kiosk.statuses.some(({ state }) => state === 'syncing')).toBe(true);
    expect(readdirSync(join(root, `kiosk-${kiosks}`, 'downloads'))).toEqual([]);
  });

  it('asks one question and gets no body while nothing changes', async () => {
    await kiosk.client.check();
    relay.requests.length = 0;
    relay.bytesSent = 0;
    await kiosk.client.check();
    expect(relay.requests).toEqual(['/metadata/timestamp.json']);
    expect(relay.bytesSent).toBe(0);
  });

  it('downloads a change of one percent and not the rest', async () => {
    await kiosk.client.check();
    const first = relay.bytesSent;
    relay.bytesSent = 0;
    const edited = Array.from({ length: 16 }, (_, n) => sampleItem(n + 1, { title: `改${n}` }));
    await center.publish({
      put: [...edited, sampleItem(9_001)],
      remove: ['item-0100', 'item-0101'],
    });
    const status = await kiosk.client.check();
    expect(status).toMatchObject({ state: 'current', itemCount: 1_999 });
    expect(kiosk.sink.calls).toEqual(['replace', 'apply']);
    expect(kiosk.sink.content.items.get('item-0001')).toMatchObject({ title: '改0', revision: 2 });
    expect(kiosk.sink.content.items.has('item-0100')).toBe(false);
    expect(relay.bytesSent).toBeLessThan(first / 20);
  });

  it('brings attachments after the content and keeps them under their hash', async () => {
    const pdf = await samplePdf(3, 1);
    const attachment = await center.addAttachment('示例附件.pdf', pdf);
    expect(attachment.pages).toBe(3);
    await center.publish({ put: [sampleItem(50, { attachments: [attachment] })] });
    expect((await kiosk.client.check()).state).toBe('current');
    const folder = join(root, `kiosk-${kiosks}`, 'attachments');
    expect(readdirSync(folder)).toEqual([attachment.sha256]);
  });
});
