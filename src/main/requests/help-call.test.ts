import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { countingIds, SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HelpAnswer, HelpRequest } from '../../shared/station-protocol.ts';
import type { CenterFault } from './center-client.ts';
import { HelpCall } from './help-call.ts';

let clock: SimulatedClock;
let heard: HelpRequest[];
let answer: Result<HelpAnswer, CenterFault>;
let hasCenter: boolean;
let audited: string[];
let changes: number;
let help: HelpCall;

const open = ok({ state: 'open' } as const);
const unreachable = err('unreachable' as const);

const pass = async (ms: number): Promise<void> => {
  await turn();
  clock.advance(ms);
  await turn();
};
const asked = (): number => heard.filter(({ isOver }) => !isOver).length;

beforeEach(() => {
  clock = new SimulatedClock();
  heard = [];
  answer = open;
  hasCenter = true;
  audited = [];
  changes = 0;
  help = new HelpCall({
    center: {
      help: async (request) => {
        heard.push(request);
        return answer;
      },
    },
    hasCenter: () => hasCenter,
    clock,
    ids: countingIds(),
    onCalled: (step) => void audited.push(`called ${step}`),
    onEnded: (state) => void audited.push(`ended ${state}`),
    onChange: () => void (changes += 1),
  });
});

describe('a call for help', () => {
  it('is calling at once, called when the center has it, coming when a clerk answers, and over when one says so', async () => {
    expect(help.view()).toEqual({ state: 'none', since: null });
    expect(help.begin('reader').ok).toBe(true);
    expect(help.view()).toEqual({
      state: 'calling',
      since: new Date(clock.nowMs()).toISOString(),
    });
    await pass(0);
    expect(help.view().state).toBe('called');
    answer = ok({ state: 'coming' });
    await pass(3_000);
    expect(help.view().state).toBe('coming');
    answer = ok({ state: 'over' });
    await pass(3_000);
    expect(help.view()).toEqual({ state: 'none', since: null });
    const before = heard.length;
    await pass(600_000);
    expect(heard).toHaveLength(before);
    expect(audited).toEqual(['called reader', 'ended coming']);
    expect(changes).toBe(4);
  });

  it('says nothing to the center but its id and the screen', async () => {
    help.begin('print');
    await pass(0);
    expect(heard).toEqual([{ call: heard[0]?.call, step: 'print', isOver: false }]);
    expect(heard[0]?.call).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is unanswered after two minutes, and still hears a clerk who comes later', async () => {
    help.begin('home');
    for (let seconds = 0; seconds < 126; seconds += 3) await pass(3_000);
    expect(help.view().state).toBe('unanswered');
    answer = ok({ state: 'coming' });
    await pass(3_000);
    expect(help.view().state).toBe('coming');
  });

  it('is unreachable at once without a center', async () => {
    hasCenter = false;
    help.begin('home');
    expect(help.view().state).toBe('unreachable');
    help.end();
    await pass(0);
    expect(heard).toEqual([]);
  });

  it('is unreachable when the center does not answer, asks more and more seldom, and arrives when it can', async () => {
    answer = unreachable;
    help.begin('home');
    await pass(0);
    expect(help.view().state).toBe('unreachable');
    for (let seconds = 0; seconds < 300; seconds += 1) await pass(1_000);
    expect(asked()).toBeLessThan(16);
    answer = open;
    await pass(30_000);
    expect(['called', 'unanswered']).toContain(help.view().state);
  });

  it('ends with the visit: the center is told, again when it did not hear', async () => {
    help.begin('home');
    await pass(0);
    answer = unreachable;
    help.end();
    expect(help.view()).toEqual({ state: 'none', since: null });
    await pass(0);
    answer = open;
    await pass(3_000);
    await pass(60_000);
    expect(heard.filter(({ isOver }) => isOver)).toHaveLength(2);
    expect(help.view().state).toBe('none');
  });

  it('does not take the answer to an earlier call for its own', async () => {
    let late: (value: Result<HelpAnswer, CenterFault>) => void = () => {};
    const slow = new HelpCall({
      center: { help: () => new Promise((resolve) => (late = resolve)) },
      hasCenter: () => true,
      clock,
      ids: countingIds(),
      onCalled: () => {},
      onEnded: () => {},
      onChange: () => {},
    });
    slow.begin('home');
    const first = late;
    slow.end();
    slow.begin('home');
    first(ok({ state: 'coming' }));
    await turn();
    expect(slow.view().state).toBe('calling');
  });

  it('is one at a time, and not for playing with', async () => {
    for (let time = 0; time < 10; time += 1) help.begin('home');
    await pass(0);
    expect(asked()).toBe(1);
    const results = Array.from({ length: 6 }, () => {
      help.end();
      return help.begin('home').ok;
    });
    expect(results).toEqual([true, true, true, false, false, false]);
  });
});
