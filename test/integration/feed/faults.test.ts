import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type RunningServer } from '../../../center/serve/server.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { startKiosk, type Kiosk } from './kiosk.ts';
import { startRelay, type Answer, type Relay } from '../../support/relay.ts';
import { channel, sampleItem, sampleItems, samplePdf } from './samples.ts';

/** Everything that can be wrong between center and kiosk, each through real files and real HTTP. */

let root: string;
let center: TestCenter;
let relay: Relay;
let kiosk: Kiosk;
let kiosks = 0;

const kioskDir = (): string => join(root, `kiosk-${kiosks}`);
const newKiosk = (): Kiosk => {
  kiosks += 1;
  return startKiosk({ dir: kioskDir(), url: relay.url, rootJson: center.rootJson });
};

/** The same kiosk after its process was started again. */
const restarted = (): Kiosk =>
  startKiosk({ dir: kioskDir(), url: relay.url, rootJson: center.rootJson, sink: kiosk.sink });

const bend = (pattern: RegExp, change: (answer: Answer, path: string) => void): void => {
  relay.bend = (path, answer) => {
    if (pattern.test(path) && answer.status < 300) change(answer, path);
  };
};

const flipBit = ({ body }: Answer): void => {
  const middle = Math.floor(body.length / 2);
  body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
};

let edition = 0;
/** One more publication with one changed item. */
const publishSomething = (): Promise<unknown> => {
  edition += 1;
  return center.publish({ put: [sampleItem(1, { title: `第${edition}版` })] });
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'feed-faults-'));
  center = await startCenter({ dir: root, items: sampleItems(1_200), channels: [channel] });
  relay = await startRelay(center.url);
});
afterAll(async () => {
  await relay.stop();
  await center.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  relay.bend = null;
  relay.isDown = false;
  relay.upstream = center.url;
  relay.requests.length = 0;
  kiosk = newKiosk();
});

describe('a center that cannot be reached', () => {
  it('from the start leaves the kiosk without content and says so', async () => {
    relay.isDown = true;
    expect(await kiosk.client.check()).toMatchObject({
      state: 'failed',
      fault: 'unreachable',
      sequence: 0,
      asOf: null,
      checkedAt: null,
    });
  });

  it('in mid-sync changes nothing, and the next check goes on', async () => {
    bend(/^\/snapshots\//, (answer) => {
      relay.isDown = true;
      answer.cutAfterBytes = 100;
    });
    expect(await kiosk.client.check()).toMatchObject({ fault: 'unreachable', sequence: 0 });
    expect(kiosk.sink.calls).toEqual([]);
    relay.isDown = false;
    relay.bend = null;
    expect(await kiosk.client.check()).toMatchObject({ state: 'current', itemCount: 1_200 });
  });

  it('after a good sync leaves the content standing with its date', async () => {
    const good = await kiosk.client.check();
    relay.isDown = true;
    const failed = await kiosk.client.check();
    expect(failed).toMatchObject({ state: 'failed', fault: 'unreachable', itemCount: 1_200 });
    expect(failed.asOf).toBe(good.asOf);
    expect(failed.checkedAt).toBe(good.checkedAt);
    expect(restarted().client.status()).toMatchObject({ asOf: good.asOf, itemCount: 1_200 });
  });

  it('with an error of its own counts as unreachable, a missing file as not found', async () => {
    relay.bend = (path, answer) => {
      if (path.endsWith('timestamp.json')) answer.status = 503;
    };
    expect((await kiosk.client.check()).fault).toBe('unreachable');
    relay.bend = (path, answer) => {
      if (path.startsWith('/snapshots/')) answer.status = 404;
    };
    expect((await kiosk.client.check()).fault).toBe('not-found');
  });
});

