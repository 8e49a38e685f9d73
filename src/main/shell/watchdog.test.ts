import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { Watchdog, watchdogTiming } from './watchdog.ts';

const start = () => {
  const clock = new SimulatedClock();
  const seen = { hangs: 0 };
  const watchdog = new Watchdog(clock, () => void (seen.hangs += 1));
  return { clock, seen, watchdog };
};

describe('the watchdog', () => {
  it('reports a page that stops painting, once', () => {
    const { clock, seen, watchdog } = start();
    watchdog.start();
    watchdog.beat();
    clock.advance(watchdogTiming.tickMs * watchdogTiming.silentTicks);
    expect(seen.hangs).toBe(1);
    clock.advance(60_000);
    expect(seen.hangs).toBe(1);
  });

  it('is content while beats come', () => {
    const { clock, seen, watchdog } = start();
    watchdog.start();
    for (let second = 0; second < 100; second += 1) {
      watchdog.beat();
      clock.advance(1_000);
    }
    expect(seen.hangs).toBe(0);
  });

  it('gives a fresh page longer to its first beat, but not for ever', () => {
    const { clock, seen, watchdog } = start();
    watchdog.start();
    clock.advance(watchdogTiming.tickMs * watchdogTiming.firstBeatTicks - 1);
    expect(seen.hangs).toBe(0);
    clock.advance(1);
    expect(seen.hangs).toBe(1);
  });
});
