import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { openStation, type Station } from '../station/station.ts';
import { PinGuard, waitAfterMs } from './pin-guard.ts';
import { fitsHash, hashPin } from './pin-hash.ts';

const right = '246810';
const wrong = '000000';
const hash = await hashPin(right);

let folder = '';
let station: Station;
let clock: SimulatedClock;
let guard: PinGuard;

const open = (configuredHash: string | null = hash): void => {
  const opened = openStation({ path: join(folder, 'station.db'), clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
  const { settings, audit } = station;
  guard = new PinGuard({ settings, audit, clock, configuredHash });
};
/** The machine goes off, and comes on again with a clock `jumpMs` away. */
const restart = (jumpMs = 0): void => {
  station.close();
  clock.jump(jumpMs);
  open();
};
const fail = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await guard.enter(wrong);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pin-'));
  clock = new SimulatedClock();
  open();
});
afterEach(() => {
  station.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a PIN on disk', () => {
  it('is not readable, differs each time, and fits only itself', async () => {
    const again = await hashPin(right);
    expect(again).not.toBe(hash);
    expect(again).not.toContain(right);
    expect(await fitsHash(right, again)).toBe(true);
    expect(await fitsHash(wrong, again)).toBe(false);
    expect(await fitsHash(right, 'scrypt$15$x$y')).toBe(false);
  });
});

describe('the way in', () => {
  it('opens for the right PIN', async () => {
    expect(await guard.enter(right)).toEqual({ ok: true, value: { answer: 'open' } });
  });

  it('locks for a minute at the third wrong PIN and then takes not even the right one', async () => {
    expect(await guard.enter(wrong)).toMatchObject({ value: { answer: 'wrong', attemptsLeft: 2 } });
    expect(await guard.enter(wrong)).toMatchObject({ value: { answer: 'wrong', attemptsLeft: 1 } });
    expect(await guard.enter(wrong)).toMatchObject({
      value: { answer: 'locked', secondsLeft: 60 },
    });
    clock.advance(59_000);
    expect(await guard.enter(right)).toMatchObject({ value: { answer: 'locked', secondsLeft: 1 } });
    clock.advance(1_000);
    expect(await guard.enter(right)).toMatchObject({ value: { answer: 'open' } });
  });

  it('waits twice as long after each further failure, an hour at most', () => {
    expect([2, 3, 4, 5, 9, 30].map(waitAfterMs)).toEqual([
      0, 60_000, 120_000, 240_000, 3_600_000, 3_600_000,
    ]);
  });

  it('forgets failures only at the right PIN', async () => {
    await fail(3);
    clock.advance(60_000);
    expect(await guard.enter(wrong)).toMatchObject({ value: { secondsLeft: 120 } });
    clock.advance(120_000);
    await guard.enter(right);
    expect(await guard.enter(wrong)).toMatchObject({ value: { answer: 'wrong', attemptsLeft: 2 } });
  });

  it('stays locked over a restart for what is left of the wait', async () => {
    await fail(3);
    clock.advance(20_000);
    restart();
    expect(guard.view()).toEqual({ pin: 'set', secondsLeft: 40 });
  });

  it('does not believe a wall clock that is set while it runs, and starts anew after one set back', async () => {
    await fail(3);
    clock.jump(86_400_000);
    expect(guard.view().secondsLeft).toBe(60);
    restart(-2 * 86_400_000);
    expect(guard.view().secondsLeft).toBe(60);
  });

  it('counts an attempt that the power cut off before it was judged', async () => {
    await fail(2);
    const judged = guard.enter(right);
    expect(station.settings.get('technician.failures').count).toBe(3);
    expect(await guard.enter(right)).toEqual({ ok: false, error: 'busy' });
    await judged;
    expect(station.settings.get('technician.failures').count).toBe(0);
  });

  it('writes each refusal into the audit trail, and never a PIN', async () => {
    await fail(3);
    const trail = station.audit.recent(10);
    expect(trail.map(({ event, fields }) => [event, fields])).toEqual([
      ['technician-refused', { failures: 3, waitSeconds: 60 }],
      ['technician-refused', { failures: 2, waitSeconds: 0 }],
      ['technician-refused', { failures: 1, waitSeconds: 0 }],
    ]);
  });

  it('takes the first PIN anybody chooses when none is set, and only the first', async () => {
    station.close();
    open(null);
    expect(guard.view().pin).toBe('unset');
    expect(await guard.enter('13572468')).toMatchObject({ value: { answer: 'open' } });
    expect(guard.view().pin).toBe('set');
    expect(await guard.enter(right)).toMatchObject({ value: { answer: 'wrong' } });
  });
});
