import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeys, rotateKeys } from '../../../center/keys/root.ts';
import { signRelease, type Lifetimes } from '../../../center/publish/sign.ts';
import { sha256Of } from '../../../center/publish/tree.ts';
import { serve, type RunningServer } from '../../../center/serve/server.ts';
import { canonical } from '../../../center/store/canonical.ts';
import { emptyZone } from '../../../src/shared/zone.ts';
import { feedFormat, type FeedFile, type FeedManifest } from '../../../src/shared/feed.ts';
import { SetHash } from '../../../src/shared/set-hash.ts';
import { instantClock, startKiosk, type Kiosk } from './kiosk.ts';
import { sampleItem } from './samples.ts';

/**
 * A center with the right keys that signs the wrong thing, and one with the wrong keys: a hand-made
 * tree, signed by the center's own signing code.
 */

let root: string;
let server: RunningServer;
let kiosk: Kiosk;
let rootJson: string;
let version = 0;

const tree = (): string => join(root, 'tree');
const keys = (): string => join(root, 'keys');
const usual: Lifetimes = { timestampDays: 7, targetsDays: 90 };

const { json, digest } = canonical(sampleItem(1), 1);
const putLine = `{"op":"put","item":${json}}\n`;

const writeOperations = (folder: string, raw: Buffer, claims: Partial<FeedFile> = {}): FeedFile => {
  const bytes = brotliCompressSync(raw);
  const sha256 = sha256Of(bytes);
  mkdirSync(join(tree(), folder), { recursive: true });
  writeFileSync(join(tree(), folder, `${sha256}.jsonl.br`), bytes);
  const sizes = { sizeBytes: bytes.length, rawSizeBytes: raw.length, operations: 1 };
  return { sha256, ...sizes, ...claims };
};

const hashOfOne = (): string => {
  const hash = new SetHash();
  hash.add(Buffer.from(digest, 'hex'));
  return hash.hex();
};

const manifestWith = (file: FeedFile, changes: Partial<FeedManifest> = {}): FeedManifest => ({
  format: feedFormat,
  sequence: 1,
  asOf: new Date().toISOString(),
  snapshots: [{ sequence: 1, files: [file] }],
  changes: [],
  itemCount: 1,
  setHash: hashOfOne(),
  district: { name: '示例区', hotline: '0000-0000000', zone: emptyZone },
  ...changes,
});

const sign = async (manifest: unknown, lifetimes = usual, keysFolder = keys()): Promise<void> => {
  version += 1;
  const place = { treeFolder: tree(), keysFolder, nowMs: Date.now(), lifetimes };
  await signRelease(place, version, Buffer.from(JSON.stringify(manifest)));
};

const good = (): FeedManifest => manifestWith(writeOperations('snapshots', Buffer.from(putLine)));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'feed-signed-'));
  createKeys(keys(), Date.now());
  rootJson = readFileSync(join(keys(), 'root.json'), 'utf8');
  mkdirSync(tree());
  server = await serve(tree(), 0);
  kiosk = startKiosk({ dir: join(root, 'kiosk'), url: server.url, rootJson });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a kiosk whose clock is wrong', () => {
  const dayMs = 86_400_000;
  let elapsedMs = 0;
  const start = (): Kiosk => {
    const clock = { ...instantClock(), monotonicMs: () => elapsedMs };
    return startKiosk({
      dir: join(root, 'kiosk'),
      url: server.url,
      rootJson,
      clock,
      sink: kiosk.sink,
    });
  };
  const setClock = (byMs: number): void => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + byMs);
  };

  it('takes content over with a clock a year behind, and does not date it before it was made', async () => {
    const manifest = good();
    await sign(manifest);
    setClock(-366 * dayMs);
    const first = await start().client.check();
    expect(first).toMatchObject({ state: 'current', itemCount: 1 });
    expect(Date.parse(first.checkedAt!)).toBeGreaterThanOrEqual(Date.parse(manifest.asOf));
  });

  it('notices a frozen feed all the same, after restarts too', async () => {
    await sign(good());
    setClock(-366 * dayMs);
    const slow = start();
    expect((await slow.client.check()).state).toBe('current');
    elapsedMs += 6 * dayMs;
    expect(await slow.client.check()).toMatchObject({ state: 'current', stale: true });
    const restarted = start();
    elapsedMs += 2 * dayMs;
    expect(await restarted.client.check()).toMatchObject({ fault: 'freeze', itemCount: 1 });
    expect((await start().client.check()).fault).toBe('freeze');
    vi.useRealTimers();
    await sign(good(), { timestampDays: 30, targetsDays: 90 });
    setClock(-366 * dayMs);
    expect((await start().client.check()).state).toBe('current');
  });

  it('takes nothing over with a clock a year ahead, and goes on once it is put right', async () => {
    await sign(good());
    expect((await start().client.check()).state).toBe('current');
    setClock(366 * dayMs);
    expect(await start().client.check()).toMatchObject({ state: 'failed', itemCount: 1 });
    vi.useRealTimers();
    expect((await start().client.check()).state).toBe('current');
  });
});

