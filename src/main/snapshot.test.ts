import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../test/support/simulated-clock.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';
import { SnapshotPublisher } from './snapshot.ts';

describe('snapshots', () => {
  it('many changes within a frame go out once, as they stand at its end', () => {
    const clock = new SimulatedClock();
    const state = { version: '' };
    const pushed: string[] = [];
    const compose = () => ({ version: state.version }) as KioskSnapshot;
    const publisher = new SnapshotPublisher(clock, compose, ({ version }) => pushed.push(version));
    for (const version of ['1', '2', '3']) {
      state.version = version;
      publisher.changed();
    }
    expect(pushed).toEqual([]);
    clock.advance(20);
    expect(pushed).toEqual(['3']);
    state.version = '4';
    publisher.changed();
    clock.advance(20);
    expect(pushed).toEqual(['3', '4']);
  });
});
