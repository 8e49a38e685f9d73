import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeFolders } from '../../../center/publish/tree.ts';
import { serve, type RunningServer } from '../../../center/serve/server.ts';
import { startKiosk, type Kiosk } from '../feed/kiosk.ts';
import { channel, sampleItem } from '../feed/samples.ts';

/** A real `publish` in a process of its own, killed without warning at each kind of file it writes. */

const program = join(import.meta.dirname, '../../../center/main.ts');
const node = join(import.meta.dirname, '../../../node_modules/.bin/node');

const root = mkdtempSync(join(tmpdir(), 'center-killed-'));
const data = join(root, 'data');
const tree = join(data, 'feed');
const content = join(root, 'content');

const center = (...args: string[]): void => {
  const { status, stderr } = spawnSync(node, [program, ...args, '--data', data], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

const load = (count: number): void => {
  const items = Array.from({ length: count }, (_, index) => sampleItem(index + 1));
  writeFileSync(join(content, 'items', 'items.json'), JSON.stringify(items));
  center('load', content);
};

/** Ends the process the moment anything appears in the folder; resolves when it is gone, killed or done. */
const publishKilledAt = (folder: (typeof treeFolders)[number]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(node, [program, 'publish', '--data', data], { stdio: 'ignore' });
    const watcher = watch(join(tree, folder), () => child.kill('SIGKILL'));
    child.on('error', reject).on('exit', () => {
      watcher.close();
      resolve();
    });
  });

describe('a publication that is killed', () => {
  let server: RunningServer;
  let rootJson: string;
  let count = 4;

  const newKiosk = (name: string): Kiosk =>
    startKiosk({ dir: join(root, name), url: server.url, rootJson });

  beforeAll(async () => {
    mkdirSync(join(content, 'items'), { recursive: true });
    writeFileSync(join(content, 'district.json'), JSON.stringify({ name: '示例区', hotline: '' }));
    writeFileSync(join(content, 'channels.json'), JSON.stringify([channel]));
    center('keys');
    load(count);
    center('publish');
    for (const folder of treeFolders) mkdirSync(join(tree, folder), { recursive: true });
    rootJson = readFileSync(join(data, 'keys', 'root.json'), 'utf8');
    server = await serve(tree, 0);
  }, 120_000); // three processes, each opening the embedded database
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it.each(['segments', 'targets', 'metadata'] as const)(
    'while it writes %s leaves the served feed whole, and the next one goes on',
    async (folder) => {
      const before = count;
      count += 1;
      load(count);
      await publishKilledAt(folder);
      const after = await newKiosk(`new-${folder}`).client.check();
      expect(after.state).toBe('current');
      // The old state or the new one, never something between.
      expect([before, count]).toContain('itemCount' in after ? after.itemCount : null);
      center('publish');
      const kiosk = newKiosk(`later-${folder}`);
      expect(await kiosk.client.check()).toMatchObject({ state: 'current', itemCount: count });
    },
    240_000, // four processes, each opening the embedded database
  );
});
