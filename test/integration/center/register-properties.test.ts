import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../../../center/cases/calendar.ts';
import { eventsOf } from '../../../center/cases/events.ts';
import { possibleEvents } from '../../../center/cases/possible.ts';
import { openTestStore } from '../../../center/testing.ts';
import { send } from '../../../center/testing-station.ts';
import { dayNumber, dayOf } from '../../../src/shared/statutory/day-number.ts';
import { submissionKinds } from '../../../src/shared/submission/kinds.ts';
import { IntakeStand } from './intake-stand.ts';
import { RegisterStand } from './register-stand.ts';

describe('the register, whatever happens', () => {
  const stand = new RegisterStand();
  beforeAll(() => stand.begin(openTestStore));
  afterAll(() => stand.database.destroy());

  const step = fc.record({ days: fc.integer({ min: 0, max: 30 }), choice: fc.nat(100) });

  it('offers only what it takes, and shows a resident a case of the agreed form at every step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...submissionKinds),
        fc.array(step, { maxLength: 10 }),
        async (kind, steps) => {
          stand.today = '2026-03-02';
          const number = await stand.enter(kind);
          const calendar = await readCalendar(stand.database);
          for (const { days, choice } of steps) {
            stand.today = dayOf(dayNumber(stand.today) + days);
            const logged = (await eventsOf(stand.database, [number])).get(number) ?? [];
            const events = logged.map(({ event }) => event);
            const possible = possibleEvents(kind, events, calendar, stand.today);
            const event = possible[choice % Math.max(1, possible.length)];
            if (event === undefined) break;
            await stand.act(number, event, '示例说明');
            const view = await stand.view(number);
            const after = (await eventsOf(stand.database, [number])).get(number) ?? [];
            expect(after).toHaveLength(events.length + 1);
            expect(view.due === null || view.due.on > '2026-03-02').toBe(true);
            expect(view.events.map(({ on }) => on)).toEqual(
              view.events.map(({ on }) => on).toSorted(),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the intake, whatever comes in', () => {
  const stand = new IntakeStand();
  beforeAll(async () => {
    await stand.makeKey();
    await stand.begin(openTestStore);
  });
  afterAll(() => stand.end());

  it('has one case of each submission, in whatever order and how often it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (order, atOnce) => {
          stand.nowMs += 60_000;
          const drafts = [0, 1, 2, 3].map(() => stand.station.draft('message'));
          const before = await stand.count('cases');
          const requests = await Promise.all(
            drafts.map(({ submission }) => stand.station.signedSubmission(stand.key, submission)),
          );
          const queue = order.map((index) => requests[index]!);
          const lane = async (): Promise<void> => {
            for (let next = queue.shift(); next !== undefined; next = queue.shift())
              expect(await send(stand.server.url, next)).toMatchObject({
                status: 200,
                body: { outcome: 'accepted' },
              });
          };
          await Promise.all(Array.from({ length: atOnce }, lane));
          expect((await stand.count('cases')) - before).toBe(new Set(order).size);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('answers any bytes with a word of the list, and keeps nothing of them', async () => {
    const before = await stand.count('envelopes');
    const path = '/v1/submissions';
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
        stand.nowMs += 10_000;
        const reply = await send(stand.server.url, await stand.station.sign(path, body));
        expect(reply).toMatchObject({ status: 400, body: { fault: 'malformed' } });
      }),
      { numRuns: 100 },
    );
    expect(await stand.count('envelopes')).toBe(before);
  });
});
