import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Delivery } from '../../../src/main/requests/delivery.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { ok } from '../../../src/shared/result.ts';
import { envelopeAt, envelopeId } from '../../support/envelopes.ts';
import { countingIds, SimulatedClock } from '../../support/simulated-clock.ts';
import { SmallDisk, smallDiskMissing } from '../../support/small-disk.ts';

/** What residents hand in while the disk fills up. */

describe.skipIf(smallDiskMissing() !== null)('handing in on a full disk', () => {
  const clock = new SimulatedClock();
  let disk: SmallDisk;
  let station: Station;
  let ballastUsed = 0;
  const attempt = () =>
    openStation({
      path: join(disk.folder, 'station.db'),
      clock,
      ballastBytes: 1_000_000,
      onBallastUsed: () => (ballastUsed += 1),
    });
  const open = (): Station => {
    const opened = attempt();
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  /** The place of what is on the disk now, or why it is not. */
  const file = (place: number): 'kept' | 'disk' | 'full' | 'unknown' => {
    const number = station.outbox.reserve(2026, '0007');
    if (!number.ok) return number.error;
    const kept = station.outbox.keep(number.value, envelopeAt(place, 2_000));
    return kept.ok ? 'kept' : kept.error;
  };
  /** Files until the disk takes no more; how many it took. */
  const fileUntilFull = (): number => {
    disk.fill();
    for (let place = 0; place < 10_000; place += 1) {
      const outcome = file(place);
      if (outcome === 'kept') continue;
      expect(outcome).toBe('disk');
      return place;
    }
    throw new Error('the disk never got full');
  };
  const waitingPlaces = (count: number): number[] =>
    Array.from({ length: count }, (_, place) => place).filter(
      (place) => station.outbox.find(envelopeId(place)) !== null,
    );

  beforeEach(async () => {
    disk = new SmallDisk(4);
    ballastUsed = 0;
    station = open();
    expect(await station.ensureBallast()).toBe(true);
  });
  afterEach(() => {
    station.close();
    disk.remove();
  });

  it('keeps on for as long as the ballast lasts, then says so, and goes on when there is room', () => {
    const count = fileUntilFull();
    expect(ballastUsed).toBe(1);
    expect(count).toBeGreaterThan(10);
    disk.fill();
    expect(file(count)).toBe('disk');
    expect(waitingPlaces(count)).toHaveLength(count);
    disk.clear();
    expect(file(count)).toBe('kept');
    expect(waitingPlaces(count + 1)).toHaveLength(count + 1);
  });

  it('has everything it promised after a restart, as soon as there is room to start in', () => {
    const count = fileUntilFull();
    disk.fill();
    station.close();
    disk.fill();
    const onFullDisk = attempt();
    if (onFullDisk.ok) onFullDisk.value.close();
    else expect(onFullDisk.error.fault).toBe('disk');
    disk.clear();
    station = open();
    expect(waitingPlaces(count)).toHaveLength(count);
  });

  it('delivers what waits although it cannot write that down, and writes it down later', async () => {
    const count = fileUntilFull();
    disk.fill();
    const handed = new Set<string>();
    let isFilling = true;
    const delivery = new Delivery({
      outbox: station.outbox,
      center: {
        submit: async ({ number, envelope }) => {
          handed.add(envelope.id);
          return ok({ number, outcome: 'accepted' });
        },
      },
      clock,
      ids: countingIds(),
      onDelivered: () => isFilling && disk.fill(),
      onFault: () => undefined,
      log: () => undefined,
    });
    delivery.begin();
    await expect.poll(() => handed.size).toBeGreaterThan(0);
    // Nothing of what was not written down counts as delivered.
    expect(waitingPlaces(count)).toHaveLength(station.outbox.waiting);
    isFilling = false;
    disk.clear();
    await expect
      .poll(() => {
        clock.advance(300_000);
        return station.outbox.waiting;
      })
      .toBe(0);
    expect(handed.size).toBe(count);
    delivery.close();
  });
});
