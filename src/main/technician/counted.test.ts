import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import type { A4Outcome, A4Printer } from '../../../native-adapters/a4-printer/types.ts';
import type { DeviceBoard } from '../../shared/devices.ts';
import { openStation, type Station } from '../station/station.ts';
import { countedA4, faultCounter } from './counted.ts';
import { Paper } from './paper.ts';

const clock = new SimulatedClock();
let folder = '';
let station: Station;
const open = (): void => {
  const opened = openStation({ path: join(folder, 'station.db'), clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counted-'));
  open();
});
afterEach(() => {
  station.close();
  rmSync(folder, { recursive: true, force: true });
});

const print = async (outcome: A4Outcome, duplex: boolean): Promise<void> => {
  const printer = { print: async () => outcome } as unknown as A4Printer;
  const job = { id: 'x', pdf: new Uint8Array(), pages: 9, duplex };
  await countedA4(printer, station.counters).print(job, () => undefined);
};
const since = '2026-11-23T09:00:00+08:00';
const ready: DeviceBoard['a4'] = { state: 'ready', warnings: [], since, detail: '' };
const jam: DeviceBoard['a4'] = { state: 'stopped', cause: 'paper-jam', since, detail: '' };
const board = (a4: DeviceBoard['a4']): DeviceBoard =>
  ({ a4, receipt: ready, scanner: ready }) as unknown as DeviceBoard;

describe('the counters', () => {
  it('count the pages the device counted, whatever became of the job, and the sheets they took', async () => {
    await print({ outcome: 'confirmed', pagesDone: 5 }, true);
    await print({ outcome: 'failed', cause: 'paper-jam', pagesDone: 2 }, false);
    expect(station.counters.all()).toEqual([
      { name: 'a4.pages', value: 7 },
      { name: 'a4.sheets', value: 5 },
    ]);
  });

  it('survive a restart', async () => {
    await print({ outcome: 'confirmed', pagesDone: 5 }, false);
    station.close();
    open();
    expect(station.counters.get('a4.pages')).toBe(5);
  });

  it('count a fault once while it lasts, and again when it comes back', () => {
    const count = faultCounter(station.counters);
    for (const status of [ready, jam, jam, ready, jam]) count(board(status));
    expect(station.counters.all()).toEqual([{ name: 'fault.a4.paper-jam', value: 2 }]);
  });
});

describe('the paper that is left', () => {
  it('is unknown until somebody says how much was put in, then goes down with each sheet, never below nothing', async () => {
    const { counters, settings, audit } = station;
    const paper = new Paper({ counters, settings, audit, clock });
    expect(paper.view()[0]).toMatchObject({ family: 'a4', left: null });
    await print({ outcome: 'confirmed', pagesDone: 40 }, false);
    await print({ outcome: 'confirmed', pagesDone: 1 }, false); // the test page, out of the new paper
    paper.refilled('a4', 100);
    expect(paper.view()[0]).toMatchObject({ loaded: 100, left: 99 });
    await print({ outcome: 'confirmed', pagesDone: 30 }, false);
    expect(paper.view()[0]).toMatchObject({ left: 69 });
    await print({ outcome: 'confirmed', pagesDone: 90 }, false);
    expect(paper.view()[0]).toMatchObject({ left: 0 });
  });
});
