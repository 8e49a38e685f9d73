import { readFile } from 'node:fs/promises';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../shared/clock.ts';

/** Lines for the technician: what a part did, never what a resident did or typed. */
export type Log = (part: string, line: string) => void;

const fileLimitBytes = 1_000_000;
const filesKept = 5;
const lineLimit = 1_000;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const rotate = (folder: string): void => {
  for (let age = filesKept - 1; age >= 1; age -= 1) {
    const from = join(folder, age === 1 ? 'kiosk.log' : `kiosk.${age - 1}.log`);
    if (sizeOf(from) > 0) renameSync(from, join(folder, `kiosk.${age}.log`));
  }
};

/** The newest lines of the log, oldest first; none when it cannot be read. */
export const lastLogLines = async (folder: string, count: number): Promise<string[]> => {
  const text = await readFile(join(folder, 'kiosk.log'), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count);
};

/**
 * Writes to `folder/kiosk.log` and standard error; five files of a megabyte at most. A line is with
 * the system when the call returns, because the last one before an exit is the one that says why.
 */
export const createLog = (folder: string, clock: Clock): Log => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'kiosk.log');
  let writtenBytes = sizeOf(file);
  return (part, line) => {
    const text = `${new Date(clock.nowMs()).toISOString()} ${part}: ${line.slice(0, lineLimit).replaceAll('\n', ' | ')}\n`;
    try {
      if (writtenBytes > fileLimitBytes) {
        rotate(folder);
        writtenBytes = 0;
      }
      writtenBytes += Buffer.byteLength(text);
      appendFileSync(file, text, { mode: 0o600 });
    } catch {
      // A full disk must not stop the kiosk; the lines still go to standard error.
    }
    process.stderr.write(text);
  };
};
