import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import { TrustedTime } from './trusted-time.ts';

const yearMs = 366 * 86_400_000;

describe('the time a kiosk goes by', () => {
  it("is the machine's own while nothing contradicts it", () => {
    const clock = new SimulatedClock();
    const time = new TrustedTime(clock, 0);
    expect(time.nowMs()).toBe(clock.nowMs());
    time.witness(clock.nowMs() - 5_000);
    expect(time.nowMs()).toBe(clock.nowMs());
  });

  it('is never before what was signed, and goes on from there while the clock stands behind', () => {
    const clock = new SimulatedClock();
    const signedMs = clock.nowMs();
    clock.jump(-yearMs);
    const time = new TrustedTime(clock, 0);
    time.witness(signedMs);
    clock.advance(60_000);
    expect(time.nowMs()).toBe(signedMs + 60_000);
    time.witness(signedMs - 1);
    expect(time.nowMs()).toBe(signedMs + 60_000);
  });

  it('goes on in the next run from where this one stopped', () => {
    const clock = new SimulatedClock();
    const first = new TrustedTime(clock, 0);
    first.witness(clock.nowMs());
    clock.advance(60_000);
    const floorMs = first.floorMs();
    clock.jump(-yearMs);
    expect(new TrustedTime(clock, floorMs).nowMs()).toBe(floorMs);
  });

  it('forgets at once that the clock ran ahead', () => {
    const clock = new SimulatedClock();
    const time = new TrustedTime(clock, 0);
    time.witness(clock.nowMs());
    clock.jump(yearMs);
    const aheadMs = time.nowMs();
    clock.jump(-yearMs);
    expect(time.nowMs()).toBe(aheadMs - yearMs);
    expect(new TrustedTime(clock, time.floorMs()).nowMs()).toBe(clock.nowMs());
  });
});
