import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFile, loadFolder } from '../../../center/load/folder.ts';
import { runCenter } from '../../../center/run.ts';
import { readDistrict } from '../../../center/store/channels.ts';
import { findItem } from '../../../center/store/items.ts';
import type { Database } from '../../../center/store/schema.ts';
import { sealingKeysAt } from '../../../center/services/sealing-keys.ts';
import { openTestStore } from '../../../center/testing.ts';
import { TestStation } from '../../../center/testing-station.ts';
import { channel, sampleItem, samplePdf } from '../feed/samples.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';
import { Browser } from './console-stand.ts';
import { countItems } from './count-items.ts';

const root = mkdtempSync(join(tmpdir(), 'center-commands-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const contentFolder = async (name: string): Promise<string> => {
  const folder = join(root, name);
  for (const part of ['items', 'attachments']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'district.json'), JSON.stringify({ name: '示例区', hotline: '0' }));
  writeFileSync(join(folder, 'channels.json'), JSON.stringify([channel]));
  writeFileSync(join(folder, 'attachments', 'a.pdf'), await samplePdf(2, 1));
  return folder;
};
const writeItems = (folder: string, items: readonly unknown[], name = 'items.json'): void => {
  writeFileSync(join(folder, 'items', name), JSON.stringify(items));
};

describe('loading a content folder', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestStore();
  });
  afterAll(() => database.destroy());

  const fault = async (folder: string): Promise<string> => {
    const loaded = await loadFolder(database, join(root, 'data'), folder);
    return loaded.ok ? 'loaded' : loaded.error;
  };

  it('takes over district, channels, items and the pages of their PDFs', async () => {
    const folder = await contentFolder('good');
    writeItems(folder, [
      { ...sampleItem(1), attachments: [{ file: 'attachments/a.pdf', name: '示例.pdf' }] },
      sampleItem(2),
    ]);
    const loaded = await loadFolder(database, join(root, 'data'), folder);
    const figures = { added: 2, changed: 0, unchanged: 0 };
    const bySource = new Map([['示例平台', figures]]);
    expect(loaded).toEqual({ ok: true, value: { ...figures, bySource, movedCases: 0 } });
    expect(await findItem(database, 'item-0001')).toMatchObject({
      attachments: [{ name: '示例.pdf', pages: 2, mediaType: 'application/pdf' }],
    });
    expect(await readDistrict(database)).toMatchObject({ name: '示例区', hotline: '0' });
    const again = await loadFile(database, join(root, 'data'), join(folder, 'items', 'items.json'));
    expect(again).toMatchObject({ ok: true, value: { added: 0, changed: 0, unchanged: 2 } });
  });

  it('names file and field of what is wrong, and writes nothing', async () => {
    const before = await countItems(database);
    const folder = await contentFolder('bad-field');
    writeItems(folder, [sampleItem(50), { ...sampleItem(51), publishedOn: '2026-02-30' }]);
    expect(await fault(folder)).toMatch(/items\.json: 1\.publishedOn/);
    expect(await countItems(database)).toBe(before);
  });

  it('names the question of a self-check whose rule does not fit', async () => {
    const folder = await contentFolder('bad-check');
    const question = (id: string) => ({ id, text: id, hint: '', answer: { kind: 'yes-no' } });
    const fulfilledWhen = { kind: 'at-least', value: 12 };
    const check = {
      questions: ['q1', 'q2', 'q3'].map(question),
      rules: [{ questionId: 'q2', fulfilledWhen, otherwise: 'unfit', clause: '满 12 个月' }],
    };
    const details = { kind: 'policy', benefit: null, check };
    writeItems(folder, [{ ...sampleItem(52), details }]);
    expect(await fault(folder)).toMatch(
      /items\.json: 0\.details\.check\.rules\.0: question q2: a yes-no question is compared by/,
    );
  });

  it('refuses broken JSON, absent and foreign attachments, files of no known kind, and doubled ids', async () => {
    const folder = await contentFolder('bad');
    writeFileSync(join(folder, 'items', 'items.json'), '[{');
    expect(await fault(folder)).toMatch(/items\.json: /);
    const named = (file: string) => [{ ...sampleItem(60), attachments: [{ file, name: 'x.pdf' }] }];
    writeItems(folder, named('attachments/none.pdf'));
    expect(await fault(folder)).toMatch(/item-0060: attachments\/none\.pdf: no such file/);
    writeItems(folder, named('../good/attachments/a.pdf'));
    expect(await fault(folder)).toMatch(/outside the content folder/);
    writeItems(folder, named('channels.json'));
    expect(await fault(folder)).toMatch(/channels\.json: is none of PDF, OFD/);
    writeItems(folder, [sampleItem(61)]);
    writeItems(folder, [sampleItem(61)], 'more.json');
    expect(await fault(folder)).toMatch(/item-0061 is used twice/);
    rmSync(join(folder, 'items', 'more.json'));
    writeItems(folder, [sampleItem(62, { channels: ['nowhere'] })]);
    expect(await fault(folder)).toMatch(/item-0062: there is no channel nowhere/);
  });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** What it printed, on either stream. */
  readonly output: string;
}