describe('a connection cut in mid-file', () => {
  it('is resumed where it broke, also after a restart', async () => {
    const cutAt = 5_000;
    let cuts = 0;
    bend(/^\/snapshots\//, (answer) => {
      if (cuts === 0) answer.cutAfterBytes = cutAt;
      cuts += 1;
    });
    expect((await kiosk.client.check()).fault).toBe('unreachable');
    const again = restarted();
    expect((await again.client.check()).state).toBe('current');
    const ranged = relay.requests.filter((line) => line.includes(' bytes='));
    expect(ranged).toHaveLength(1);
    const from = Number(/bytes=(\d+)-/.exec(ranged[0] ?? '')?.[1]);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThanOrEqual(cutAt);
  });

  it('starts over when the server knows no ranges', async () => {
    let cuts = 0;
    relay.bend = (path, answer) => {
      if (!path.startsWith('/snapshots/')) return;
      cuts += 1;
      if (cuts === 1) answer.cutAfterBytes = 5_000;
      else if (answer.status === 206) {
        const name = path.split('/').at(-1) ?? '';
        answer.status = 200;
        delete answer.headers['content-range'];
        answer.body = readFileSync(join(center.treeDir, 'snapshots', name));
      }
    };
    await kiosk.client.check();
    expect((await kiosk.client.check()).state).toBe('current');
  });
});

