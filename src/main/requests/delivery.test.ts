import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envelopeAt, envelopeId } from '../../../test/support/envelopes.ts';
import { SimulatedClock } from '../../../test/support/simulated-clock.ts';
import { err, ok } from '../../shared/result.ts';
import type { SubmissionRequest } from '../../shared/station-protocol.ts';
import { openStation, type Station } from '../station/station.ts';
import type { CenterFault } from './center-client.ts';
import { Delivery, deliveryTiming, type Delivered } from './delivery.ts';

type Say = CenterFault | Delivered;

let folder = '';
let station: Station;
let clock: SimulatedClock;
let delivery: Delivery;
/** What the center says to an envelope; may change while it is running. */
let say: (place: number) => Say | Promise<Say>;
/** Places of the envelopes the center was handed, in order. */
let handed: number[];
let delivered: string[];
let faults: (CenterFault | null)[];
let fraction = 0.5;

const placeOf = (id: string): number => {
  for (let place = 0; place < 100; place += 1) if (envelopeId(place) === id) return place;
  throw new Error('an envelope nobody filed');
};
const submit = async ({ number, envelope }: SubmissionRequest) => {
  const place = placeOf(envelope.id);
  handed.push(place);
  const said = await say(place);
  return said === 'accepted' || said === 'set-aside' ? ok({ number, outcome: said }) : err(said);
};
const file = (place: number): string => {
  const number = station.outbox.reserve(2026, '0007');
  if (!number.ok) throw new Error(number.error);
  expect(station.outbox.keep(number.value, envelopeAt(place, 100)).ok).toBe(true);
  return envelopeId(place);
};
/** Until nothing moves any more but what waits for time. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 60; round += 1) await turn();
};
const later = async (byMs: number): Promise<void> => {
  clock.advance(byMs);
  await settle();
};
const hours = (count: number): number => count * 3_600_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  clock = new SimulatedClock();
  const opened = openStation({ path: join(folder, 'station.db'), clock, ballastBytes: 4_096 });
  if (!opened.ok) throw new Error(opened.error.detail);
  station = opened.value;
  [handed, delivered, faults, fraction] = [[], [], [], 0.5];
  say = () => 'accepted';
  delivery = new Delivery({
    outbox: station.outbox,
    center: { submit },
    clock,
    ids: { next: () => '0'.repeat(32), fraction: () => fraction },
    onDelivered: (id, outcome) => delivered.push(`${placeOf(id)} ${outcome}`),
    onFault: () => faults.push(delivery.lastFault),
    log: () => undefined,
  });
});
afterEach(() => {
  delivery.close();
  station.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('delivery', () => {
  it('hands over everything that waits, once, and then rests', async () => {
    for (const place of [1, 2, 3]) file(place);
    delivery.begin();
    await settle();
    expect(handed).toEqual([1, 2, 3]);
    expect(delivered).toEqual(['1 accepted', '2 accepted', '3 accepted']);
    expect(station.outbox.waiting).toBe(0);
    await later(hours(24));
    expect(handed).toHaveLength(3);
  });

  it('does not send again what the center set aside for its staff', async () => {
    file(1);
    say = () => 'set-aside';
    delivery.begin();
    await settle();
    await later(hours(24));
    expect(delivered).toEqual(['1 set-aside']);
    expect(handed).toEqual([1]);
  });

  it('takes first what somebody waits for, and in the middle of others too', async () => {
    for (const place of [1, 2, 3]) file(place);
    const answers: (() => void)[] = [];
    say = () => new Promise((resolve) => answers.push(() => resolve('accepted')));
    delivery.begin(envelopeId(3));
    await settle();
    delivery.begin(file(4));
    for (let place = 0; place < 4; place += 1) {
      answers[place]?.();
      await settle();
    }
    expect(handed).toEqual([3, 4, 1, 2]);
  });

  it('sends one after the other, however often it is told to begin', async () => {
    let atOnce = 0;
    let most = 0;
    say = async (): Promise<Say> => {
      most = Math.max(most, (atOnce += 1));
      await turn();
      atOnce -= 1;
      return 'accepted';
    };
    for (let place = 1; place <= 5; place += 1) delivery.begin(file(place));
    await settle();
    expect(most).toBe(1);
    expect(new Set(handed)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('waits longer after each failure, and not at all once the center answers again', async () => {
    file(1);
    say = () => 'unreachable';
    delivery.begin();
    await settle();
    for (const delayMs of [...deliveryTiming.backoff.delaysMs, 300_000, 300_000]) {
      const before = handed.length;
      await later(delayMs - 1);
      expect(handed).toHaveLength(before);
      await later(1);
      expect(handed).toHaveLength(before + 1);
    }
    say = () => 'accepted';
    await later(300_000);
    expect(delivered).toEqual(['1 accepted']);
    file(2);
    say = () => 'unreachable';
    delivery.begin();
    await settle();
    await later(2_000);
    expect(handed.slice(-2)).toEqual([2, 2]);
  });

  it.each([
    [0, 1_400],
    [0.999_999, 2_600],
  ])('knocks at another moment than other stations do (%d)', async (chance, expectedMs) => {
    fraction = chance;
    file(1);
    say = () => 'internal';
    delivery.begin();
    await settle();
    await later(expectedMs - 1);
    expect(handed).toHaveLength(1);
    await later(1);
    expect(handed).toHaveLength(2);
  });

  it('delivers within the longest wait what was filed in a week without a line', async () => {
    say = () => 'unreachable';
    for (let day = 0; day < 7; day += 1) {
      delivery.begin(file(day));
      await settle();
      await later(hours(24));
    }
    expect(station.outbox.waiting).toBe(7);
    say = () => 'accepted';
    await later(300_000);
    expect(station.outbox.waiting).toBe(0);
    expect(delivered).toHaveLength(7);
  });

  it('tries what was just filed at once although it waits for the center', async () => {
    file(1);
    say = () => 'unreachable';
    delivery.begin();
    await settle();
    for (let round = 0; round < 6; round += 1) await later(300_000);
    handed = [];
    delivery.begin(file(2));
    await settle();
    expect(handed).toEqual([2]);
  });

  it('tries what was filed during a failing attempt as soon as that has failed', async () => {
    file(1);
    say = () => 'unreachable';
    delivery.begin();
    await settle();
    for (let round = 0; round < 6; round += 1) await later(300_000);
    let fail = (): void => undefined;
    say = (place) =>
      place === 1 ? new Promise((resolve) => (fail = () => resolve('unreachable'))) : 'accepted';
    await later(300_000);
    delivery.begin(file(2));
    fail();
    await settle();
    await later(0);
    expect(delivered).toEqual(['2 accepted']);
  });
});

describe('an envelope that is poison to the center', () => {
  it.each(['malformed', 'too-large'] as const)(
    'is passed over when the center refuses it (%s), and tried again hours later',
    async (fault) => {
      for (const place of [1, 2, 3]) file(place);
      say = (place) => (place === 1 ? fault : 'accepted');
      delivery.begin();
      await settle();
      expect(delivered).toEqual(['2 accepted', '3 accepted']);
      await later(deliveryTiming.holdMs - 1);
      expect(handed).toEqual([1, 2, 3]);
      say = () => 'accepted';
      await later(1);
      expect(delivered).toContain('1 accepted');
    },
  );

  it.each(['internal', 'unreachable'] as const)(
    'does not block the others when the center breaks over it (%s)',
    async (fault) => {
      for (const place of [1, 2, 3, 4]) file(place);
      say = (place) => (place < 3 ? fault : 'accepted');
      delivery.begin();
      await settle();
      await later(2_000);
      await later(5_000);
      expect(delivered).toEqual(['3 accepted', '4 accepted']);
      delivery.begin(file(5));
      await settle();
      expect(delivered).toContain('5 accepted');
      say = () => 'accepted';
      await later(300_000);
      expect(station.outbox.waiting).toBe(0);
    },
  );
});

describe('what the center says about the station', () => {
  it('is told on change only, and once more when it is well again', async () => {
    file(1);
    say = () => 'revoked';
    delivery.begin();
    await settle();
    await later(2_000);
    await later(5_000);
    expect(faults).toEqual(['revoked']);
    say = () => 'accepted';
    await later(15_000);
    expect(faults).toEqual(['revoked', null]);
  });

  it('keeps everything of a station that was revoked', async () => {
    for (const place of [1, 2]) file(place);
    say = () => 'revoked';
    delivery.begin();
    await settle();
    await later(hours(24));
    expect(station.outbox.waiting).toBe(2);
    expect(delivery.lastFault).toBe('revoked');
  });

  it('does not count any more once the station is enrolled anew', async () => {
    file(1);
    say = () => 'revoked';
    delivery.begin();
    await settle();
    await later(hours(1));
    say = () => 'accepted';
    delivery.beginAnew();
    expect(delivery.lastFault).toBeNull();
    await settle();
    expect(delivered).toEqual(['1 accepted']);
  });
});

describe('delivery and the disk', () => {
  it('sends again what it could not write down, until it can', async () => {
    file(1);
    const outbox = station.outbox;
    let isFull = true;
    delivery = new Delivery({
      outbox: {
        next: (held) => outbox.next(held),
        find: (id) => outbox.find(id),
        settle: (id, outcome) => (isFull ? err('disk') : outbox.settle(id, outcome)),
      },
      center: { submit },
      clock,
      ids: { next: () => '0'.repeat(32), fraction: () => 0.5 },
      onDelivered: () => undefined,
      onFault: () => undefined,
      log: () => undefined,
    });
    delivery.begin();
    await settle();
    isFull = false;
    await later(2_000);
    expect(handed).toEqual([1, 1]);
    expect(outbox.waiting).toBe(0);
  });

  it('goes on after a fault of ours', async () => {
    file(1);
    say = () => {
      say = () => 'accepted';
      throw new TypeError('a mistake');
    };
    delivery.begin();
    await settle();
    await later(2_000);
    expect(delivered).toEqual(['1 accepted']);
  });

  it('touches nothing after it was closed, and leaves no timer behind', async () => {
    file(1);
    let answer = (): void => undefined;
    say = () => new Promise((resolve) => (answer = () => resolve('accepted')));
    delivery.begin();
    await settle();
    delivery.close();
    answer();
    await settle();
    delivery.begin();
    await later(hours(24));
    expect(handed).toEqual([1]);
    expect(delivered).toEqual([]);
    expect(station.outbox.waiting).toBe(1);
  });
});
