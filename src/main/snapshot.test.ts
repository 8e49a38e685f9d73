import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';
import { SnapshotPublisher } from './snapshot.ts';

describe('snapshots', () => {
  it('go out at the end of the turn, then at most once a frame, as they stand at its end', () => {
    const clock = new SimulatedClock();
    const state = { version: '' };
    const pushed: string[] = [];
    const compose = () => ({ version: state.version }) as KioskSnapshot;
    const publisher = new SnapshotPublisher(clock, compose, ({ version }) => pushed.push(version));
    const change = (version: string): void => {
      state.version = version;
      publisher.changed();
    };
    for (const version of ['1', '2', '3']) change(version);
    expect(pushed).toEqual([]);
    clock.advance(0);
    expect(pushed).toEqual(['3']);
    change('4');
    clock.advance(5);
    change('5');
    expect(pushed).toEqual(['3']);
    clock.advance(20);
    expect(pushed).toEqual(['3', '5']);
  });
});
