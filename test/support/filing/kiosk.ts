import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SealingKey } from '../../../src/shared/sealing.ts';

/** What a filing kiosk is told; see `kiosk-process.ts`. */
export interface FilingTask {
  readonly folder: string;
  /** Of the intake. */
  readonly url: string;
  readonly venue: string;
  readonly code: string;
  readonly key: SealingKey;
  /** How wrong its clock is. */
  readonly clockAheadMs: number;
  /** False: it delivers what waits and says so when there is nothing more. */
  readonly isFiling: boolean;
}

const entry = fileURLToPath(new URL('./kiosk-process.ts', import.meta.url));

/**
 * One life of a kiosk: from its start until `isOver` says so to a line it wrote, or until `atMostMs`; then
 * it is killed without warning. @throws when it ends by itself
 */
export const liveAndDie = async (
  task: FilingTask,
  isOver: (line: string) => boolean,
  atMostMs: number,
): Promise<void> => {
  const child = spawn(process.execPath, [entry, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const kill = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(kill, atMostMs);
  createInterface(child.stdout).on('line', (line) => {
    if (isOver(line)) kill();
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the kiosk ended with ${code}: ${errors}`);
};
