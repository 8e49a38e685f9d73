import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { Visit, visitTiming } from './visit.ts';

const start = (held = false) => {
  const clock = new SimulatedClock();
  const seen: string[] = [];
  const state = { held, closed: false };
  const visit = new Visit({
    clock,
    isHeld: () => state.held,
    isClosed: () => state.closed,
    onChange: () => {
      const view = visit.view();
      seen.push(view.state === 'warning' ? `warning ${view.secondsLeft}` : view.state);
    },
    onBegin: () => seen.push('begun'),
    onEnd: (reason) => seen.push(`wiped ${reason}`),
  });
  return { clock, seen, visit, state };
};

describe('a visit', () => {
  it('begins with a touch and is wiped after silence and a countdown of thirty seconds', () => {
    const { clock, seen, visit } = start();
    visit.touch();
    clock.advance(visitTiming.idleMs);
    expect(seen).toEqual(['begun', 'active', 'warning 30']);
    clock.advance(29_000);
    expect(seen.at(-1)).toBe('warning 1');
    clock.advance(1_000);
    expect(seen.slice(-2)).toEqual(['wiped idle', 'idle']);
  });

  it('does not begin while a technician is at the machine', () => {
    const { seen, visit, state } = start();
    state.closed = true;
    visit.touch();
    expect(seen).toEqual([]);
    state.closed = false;
    visit.touch();
    expect(seen).toEqual(['begun', 'active']);
  });

  it('goes on after a touch during the warning, as often as one likes', () => {
    const { clock, visit } = start();
    visit.touch();
    for (let again = 0; again < 20; again += 1) {
      clock.advance(visitTiming.idleMs + 25_000);
      expect(visit.view().state).toBe('warning');
      visit.touch();
      expect(visit.view().state).toBe('active');
    }
  });

  it('gives elders and users of one switch double the time, in both parts', () => {
    const { clock, visit } = start();
    visit.touch();
    visit.setUnhurried(true);
    clock.advance(visitTiming.idleMs * 2 - 1);
    expect(visit.view().state).toBe('active');
    clock.advance(1);
    expect(visit.view()).toEqual({ state: 'warning', secondsLeft: 60 });
  });

  it('does not pass elder mode on to the next visitor', () => {
    const { clock, visit } = start();
    visit.touch();
    visit.setUnhurried(true);
    visit.end('left');
    visit.touch();
    clock.advance(visitTiming.idleMs);
    expect(visit.view()).toEqual({ state: 'warning', secondsLeft: 30 });
  });

  it('does not hurry anybody while a job is under way', () => {
    const { clock, visit } = start(true);
    visit.touch();
    clock.advance(visitTiming.holdMs - 1);
    expect(visit.view().state).toBe('active');
  });

  it('is put off by what the visitor waits for, but nobody begins a visit by that', () => {
    const { clock, seen, visit } = start();
    visit.activity();
    expect(seen).toEqual([]);
    visit.touch();
    clock.advance(visitTiming.idleMs - 1);
    visit.activity();
    clock.advance(visitTiming.idleMs - 1);
    expect(visit.view().state).toBe('active');
  });

  it('an ended visit leaves no timer behind', () => {
    const { clock, seen, visit } = start();
    visit.touch();
    visit.end('left');
    clock.advance(1_000_000);
    expect(seen).toEqual(['begun', 'active', 'wiped left', 'idle']);
  });
});