describe('bytes that are not what was signed', () => {
  it('in a snapshot file are refused before they are decompressed', async () => {
    bend(/^\/snapshots\//, flipBit);
    expect(await kiosk.client.check()).toMatchObject({ fault: 'tampered', sequence: 0 });
    expect(kiosk.sink.calls).toEqual([]);
    relay.bend = null;
    expect((await kiosk.client.check()).state).toBe('current');
  });

  it('in a change file are refused and the old content stands', async () => {
    await kiosk.client.check();
    const before = kiosk.sink.content;
    await publishSomething();
    bend(/^\/segments\//, flipBit);
    expect((await kiosk.client.check()).fault).toBe('tampered');
    expect(kiosk.sink.content).toBe(before);
  });

  it('in the manifest are refused', async () => {
    bend(/^\/targets\//, flipBit);
    expect((await kiosk.client.check()).fault).toBe('tampered');
  });

  it('in an attachment are refused while the text is already there', async () => {
    const attachment = await center.addAttachment('示例.pdf', await samplePdf(1, 7));
    await center.publish({ put: [sampleItem(2, { attachments: [attachment] })] });
    bend(/^\/attachments\//, flipBit);
    expect(await kiosk.client.check()).toMatchObject({ fault: 'tampered', itemCount: 1_200 });
    expect(readdirSync(join(kioskDir(), 'attachments'))).toEqual([]);
    relay.bend = null;
    expect((await kiosk.client.check()).state).toBe('current');
    expect(readdirSync(join(kioskDir(), 'attachments'))).toEqual([attachment.sha256]);
    await center.publish({ put: [sampleItem(2)] });
  });

  it('in any metadata file are refused, whichever bit it is', async () => {
    for (const name of ['timestamp.json', 'snapshot.json', 'targets.json']) {
      bend(new RegExp(`^/metadata/.*${name.replace('.', '\\.')}`), flipBit);
      kiosk = newKiosk();
      const { fault, state } = await kiosk.client.check();
      expect(state).toBe('failed');
      expect(['tampered', 'wrong-signature']).toContain(fault);
    }
  });
});

describe('an old tree', () => {
  let old: RunningServer;
  beforeAll(async () => {
    const copy = join(root, 'old-tree');
    cpSync(center.treeDir, copy, { recursive: true });
    old = await serve(copy, 0);
  });
  afterAll(() => old.stop());

  it('is refused as a rollback once a newer one was seen, also after a restart', async () => {
    await publishSomething();
    expect((await kiosk.client.check()).state).toBe('current');
    relay.upstream = old.url;
    const status = await restarted().client.check();
    expect(status).toMatchObject({ state: 'failed', fault: 'rollback' });
    expect(kiosk.sink.content.items.get('item-0001')?.title).toBe(`第${edition}版`);
  });

  it('is refused even when the versions seen are lost, because the content knows its number', async () => {
    await publishSomething();
    await kiosk.client.check();
    for (const name of ['timestamp.json', 'snapshot.json', 'targets.json'])
      rmSync(join(kioskDir(), 'metadata', name));
    relay.upstream = old.url;
    expect((await restarted().client.check()).fault).toBe('rollback');
  });

  it('is refused when metadata written at the same time does not fit together', async () => {
    await kiosk.client.check();
    await publishSomething();
    relay.bend = (path, answer) => {
      const kept = /^\/metadata\/\d+\.(snapshot|targets)\.json$/.exec(path);
      if (!kept) return;
      const folder = join(root, 'old-tree', 'metadata');
      const name = readdirSync(folder).find((file) => file.endsWith(`.${kept[1]}.json`)) ?? '';
      answer.body = readFileSync(join(folder, name));
      answer.status = 200;
    };
    expect(['tampered', 'rollback']).toContain((await kiosk.client.check()).fault);
  });
});

describe('sizes', () => {
  it('longer than signed is cut off as oversized', async () => {
    bend(/^\/snapshots\//, (answer) => {
      answer.body = Buffer.concat([answer.body, Buffer.alloc(1_000_000)]);
    });
    expect((await kiosk.client.check()).fault).toBe('oversized');
  });

  it('an endless timestamp is cut off as oversized', async () => {
    bend(/timestamp/, (answer) => {
      answer.body = Buffer.alloc(1_000_000, 0x20);
    });
    expect((await kiosk.client.check()).fault).toBe('oversized');
  });

  it('a file that is shorter than signed is refused', async () => {
    bend(/^\/snapshots\//, (answer) => {
      answer.body = answer.body.subarray(0, 500);
    });
    expect((await kiosk.client.check()).fault).toBe('tampered');
  });
});

describe('the disk', () => {
  it('that refuses the content leaves the old content, and the next check takes it over', async () => {
    await kiosk.client.check();
    const before = kiosk.sink.content;
    await publishSomething();
    kiosk.sink.diskIsFull = true;
    expect(await kiosk.client.check()).toMatchObject({ state: 'failed', fault: 'disk' });
    expect(kiosk.sink.content).toBe(before);
    kiosk.sink.diskIsFull = false;
    expect((await kiosk.client.check()).state).toBe('current');
  });

  it('that refuses downloads is named, not the network', async () => {
    rmSync(join(kioskDir(), 'downloads'), { recursive: true });
    writeFileSync(join(kioskDir(), 'downloads'), 'a file where a folder should be');
    expect((await kiosk.client.check()).fault).toBe('disk');
  });

  it('that changed a downloaded file is caught, and the file is downloaded again', async () => {
    kiosk.sink.diskIsFull = true;
    expect((await kiosk.client.check()).fault).toBe('disk');
    const folder = join(kioskDir(), 'downloads');
    const [name = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    writeFileSync(join(folder, name), bytes);
    kiosk.sink.diskIsFull = false;
    expect(await kiosk.client.check()).toMatchObject({ fault: 'tampered', sequence: 0 });
    expect((await kiosk.client.check()).state).toBe('current');
  });

  it('that cut off the stored metadata falls back to what the kiosk was shipped with', async () => {
    await kiosk.client.check();
    for (const name of ['root.json', 'timestamp.json', 'snapshot.json'])
      writeFileSync(join(kioskDir(), 'metadata', name), '{"signed":');
    await publishSomething();
    expect((await restarted().client.check()).state).toBe('current');
  });
});

describe('content that has drifted', () => {
  it('is read anew from the snapshot when a change does not lead to the signed set hash', async () => {
    await kiosk.client.check();
    kiosk.sink.rot('item-0042');
    await publishSomething();
    expect((await kiosk.client.check()).state).toBe('current');
    expect(kiosk.sink.calls.slice(1)).toEqual(['apply', 'replace']);
    expect(kiosk.sink.content.items.get('item-0042')?.title).toBe('示例公告第42号');
  });

  it('is read anew when its set hash is not the signed one at the same number', async () => {
    await kiosk.client.check();
    const { position } = kiosk.sink.content;
    kiosk.sink.content = {
      ...kiosk.sink.content,
      position: { ...position, setHash: 'f'.repeat(64) },
    };
    expect((await restarted().client.check()).state).toBe('current');
    expect(kiosk.sink.calls).toEqual(['replace', 'replace']);
  });

  it('is read anew when nothing is remembered about it', async () => {
    await kiosk.client.check();
    rmSync(join(kioskDir(), 'metadata', 'feed-state.json'));
    expect((await restarted().client.check()).state).toBe('current');
    expect(kiosk.sink.calls).toEqual(['replace', 'replace']);
  });
});

describe('compressed files', () => {
  it('never reach the sink under a name that is not their hash', async () => {
    const bomb = brotliCompressSync(Buffer.alloc(50_000_000));
    bend(/^\/snapshots\//, (answer) => {
      answer.body = bomb;
    });
    expect(['tampered', 'oversized']).toContain((await kiosk.client.check()).fault);
    expect(kiosk.sink.calls).toEqual([]);
  });
});
