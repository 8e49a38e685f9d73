import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorFault } from '../faults.ts';
import { oneAtATime } from './one-at-a-time.ts';

describe('the folder of the embedded database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'center-one-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const leaveNumber = (pid: number): void => {
    writeFileSync(join(folder, 'in-use.pid'), `${pid}\n`);
  };

  it('is worked in by one process, which leaves no trace, not even of its failure', async () => {
    expect(await oneAtATime(folder, () => Promise.resolve(readdirSync(folder)))).toEqual([
      'in-use.pid',
    ]);
    await expect(oneAtATime(folder, () => Promise.reject(new RangeError()))).rejects.toThrow(
      RangeError,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while another process works there', async () => {
    leaveNumber(process.ppid);
    const work = () => Promise.resolve('done');
    await expect(oneAtATime(folder, work)).rejects.toThrow(OperatorFault);
    await expect(oneAtATime(folder, work)).rejects.toThrow(`process ${process.ppid}`);
  });

  it('is free again after a crash', async () => {
    leaveNumber(4_194_305); // above the largest number Linux gives
    expect(await oneAtATime(folder, () => Promise.resolve('done'))).toBe('done');
  });
});