const center = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const program = join(import.meta.dirname, '../../../center/main.ts');
    const node = join(import.meta.dirname, '../../../node_modules/.bin/node');
    const data = ['--data', join(root, 'cli')];
    execFile(node, [program, ...data, ...args], (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, stdout, output: stdout + stderr });
    });
  });

/** An intake in a process of its own; `stopped` ends it as an operator does and tells its exit code. */
const runningIntake = async (
  data: readonly string[],
): Promise<{
  readonly url: string;
  readonly pagesUrl: string;
  readonly stopped: () => Promise<number | null>;
}> => {
  const program = join(import.meta.dirname, '../../../center/main.ts');
  const node = join(import.meta.dirname, '../../../node_modules/.bin/node');
  const child = spawn(node, [program, 'intake', '--demonstration', '--pages-port', '0', ...data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  for await (const line of createInterface(child.stdout)) {
    said += `${line}\n`;
    if (line.startsWith('intake at')) break;
  }
  // What it logs later must still go somewhere.
  child.stdout.resume();
  return {
    url: /^intake at (\S+),/m.exec(said)?.[1] ?? '',
    pagesUrl: /^pages at (\S+)/m.exec(said)?.[1] ?? '',
    stopped: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
};

describe('the command line', () => {
  it('leads from nothing to a published tree', async () => {
    const folder = await contentFolder('cli-content');
    writeItems(folder, [sampleItem(1), sampleItem(2)]);
    expect(await center('keys')).toMatchObject({ code: 0 });
    expect(await center('keys')).toMatchObject({ code: 1 });
    expect(await center('publish')).toMatchObject({ code: 1 });
    expect((await center('load', folder)).output).toMatch(/2 added/);
    expect((await center('publish')).output).toMatch(/publication 1: 2 items/);
    expect((await center('retire', 'item-0001', '--on', '2026-02-01')).code).toBe(0);
    expect((await center('delete', 'item-0002')).code).toBe(0);
    expect((await center('publish')).output).toMatch(/publication 2: 1 items, 2 operations/);
    expect((await center('refresh')).output).toMatch(/signed timestamp/);
    const told = await center('emergency', '暴雨预警', '请留在室内。（示例）', '--hours', '2');
    expect(told.output).toMatch(/^emergency-\d+ until .*; publication 3: 1 items/);
    expect(readdirSync(join(root, 'cli', 'feed', 'metadata'))).toContain('timestamp.json');
  }, 240_000); // ten processes, each opening the embedded database

  it('takes in what a station hands in, after a code, a key and an account were made', async () => {
    const data = ['--data', join(root, 'cli-intake')];
    const folder = await contentFolder('cli-services');
    writeItems(folder, [sampleItem(1)]);
    writeFileSync(join(folder, 'services.json'), JSON.stringify(sampleServices));
    const address = ['public-url', 'https://zone.example.cn'];
    for (const args of [['keys'], ['sealing-keys'], ['load', folder], address, ['publish']])
      expect(await center(...args, ...data), args[0]).toMatchObject({ code: 0 });
    const made = await center('enrol-code', '--venue', sampleVenue, ...data);
    const code = /^([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}) /.exec(made.output)?.[1] ?? '';
    const account = await center('clerk', 'add', '王示例', '--role', 'clerk', ...data);
    const password = /the password is ([a-z0-9]{16})/.exec(account.output)?.[1] ?? '';
    const { code: refused, output } = await center('intake', ...data);
    expect(refused).toBe(1);
    expect(output).toMatch(/wants --database .*--demonstration/);
    const { url, pagesUrl, stopped } = await runningIntake(data);
    expect((await fetch(`${pagesUrl}item-0001`)).status).toBe(200);
    const station = await TestStation.enrol(url, code.replaceAll('-', ''), sampleVenue);
    const [key] = sealingKeysAt(join(root, 'cli-intake', 'keys'), Date.now());
    const { submission } = station.draft('disclosure-request');
    expect(await station.submit(key!, submission)).toMatchObject({
      status: 200,
      body: { outcome: 'accepted' },
    });
    const clerk = new Browser(url);
    expect((await clerk.logIn('王示例', password)).status).toBe(303);
    expect(await clerk.text('/console/deadlines')).toContain(submission.number);
    expect(await stopped()).toBe(0);
    expect((await center('revoke', station.number, ...data)).output).toMatch(/0001 is revoked/);
    expect((await center('retry-set-aside', ...data)).output).toMatch(/0 of 0 entered/);
    expect((await center('clerk', 'disable', '王示例', ...data)).code).toBe(0);
  }, 240_000); // ten processes, each opening the embedded database

  it('publishes what was imported from a flat folder, in a district it had to assume', async () => {
    const folder = join(root, '示例法规');
    mkdirSync(join(folder, '目录.md'), { recursive: true });
    writeFileSync(join(folder, '示例办法(2002-02-02).md'), '第一条 略。');
    const data = ['--data', join(root, 'cli-import')];
    expect(await center('keys', ...data)).toMatchObject({ code: 0 });
    const imported = await center('import', folder, ...data);
    expect(imported.output).toMatch(/^1 files: 1 added.*\n2 channels.*\nno district.*示例区/);
    expect((await center('publish', ...data)).output).toMatch(/publication 1: 1 items/);
    const nowhere = await center('import', join(root, 'nowhere'), ...data);
    expect(nowhere).toMatchObject({
      code: 1,
      output: `${join(root, 'nowhere')}: no such file or folder\n`,
    });
  }, 120_000); // three processes, each opening the embedded database

  it('shows its usage to whoever asks for it', async () => {
    for (const asked of [[], ['help'], ['--help']]) {
      const { code, output } = await center(...asked);
      expect({ code, usage: output.startsWith('center <command>') }).toEqual({
        code: 0,
        usage: true,
      });
    }
  });

  it('answers every mistake with a sentence and never with a stack', async () => {
    const data = (name: string) => ['--data', join(root, 'mistakes', name)];
    const file = join(root, 'mistakes.txt');
    const empty = join(root, 'mistakes-empty');
    writeFileSync(file, 'text');
    mkdirSync(empty, { recursive: true });
    const mistakes: readonly [args: string[], sentence: RegExp][] = [
      [['bogus'], /there is no command "bogus"/],
      [['constructor'], /there is no command "constructor"/],
      [['publish', '--bogus'], /--bogus/],
      [['refresh', '--fresh'], /refresh does not take --fresh/],
      [['publish', 'now'], /publish: "now" is too much/],
      [['emergency'], /emergency what\?/],
      [['emergency', '只有标题'], /emergency what\?/],
      [['emergency', '标题', '正文', '--end'], /"标题" is too much/],
      [
        ['emergency', '标题', '正文', '--hours', '100'],
        /--hours wants a whole number from 1 to 72/,
      ],
      [['emergency', '长'.repeat(41), '正文', ...data('b')], /title/],
      [['serve', '--port', 'eighty'], /--port wants a whole number/],
      [['serve', '--port', '70000'], /--port wants a whole number from 0 to 65535/],
      [['serve', ...data('a')], /nothing was published there yet/],
      [['publish', '--timestamp-days', '0'], /--timestamp-days wants/],
      [['publish', ...data('b')], /no root\.json: make keys first/],
      [['rotate', ...data('b')], /no root\.json: make keys first/],
      [['keys', '--dir', ''], /--dir wants a value/],
      [['keys', '--dir', join(file, 'keys')], /mistakes\.txt.*: is not a folder/],
      [['load'], /load what\?/],
      [['load', '/nowhere/at/all'], /^\/nowhere\/at\/all: no such file or folder$/],
      [['load', '/dev/null'], /neither a folder nor a file/],
      [['load', empty], /district\.json: no such file or folder/],
      [['load', file], /is not JSON/],
      [['load', file, '--data', file], /mistakes\.txt.*/],
      [['collect'], /collect what\?/],
      [['collect', '/nowhere/at/all'], /^\/nowhere\/at\/all: no such file or folder$/],
      [['public-url', 'zone.example.cn'], /wants an address like https/],
      [['public-url', 'https://zone.example.cn/'], /without a slash at its end/],
      [['intake', '--demonstration', '--pages-port', 'x'], /--pages-port wants a whole number/],
      [['import'], /import what\?/],
      [['import', '/nowhere/at/all'], /^\/nowhere\/at\/all: no such file or folder$/],
      [['import', file], /is not a folder/],
      [['enrol-code', ...data('c')], /--venue wants/],
      [['revoke', '0001', ...data('c')], /no station 0001/],
      [['clerk', 'add', '--role', 'clerk'], /clerk what\? add NAME/],
      [['clerk', 'add', 'x', 'y'], /"y" is too much/],
      [['clerk', 'add', '王示例', '--role', 'king'], /--role wants one of/],
      [['clerk', 'promote', '王示例'], /clerk promote\?/],
      [['sealing-keys', ...data('b')], /no root\.json: make keys first/],
      [['retire'], /retire what\?/],
      [['retire', 'x', '--on', 'soon'], /--on wants a day/],
      [['delete'], /delete what\?/],
      [['delete', 'x', '--database', 'postgres://127.0.0.1:1/x'], /nothing answers/],
      [['delete', 'x', '--database', 'nonsense'], /--database/],
    ];
    for (const [args, sentence] of mistakes) {
      const { code, said } = await runCenter(['--data', join(root, 'cli'), ...args]);
      expect({ args, failed: code > 0, said }).toMatchObject({
        args,
        failed: true,
        said: expect.stringMatching(sentence) as string,
      });
      expect({ args, said }).not.toMatchObject({
        said: expect.stringMatching(/\n\s+at /) as string,
      });
    }
  });

  it('prints its sentence where errors go, and fails, as a process', async () => {
    for (const [args, code] of [
      [['bogus'], 2],
      [['load', '/nowhere/at/all'], 1],
    ] as const) {
      const outcome = await center(...args);
      expect(outcome).toMatchObject({ code, stdout: '' });
      expect(outcome.output).toMatch(/\S/);
      expect(outcome.output).not.toMatch(/\n\s+at /);
    }
  });
});
