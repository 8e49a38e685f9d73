import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Typeset, TypesetFault } from '../../../../src/main/printing/typeset.ts';
import { err, ok } from '../../../../src/shared/result.ts';
import { electronArguments, electronExecutable, projectRoot } from '../../../support/electron.ts';

export interface RealTypesetter {
  readonly typeset: Typeset;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly pdf: string | null;
  readonly fault: TypesetFault | null;
}

/** Builds the print page and a small Electron app around the typesetter, and starts it. */
export const startRealTypesetter = async (): Promise<RealTypesetter> => {
  const folder = mkdtempSync(join(tmpdir(), 'typesetter-'));
  await buildAll(folder);
  const manifest = { name: 'typesetter', version: '0.0.0', type: 'module', main: 'main.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const child = spawn(
    electronExecutable(),
    [
      ...electronArguments(),
      `--user-data-dir=${join(folder, 'data')}`,
      folder,
      join(folder, 'pages'),
      join(folder, 'print.cjs'),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const gone = once(child, 'exit');
  const started = await Promise.race([once(child, 'message'), gone.then(() => null)]);
  if (started === null) throw new Error('Electron ended before it was ready');
  return {
    typeset: typesetIn(child),
    close: async () => {
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const buildAll = async (folder: string): Promise<void> => {
  const common = { configFile: false, logLevel: 'error' } as const;
  const shared = { emptyOutDir: false, target: 'chrome130' } as const;
  await build({
    ...common,
    root: join(projectRoot, 'src'),
    base: './',
    build: {
      ...shared,
      outDir: join(folder, 'pages'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(projectRoot, 'src/print-page/index.html') },
    },
  });
  const entry = (input: string, format: 'es' | 'cjs', name: string): Promise<unknown> =>
    build({
      ...common,
      // The app stands in a folder of its own, without node_modules.
      ssr: { noExternal: true },
      build: {
        ...shared,
        ssr: true,
        outDir: folder,
        rolldownOptions: {
          input,
          external: ['electron'],
          output: { format, entryFileNames: name, codeSplitting: false },
        },
      },
    });
  await entry(join(import.meta.dirname, 'typesetter-app.ts'), 'es', 'main.mjs');
  await entry(join(projectRoot, 'src/preload/print.ts'), 'cjs', 'print.cjs');
};

const typesetIn = (child: ChildProcess): Typeset => {
  let lastId = 0;
  return (document, signal) =>
    new Promise((resolve) => {
      const id = ++lastId;
      const onAbort = (): void => void child.send({ id, abort: true });
      const listen = (answer: Answer): void => {
        if (answer.id !== id) return;
        child.off('message', listen);
        signal.removeEventListener('abort', onAbort);
        resolve(
          answer.pdf === null
            ? err(answer.fault ?? 'crashed')
            : ok(new Uint8Array(Buffer.from(answer.pdf, 'base64'))),
        );
      };
      child.on('message', listen);
      signal.addEventListener('abort', onAbort);
      child.send({ id, document });
    });
};
