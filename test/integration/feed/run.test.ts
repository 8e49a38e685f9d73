import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { instantClock, startKiosk, type Kiosk } from './kiosk.ts';
import { startRelay, type Relay } from '../../support/relay.ts';
import { channel, sampleItem, sampleItems } from './samples.ts';

let root: string;
let center: TestCenter;
let relay: Relay;
let kiosks = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'feed-run-'));
  center = await startCenter({ dir: root, items: sampleItems(20), channels: [channel] });
  relay = await startRelay(center.url);
});
afterAll(async () => {
  await relay.stop();
  await center.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  relay.isDown = false;
  relay.requests.length = 0;
});

/** A kiosk whose waits end at once; `onWait` sees each and may end the loop. */
const loopingKiosk = (onWait: (waits: readonly number[], stop: () => void) => void) => {
  const waits: number[] = [];
  const stop = new AbortController();
  const clock = {
    ...instantClock(),
    sleep: async (delayMs: number) => {
      waits.push(delayMs);
      onWait(waits, () => {
        stop.abort(new Error('the test has seen enough'));
      });
    },
  };
  const dir = join(root, `kiosk-${++kiosks}`);
  const kiosk: Kiosk = startKiosk({ dir, url: relay.url, rootJson: center.rootJson, clock });
  return { kiosk, waits, run: () => kiosk.client.run(stop.signal) };
};

describe('the polling loop', () => {
  it('asks at even intervals while all is well, each time with one request', async () => {
    const { waits, run } = loopingKiosk((seen, stop) => {
      if (seen.length === 3) stop();
    });
    await run();
    expect(waits).toEqual([60_000, 60_000, 60_000]);
    expect(relay.requests.slice(-2)).toEqual([
      '/metadata/timestamp.json',
      '/metadata/timestamp.json',
    ]);
  });

  it('waits longer and longer while the center is away, and recovers by itself', async () => {
    relay.isDown = true;
    const { kiosk, waits, run } = loopingKiosk((seen, stop) => {
      if (seen.length === 3) relay.isDown = false;
      if (seen.length === 4) stop();
    });
    await run();
    expect(waits).toEqual([3_750, 7_500, 15_000, 60_000]);
    const states = kiosk.statuses.map(({ state, fault }) => fault ?? state);
    expect(states[0]).toBe('unreachable');
    expect(states.at(-1)).toBe('current');
    expect(kiosk.sink.position().itemCount).toBe(20);
  });

  it('ends in mid-download when it is told to, without calling that a fault', async () => {
    const stop = new AbortController();
    const dir = join(root, `kiosk-${++kiosks}`);
    const kiosk = startKiosk({ dir, url: relay.url, rootJson: center.rootJson });
    relay.bend = (path) => {
      if (path.startsWith('/snapshots/')) stop.abort(new Error('shutting down'));
    };
    await kiosk.client.run(stop.signal);
    relay.bend = null;
    expect(kiosk.client.status()).toMatchObject({ state: 'never', fault: null });
    expect((await kiosk.client.check()).state).toBe('current');
  });
});

describe('a check', () => {
  it('joins the one that is running', async () => {
    const { kiosk } = loopingKiosk(() => undefined);
    const [first, second] = await Promise.all([kiosk.client.check(), kiosk.client.check()]);
    expect(first).toBe(second);
    expect(kiosk.sink.calls).toEqual(['replace']);
  });

  it('takes over a new date when nothing else is new', async () => {
    const { kiosk } = loopingKiosk(() => undefined);
    const before = await kiosk.client.check();
    await center.publish();
    const after = await kiosk.client.check();
    expect(after.sequence).toBe(before.sequence);
    expect(Date.parse(after.asOf ?? '')).toBeGreaterThan(Date.parse(before.asOf ?? ''));
    expect(kiosk.sink.content.asOf).toBe(after.asOf);
  });

  it('follows a center that replaced all its keys', async () => {
    const { kiosk } = loopingKiosk(() => undefined);
    await kiosk.client.check();
    await center.rotateKeys();
    await center.publish({ put: [sampleItem(1, { title: '换钥之后' })] });
    expect((await kiosk.client.check()).state).toBe('current');
    expect(kiosk.sink.content.items.get('item-0001')?.title).toBe('换钥之后');
  });

  it('reads everything anew after a fresh publication', async () => {
    const { kiosk } = loopingKiosk(() => undefined);
    await kiosk.client.check();
    await center.publish({ remove: ['item-0002'], fresh: true });
    expect((await kiosk.client.check()).state).toBe('current');
    expect(kiosk.sink.calls).toEqual(['replace', 'replace']);
    expect(kiosk.sink.content.items.has('item-0002')).toBe(false);
  });

  it('sees nothing but the signed timestamp when it is only renewed', async () => {
    const { kiosk } = loopingKiosk(() => undefined);
    await kiosk.client.check();
    relay.requests.length = 0;
    expect(await center.refresh()).toBe('timestamp');
    expect((await kiosk.client.check()).state).toBe('current');
    expect(kiosk.sink.calls).toEqual(['replace']);
    expect(relay.requests.some((path) => path.startsWith('/snapshots/'))).toBe(false);
  });
});
