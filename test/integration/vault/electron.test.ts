import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64Of, Envelope, generateSealingKeys, open } from '../../../src/shared/sealing.ts';
import { queryCodeOf, submissionNumber } from '../../../src/shared/submission/number.ts';
import { Question, type CaseView } from '../../../src/shared/submission/question.ts';
import { Submission } from '../../../src/shared/submission/submission.ts';
import type { VaultView } from '../../../src/shared/vault-contract.ts';
import { FromVault } from '../../../src/shared/vault-protocol.ts';
import { electronArguments, electronExecutable, projectRoot } from '../../support/electron.ts';
import { testCatalogue } from '../../support/vault-bench.ts';
import { Poppler } from '../printing/support/poppler.ts';
import { eventually as eventuallyTrue } from '../devices/support/process.ts';
import { fontFolder } from './support/fonts.ts';

/** Beside the project's modules; the vault itself is bundled whole, as in a build. */
const buildApp = async (folder: string): Promise<void> => {
  const entries = {
    main: join(import.meta.dirname, 'support/vault-app.ts'),
    vault: join(projectRoot, 'src/vault/host.ts'),
  };
  for (const [name, entry] of Object.entries(entries))
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
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
  const manifest = { name: 'vault', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the vault in the real Electron', () => {
  let folder: string;
  let fonts: Awaited<ReturnType<typeof fontFolder>>;
  let app: ChildProcess;
  let keys: { readonly publicKey: string; readonly privateKey: string };
  const told: { readonly from: string; readonly message: unknown }[] = [];
  const from = (who: string): unknown[] =>
    told.filter((one) => one.from === who).map(({ message }) => message);
  const eventually = async <Value>(find: () => Value | undefined): Promise<Value> => {
    await eventuallyTrue('word of the app', () => find() !== undefined, 30_000);
    return find() as Value;
  };
  const saidBy = <Type extends FromVault['type']>(type: Type) =>
    from('vault')
      .map((message) => FromVault.parse(message))
      .filter((one): one is Extract<FromVault, { type: Type }> => one.type === type);
  const view = (): VaultView | undefined =>
    (from('page') as { readonly view?: VaultView }[]).findLast((one) => one.view !== undefined)
      ?.view;
  const order = (what: object): void => void app.send(JSON.stringify(what));
  let lastCall = 0;
  const send = (name: string, input: unknown): number => {
    order({ page: { id: (lastCall += 1), name, input } });
    return lastCall;
  };
  const resultOf = (id: number): Promise<unknown> =>
    eventually(
      () =>
        (from('page') as { readonly id?: number; readonly result?: unknown }[]).find(
          (one) => one.id === id,
        )?.result,
    );
  const call = (name: string, input: unknown): Promise<unknown> => resultOf(send(name, input));

  beforeAll(async () => {
    keys = await generateSealingKeys('HPKE-P256-SHA256-AES256GCM');
    fonts = await fontFolder();
    mkdirSync(join(projectRoot, '.cache'), { recursive: true });
    folder = mkdtempSync(join(projectRoot, '.cache/vault-app-'));
    await buildApp(folder);
    app = spawn(
      electronExecutable(),
      [...electronArguments(), `--user-data-dir=${join(folder, 'data')}`, folder],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    app.on('message', (message) => told.push(message as (typeof told)[number]));
    await eventually(() => from('pid')[0]);
    const catalogue = {
      ...testCatalogue(keys.publicKey),
      expiresAt: '2199-01-01T00:00:00+08:00',
    };
    catalogue.sealingKeys = catalogue.sealingKeys.map((key) => ({
      ...key,
      notAfter: '2199-01-01T00:00:00+08:00',
    }));
    const surroundings = {
      station: '0007',
      venue: '示例区政务服务大厅专区',
      district: '示例区',
      hotline: '0000-12345',
      asOf: null,
      catalogue,
      fontFolder: fonts.folder,
    };
    order({ main: { type: 'surroundings', surroundings } });
    order({ main: { type: 'page' }, port: 'page' });
    await eventually(view);
  });

  afterAll(async () => {
    if (app.exitCode === null && app.signalCode === null) {
      const gone = once(app, 'exit');
      app.kill('SIGKILL');
      await gone;
    }
    fonts.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('seals an application that opens at the center, paper and rare name included', async () => {
    await call('open', { kind: 'disclosure-request', subjectId: null });
    const fields = {
      applicant: 'citizen',
      'by-agent': 'self',
      phone: '13800000000',
      address: '示例区槐荫路1号',
      information: '槐荫路路灯工程的合同',
      form: 'paper',
      delivery: 'kiosk',
      'other-form': 'accept',
    };
    for (const [name, value] of Object.entries(fields)) await call('setField', { name, value });
    await call('setIdentity', {
      role: 'applicant',
      documentKind: 'resident-card',
      name: '示例䶮𠮷𮧵',
      number: '000000199003078040',
    });
    await call('setSignature', {
      signature: [
        [
          [10, 10],
          [500, 200],
        ],
      ],
    });
    const confirmed = send('confirm', {});
    const reserve = await eventually(() => saidBy('reserve')[0]);
    const number = submissionNumber(reserve.year, '0007', 1);
    order({ main: { type: 'reserved', call: reserve.call, number } });
    const { envelope } = await eventually(() => saidBy('envelope')[0]);
    order({ main: { type: 'kept', id: envelope.id, isKept: true } });
    expect(await resultOf(confirmed)).toEqual({ ok: true, value: {} });

    const opened = await open(keys.privateKey, Envelope.parse(envelope));
    if (!opened.ok) throw new Error(opened.error);
    const submission = Submission.parse(
      JSON.parse(new TextDecoder().decode(opened.value.plaintext)),
    );
    expect(submission).toMatchObject({ number, fields, identity: { name: '示例䶮𠮷𮧵' } });
    const poppler = new Poppler(Buffer.from(submission.document?.pdf ?? '', 'base64'));
    const text = (await poppler.text(1)).replaceAll(/\s+/g, '');
    poppler.close();
    expect(text).toContain('示例䶮𠮷𮧵');
    expect(text).toContain(number);
    expect(JSON.stringify(from('vault'))).not.toContain('槐荫路');

    order({ main: { type: 'delivery', id: envelope.id, delivery: 'accepted' } });
    const { document } = await eventually(() => saidBy('print-slip')[0]);
    order({ main: { type: 'give-slip', document }, port: 'slip-printer' });
    const slip = await eventually(() => from('slip-printer')[0]);
    expect(JSON.stringify(slip)).toContain('已受理');
    expect(JSON.stringify(slip)).not.toContain('䶮');
  });

  it('opens what the center answers', async () => {
    const code = queryCodeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    const asked = send('lookUp', { code, lastFour: '8040' });
    const { call: question, envelope } = await eventually(() => saidBy('question')[0]);
    const opened = await open(keys.privateKey, envelope);
    if (!opened.ok) throw new Error(opened.error);
    const { ask } = Question.parse(JSON.parse(new TextDecoder().decode(opened.value.plaintext)));
    expect(ask).toBe('case');
    const found: CaseView = {
      number: submissionNumber(2026, '0007', 1),
      kind: 'disclosure-request',
      title: '依申请公开',
      stage: 'received',
      submittedOn: '2026-11-25',
      receivedOn: null,
      due: null,
      events: [],
      agency: { name: '示例区住房和城乡建设局', phone: '0000-0000114' },
      supplement: null,
      reply: null,
      overdueRemedy: null,
    };
    const answer = new TextEncoder().encode(JSON.stringify({ answer: 'case', case: found }));
    const sealed = await opened.value.answer.seal(answer);
    order({ main: { type: 'answer', call: question, sealed: { base64: base64Of(sealed) } } });
    expect(await resultOf(asked)).toEqual({ ok: true, value: {} });
    expect(view()?.lookup.case).toEqual(found);
  });

  it('is gone when main is', async () => {
    const pid = from('pid')[0] as number;
    expect(isAlive(pid)).toBe(true);
    app.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});
