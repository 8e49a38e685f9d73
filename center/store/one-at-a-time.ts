import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorFault } from '../faults.ts';

/**
 * The embedded database does not notice a second process in its folder, and both would damage it.
 * Whoever works there leaves its number; a number that no process has is left from a crash.
 */

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holderOf = async (path: string): Promise<number | null> => {
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).trim());
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid) ? pid : null;
};

const take = async (path: string): Promise<boolean> =>
  writeFile(path, `${process.pid}\n`, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );

/** Does the work while no other process works in this folder; throws an `OperatorFault` when one does. */
export const oneAtATime = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const path = join(folder, 'in-use.pid');
  await mkdir(folder, { recursive: true });
  if (!(await take(path))) {
    const holder = await holderOf(path);
    if (holder === null) await rm(path, { force: true });
    if (holder !== null || !(await take(path)))
      throw new OperatorFault(
        `another center command works in ${folder} (process ${holder ?? 'unknown'}): wait for it`,
      );
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
};
