import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VirtualCardReader } from '../../../native-adapters/id-card-reader/virtual/server.ts';
import { systemClock as clock } from '../../../native-adapters/system-clock.ts';
import { electronArguments, electronExecutable, projectRoot } from '../../support/electron.ts';
import { encodingsOf, textsInMemory } from '../../support/memory-scan.ts';
import { eventually } from './support/process.ts';

/** Values that stand nowhere but on this card. */
const planted = {
  name: '示例檎䶮𠅤',
  number: '000000199003078040',
  address: '示例省独一无二市罕见路73号',
  issuer: '示例绝无仅有公安局',
  addedAddress: '示例省搬去之处市新路91号',
};

/** Beside the project's modules, which the bundles import. */
const buildApp = async (folder: string): Promise<void> => {
  const support = join(import.meta.dirname, 'support');
  const entries = {
    main: join(support, 'card-app.ts'),
    consumer: join(support, 'card-consumer.ts'),
    host: join(projectRoot, 'native-adapters/host.ts'),
  };
  for (const [name, entry] of Object.entries(entries))
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: ['zod'] },
      build: {
        ssr: entry,
        outDir: folder,
        emptyOutDir: false,
        target: 'node20.18',
        rolldownOptions: {
          external: ['electron'],
          output: {
            format: 'es',
            entryFileNames: `${name}.mjs`,
            chunkFileNames: `${name}-[hash].mjs`,
          },
        },
      },
    });
  const manifest = { name: 'card', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
};

describe('what a card says', () => {
  let folder: string;
  let card: VirtualCardReader;
  let app: ChildProcess;
  const told: Record<string, unknown>[] = [];
  const log = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  const consumed = (): Record<string, unknown>[] =>
    log('consumer.log')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const has = (values: Record<string, unknown>) => () =>
    told.some((message) => Object.entries(values).every(([key, value]) => message[key] === value));
  const consumerHas = (type: string) => () =>
    consumed().some((message) => message['type'] === type);

  beforeAll(async () => {
    mkdirSync(join(projectRoot, '.cache'), { recursive: true });
    folder = mkdtempSync(join(projectRoot, '.cache/card-app-'));
    await buildApp(folder);
    card = await VirtualCardReader.start({ clock });
    app = spawn(
      electronExecutable(),
      [
        ...electronArguments(),
        `--user-data-dir=${join(folder, 'data')}`,
        folder,
        folder,
        String(card.port),
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    app.on('message', (message) => told.push(message as Record<string, unknown>));
    await eventually('a ready reader', has({ state: 'ready' }), 60_000);
  });

  afterAll(async () => {
    if (app.exitCode === null && app.signalCode === null) {
      const gone = once(app, 'exit');
      app.kill('SIGKILL');
      await gone;
    }
    await card.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes from the host to who wants it, and nothing of it comes by main', async () => {
    card.present('resident', planted);
    app.send('want');
    await eventually('the card', consumerHas('card'));
    await eventually('its presence', has({ presence: 'card' }));
    const digest = createHash('sha256').update(`${planted.name} ${planted.number}`).digest('hex');
    expect(consumed()).toContainEqual({ type: 'card', digest });

    const everything = Object.values(planted);
    const heard = readFileSync(join(folder, 'main.log'));
    for (const text of everything)
      for (const [encoding, bytes] of encodingsOf(text))
        expect(heard.includes(bytes), `${text} in main as ${encoding}`).toBe(false);
    expect(heard.toString()).toContain("presence: 'card'");

    app.send('pids');
    await eventually('the ids', () => told.some((message) => 'consumer' in message));
    const pids = told.find((message) => 'consumer' in message) as Record<
      'main' | 'consumer' | 'host',
      number
    >;
    // The scan is worth something only if it finds what is there.
    expect(textsInMemory(pids.consumer, [planted.name]).length).toBeGreaterThan(0);
    expect(textsInMemory(pids.main, everything)).toEqual([]);
    const { name: _name, number: _number, ...dropped } = planted;
    expect(textsInMemory(pids.host, Object.values(dropped))).toEqual([]);
  });

  it('is no longer read once it is not wanted, and the channel is closed', async () => {
    app.send('unwant');
    await eventually('the end of the channel', consumerHas('closed'));
    card.present('hong-kong-macao-taiwan');
    const before = card.machine.commands.length;
    await eventually(
      'a question for its health',
      () => card.machine.commands.slice(before).includes('11ff'),
      30_000,
    );
    // A question that was under way when the wish ended may still arrive, for a card or whether one lies there; it selects and reads nothing.
    const since = card.machine.commands.slice(before);
    const harmless = ['11ff', '12ff', '2001', '3003'];
    expect(since.filter((command) => !harmless.includes(command))).toEqual([]);
    expect(since.filter((command) => command === '2001').length).toBeLessThanOrEqual(1);
  });

  it('is no longer read once the process that wanted it is gone', async () => {
    card.remove();
    app.send('want');
    await eventually('a look', () => card.machine.commands.at(-1) === '2001');
    app.send('end-consumer');
    await eventually('the end of the looks', async () => {
      const before = card.machine.commands.length;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return card.machine.commands.slice(before).every((command) => command === '11ff');
    });
  });
});