describe('a tree signed with the right keys', () => {
  it('is taken over when all is well', async () => {
    await sign(good());
    expect(await kiosk.client.check()).toMatchObject({ state: 'current', itemCount: 1 });
  });

  it('is refused as frozen when its timestamp has expired', async () => {
    await sign(good(), { ...usual, timestampDays: -1 });
    expect(await kiosk.client.check()).toMatchObject({ fault: 'freeze', sequence: 0 });
  });

  it('is reported as frozen when the same timestamp is served past its end', async () => {
    await sign(good());
    expect((await kiosk.client.check()).state).toBe('current');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 8 * 86_400_000);
    const status = await kiosk.client.check();
    expect(status).toMatchObject({ state: 'failed', fault: 'freeze', itemCount: 1, stale: true });
  });

  it('is refused as expired when its targets have expired', async () => {
    await sign(good(), { ...usual, targetsDays: -1 });
    expect((await kiosk.client.check()).fault).toBe('expired');
  });

  it('is refused when its format is newer than this kiosk', async () => {
    await sign({ ...good(), format: feedFormat + 1, somethingNew: true });
    expect((await kiosk.client.check()).fault).toBe('unsupported-format');
  });

  it('is refused as malformed when the manifest is not of the agreed form', async () => {
    await sign({ ...good(), sequence: 'one' });
    expect((await kiosk.client.check()).fault).toBe('malformed');
  });

  it('is refused as malformed when changes leave a gap', async () => {
    const file = writeOperations('snapshots', Buffer.from(putLine));
    const changes = [{ sequence: 2, files: [file] }];
    await sign(manifestWith(file, { sequence: 3, changes }));
    expect((await kiosk.client.check()).fault).toBe('malformed');
  });

  it('is refused when a file decompresses to more than it says', async () => {
    const bomb = writeOperations('snapshots', Buffer.alloc(40_000_000, 0x20), {
      rawSizeBytes: 1_000,
    });
    await sign(manifestWith(bomb));
    expect((await kiosk.client.check()).fault).toBe('oversized');
    expect(kiosk.sink.position().sequence).toBe(0);
  });

  it('is refused when a file says it is larger than the kiosk takes', async () => {
    await sign(
      manifestWith({
        ...writeOperations('snapshots', Buffer.from(putLine)),
        rawSizeBytes: 64_000_000,
      }),
    );
    expect((await kiosk.client.check()).fault).toBe('oversized');
  });

  it('is refused when an operation is not of the agreed form, and nothing before it stays', async () => {
    const raw = Buffer.from(`${putLine}{"op":"put","item":{"id":"x"}}\n`);
    await sign(manifestWith(writeOperations('snapshots', raw, { operations: 2 })));
    expect((await kiosk.client.check()).fault).toBe('malformed');
    expect(kiosk.sink.content.items.size).toBe(0);
  });

  it('is refused when a line is no JSON or no text', async () => {
    await sign(manifestWith(writeOperations('snapshots', Buffer.from('{"op":\n'))));
    expect((await kiosk.client.check()).fault).toBe('malformed');
    await sign(manifestWith(writeOperations('snapshots', Buffer.from([0xff, 0xfe, 0x0a]))));
    expect((await kiosk.client.check()).fault).toBe('malformed');
  });

  it('is refused when not even its snapshot leads to the set hash it signs', async () => {
    await sign({ ...good(), setHash: 'a'.repeat(64) });
    expect((await kiosk.client.check()).fault).toBe('malformed');
    expect(kiosk.sink.position().sequence).toBe(0);
  });
});

describe('keys', () => {
  it('of somebody else are refused', async () => {
    const foreign = join(root, 'foreign');
    createKeys(foreign, Date.now());
    await sign(good(), usual, foreign);
    expect((await kiosk.client.check()).fault).toBe('wrong-signature');
    expect(kiosk.sink.position().sequence).toBe(0);
  });

  it('of somebody else are refused with a root of theirs as the next version', async () => {
    const foreign = join(root, 'foreign');
    createKeys(foreign, Date.now());
    rotateKeys(foreign, Date.now());
    await sign(good(), usual, foreign);
    expect((await kiosk.client.check()).fault).toBe('wrong-signature');
  });

  it('may all be replaced: a kiosk with the first root follows two rotations', async () => {
    await sign(good());
    expect((await kiosk.client.check()).state).toBe('current');
    rotateKeys(keys(), Date.now());
    rotateKeys(keys(), Date.now());
    const file = writeOperations('snapshots', Buffer.from(putLine));
    const snapshots = [{ sequence: 2, files: [file] }];
    await sign(manifestWith(file, { sequence: 2, snapshots }));
    expect(await kiosk.client.check()).toMatchObject({ state: 'current', sequence: 2 });
    const fresh = startKiosk({ dir: join(root, 'fresh'), url: server.url, rootJson });
    expect(await fresh.client.check()).toMatchObject({ state: 'current', sequence: 2 });
  });

  it('that were replaced sign nothing any more', async () => {
    await sign(good());
    await kiosk.client.check();
    cpSync(keys(), join(root, 'old-keys'), { recursive: true });
    rotateKeys(keys(), Date.now());
    await sign(good());
    await kiosk.client.check();
    await sign(good(), usual, join(root, 'old-keys'));
    expect((await kiosk.client.check()).fault).toBe('wrong-signature');
  });
});
