import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronArguments, electronExecutable, projectRoot } from '../../support/electron.ts';
import { sealingTasks, type SealingTasks } from './support/sealing-peer.ts';

/**
 * Sealing where it runs: Electron has another library behind `crypto.subtle` (BoringSSL) than Node
 * (OpenSSL), and the center is Node. Each must understand the other.
 */

const peers = ['Node', 'main', 'utility'] as const;
type Peer = (typeof peers)[number];
type Input<Task extends keyof SealingTasks> = Parameters<SealingTasks[Task]>[0];
type Output<Task extends keyof SealingTasks> = Awaited<ReturnType<SealingTasks[Task]>>;

const bundle = async (folder: string): Promise<void> => {
  const entries = { main: 'sealing-app.ts', utility: 'sealing-utility.ts' };
  for (const [name, entry] of Object.entries(entries))
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'support', entry),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20.18',
        rolldownOptions: {
          external: ['electron'],
          output: { format: 'es', entryFileNames: `${name}.mjs` },
        },
      },
    });
  const manifest = { name: 'sealing', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
};

interface Done {
  readonly call: number;
  readonly value?: unknown;
  readonly failed?: string;
}

describe('sealing inside Electron', () => {
  let folder: string;
  let app: ChildProcess;
  let versions: Record<string, string | undefined>;
  let calls = 0;
  const waiting = new Map<number, (done: Done) => void>();

  beforeAll(async () => {
    mkdirSync(join(projectRoot, '.cache'), { recursive: true });
    folder = mkdtempSync(join(projectRoot, '.cache', 'sealing-'));
    await bundle(folder);
    const data = `--user-data-dir=${join(folder, 'data')}`;
    app = spawn(electronExecutable(), [...electronArguments(), data, folder], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    [{ versions }] = (await once(app, 'message')) as [{ versions: typeof versions }];
    app.on('message', (done: Done) => waiting.get(done.call)?.(done));
  }, 60_000);
  afterAll(async () => {
    const gone = once(app, 'exit');
    app.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  const perform = async <Task extends keyof SealingTasks>(
    peer: Peer,
    task: Task,
    input: Input<Task>,
  ): Promise<Output<Task>> => {
    if (peer === 'Node') {
      const own = sealingTasks[task] as (given: Input<Task>) => Promise<Output<Task>>;
      return own(input);
    }
    const call = (calls += 1);
    const done = await new Promise<Done>((resolve) => {
      waiting.set(call, resolve);
      app.send({ call, peer, task, input });
    });
    if (done.failed !== undefined) throw new Error(done.failed);
    return done.value as Output<Task>;
  };

  const pairs = peers.flatMap((center) => peers.map((kiosk) => ({ center, kiosk })));
  const texts = {
    nothing: '',
    'a few words': Buffer.from('示例区，𬌗').toString('base64'),
    'a form of many pages': Buffer.alloc(250_000, 'gongkai').toString('base64'),
  };

  it('is really done by Electron', () => {
    expect(versions['electron']).toBeDefined();
    expect(versions['electron']).not.toBe(process.versions['electron']);
  });

  it.each(pairs)('$kiosk seals, $center opens and answers', async ({ center, kiosk }) => {
    const { key, privateKey } = await perform(center, 'generate', undefined as never);
    for (const text of Object.values(texts)) {
      const envelope = await perform(kiosk, 'seal', { key, text });
      const answer = Buffer.from('示例答复').toString('base64');
      const opened = await perform(center, 'open', { privateKey, envelope, answer });
      expect(opened?.text).toBe(text);
      const sealed = opened?.sealed ?? '';
      expect(await perform(kiosk, 'openAnswer', { sealed })).toBe(answer);
    }
  });

  it.each(pairs)('$center opens nothing of $kiosk that was altered', async ({ center, kiosk }) => {
    const { key, privateKey } = await perform(center, 'generate', undefined as never);
    const text = texts['a few words'];
    const envelope = await perform(kiosk, 'seal', { key, text });
    const altered = (base64: string): string => {
      const bytes = Buffer.from(base64, 'base64');
      bytes[bytes.length - 1]! ^= 1;
      return bytes.toString('base64');
    };
    const others = [
      { ...envelope, ciphertext: altered(envelope.ciphertext) },
      { ...envelope, encapsulated: altered(envelope.encapsulated) },
      { ...envelope, day: '2026-11-26' },
    ];
    for (const other of others)
      expect(await perform(center, 'open', { privateKey, envelope: other, answer: '' })).toBeNull();
    const opened = await perform(center, 'open', { privateKey, envelope, answer: text });
    const sealed = altered(opened?.sealed ?? '');
    expect(await perform(kiosk, 'openAnswer', { sealed })).toBeNull();
  });
});
