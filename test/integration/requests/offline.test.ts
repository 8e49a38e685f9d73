import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealingKeysAt } from '../../../center/services/sealing-keys.ts';
import type { TestIntake } from '../../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { CenterClient } from '../../../src/main/requests/center-client.ts';
import { Delivery } from '../../../src/main/requests/delivery.ts';
import { Enrolment } from '../../../src/main/requests/enrolment.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { messageOf, sealedSubmission } from '../../support/filing/sealed-message.ts';
import { countingIds, SimulatedClock } from '../../support/simulated-clock.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** A real center whose clock is the kiosk's, as long as nobody sets one of them. */

const hourMs = 3_600_000;
const yearMs = 365 * 24 * hourMs;

describe('a kiosk and its center', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const clock = new SimulatedClock(new Date().toISOString());
  /** The center's own time: the kiosk's clock may be set to another. */
  const centerClock = { nowMs: () => clock.monotonicMs() + startMs };
  const startMs = clock.nowMs();
  let center: TestCenter;
  let intake: TestIntake;
  let station: Station;
  let delivery: Delivery;
  let url = '';

  const open = (): Station => {
    const path = join(folder, 'kiosk', 'station.db');
    const opened = openStation({ path, clock, ballastBytes: 4_096 });
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  const connect = (): CenterClient =>
    new CenterClient({ url, clock, signer: () => station.identities.current() });
  const startDelivery = (): Delivery =>
    new Delivery({
      outbox: station.outbox,
      center: connect(),
      clock,
      ids: countingIds(),
      onDelivered: () => undefined,
      onFault: () => undefined,
      log: () => undefined,
    });

  beforeAll(async () => {
    center = await startCenter({
      dir: join(folder, 'center'),
      services: sampleServices,
      clock: centerClock,
    });
    intake = await center.startIntake({ clock: centerClock });
    url = intake.url;
    station = open();
    const enrolment = new Enrolment({
      center: connect(),
      identities: station.identities,
      venue: sampleVenue,
      clock,
      onEnrolled: () => undefined,
      log: () => undefined,
    });
    const code = await intake.enrolmentCode(sampleVenue);
    expect((await enrolment.enrol(code)).ok).toBe(true);
    delivery = startDelivery();
  });
  afterAll(async () => {
    delivery.close();
    station.close();
    await intake.stop();
    await center.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = async (): Promise<string> => {
    const number = station.outbox.reserve(2026, station.identities.current()!.station);
    if (!number.ok) throw new Error(number.error);
    const submission = messageOf(number.value, number.value.slice(5, 9), sampleVenue, startMs);
    const [key] = sealingKeysAt(center.keysDir, startMs);
    station.outbox.keep(number.value, await sealedSubmission(key!, submission));
    delivery.begin(submission.id);
    return number.value;
  };
  const knownNumbers = async (): Promise<string[]> => {
    const rows = await center.database.selectFrom('cases').select('number').execute();
    return rows.map(({ number }) => number).toSorted();
  };
  const restart = (): void => {
    delivery.close();
    station.close();
    station = open();
    delivery = startDelivery();
    delivery.begin();
  };
  const drained = () => expect.poll(() => station.outbox.waiting, { timeout: 20_000 }).toBe(0);
  const numbers: string[] = [];

  it('meet again after a week without a line, and nothing of the week is missing or there twice', async () => {
    const { port } = intake;
    await intake.stop();
    for (let day = 0; day < 7; day += 1) {
      for (let count = 0; count < 5; count += 1) numbers.push(await file());
      // A line that is down is noticed at once; a day of attempts passes.
      for (let hour = 0; hour < 24; hour += 1) {
        await expect.poll(() => delivery.lastFault).toBe('unreachable');
        clock.advance(hourMs);
      }
      if (day === 3) restart();
    }
    expect(station.outbox.waiting).toBe(35);
    intake = await center.startIntake({ port, clock: centerClock });
    await expect
      .poll(
        () => {
          clock.advance(60_000);
          return station.outbox.waiting;
        },
        { timeout: 20_000 },
      )
      .toBe(0);
    expect(await knownNumbers()).toEqual(numbers.toSorted());
  });

  it.each([-yearMs, 2 * yearMs, -yearMs])(
    'understand each other when the kiosk starts with a clock moved by %i ms',
    async (byMs) => {
      clock.jump(byMs);
      restart();
      numbers.push(await file());
      await drained();
      expect(await knownNumbers()).toEqual(numbers.toSorted());
    },
  );

  it('lose nothing while the center is exchanged for another one with the same register', async () => {
    const { port } = intake;
    numbers.push(await file());
    await intake.stop();
    numbers.push(await file());
    intake = await center.startIntake({ port, clock: centerClock });
    numbers.push(await file());
    await drained();
    expect(await knownNumbers()).toEqual(numbers.toSorted());
  });
});
