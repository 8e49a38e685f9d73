import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockEvent } from './clock-events.ts';
import {
  answered,
  asked,
  delivered,
  extended,
  readingOf,
  received,
  sent,
} from './clock-testing.ts';
import { type ClockReading, readClock, readClockWriting } from './clock.ts';
import { dayNumber, dayOf } from './day-number.ts';
import { officialNotices } from './holidays.ts';
import { WorkingCalendar } from './working-days.ts';

const calendar = new WorkingCalendar(officialNotices);
const reading = (events: readonly ClockEvent[], today: string): ClockReading =>
  readingOf(events, calendar, today);

/** A life of a case: what may come is tried in random order, what the clock refuses is left out. */
const lives = fc.record({
  start: fc.integer({ min: dayNumber('2019-05-15'), max: dayNumber('2028-06-30') }),
  steps: fc.array(
    fc.record({
      after: fc.oneof(fc.nat(3), fc.nat(25)),
      kind: fc.constantFrom(
        'asked',
        'given',
        'sent',
        'delivered',
        'answered',
        'extended',
        'confirmed',
      ),
      inquiry: fc.constantFrom('a', 'b', 'c'),
      days: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 14 },
  ),
  online: fc.boolean(),
});
type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

const eventOf = ({ kind, inquiry, days }: Life['steps'][number], on: string): ClockEvent => {
  switch (kind) {
    case 'asked':
      return asked(on, dayOf(dayNumber(on) + days));
    case 'given':
      return { kind: 'supplemented', on };
    case 'sent':
      return sent(on, inquiry);
    case 'delivered':
      return delivered(on, inquiry);
    case 'answered':
      return answered(on, inquiry);
    case 'extended':
      return extended(on, days);
    default:
      return { kind: 'confirmed', on };
  }
};

const eventsOf = ({ start, steps, online }: Life): readonly ClockEvent[] => {
  const way = online ? 'online' : 'in-person';
  const events: ClockEvent[] = [{ kind: 'received', on: dayOf(start), way }];
  let now = start;
  for (const step of steps) {
    const event = eventOf(step, dayOf(now + step.after));
    if (!readClockWriting([...events, event], calendar, event.on).ok) continue;
    events.push(event);
    now += step.after;
  }
  return events;
};

/** By notices that make working days of all days from January to April, days off of them, or either by turns. */
const otherCalendars = [() => false, () => true, (index: number) => index % 3 === 0].map(
  (isOff) =>
    new WorkingCalendar(
      Array.from({ length: 12 }, (_, index) => 2019 + index).map((year) => ({
        year,
        source: '示例通知',
        days: Array.from({ length: 120 }, (_, day) => ({
          day: dayOf(dayNumber(`${year}-01-01`) + day),
          isOff: isOff(day),
          name: '示例',
        })),
      })),
    ),
);

/** The same by walking day by day: a working day counts unless a letter is out. Slow and plain. */
const walkedDue = (
  events: readonly ClockEvent[],
  startedOn: string,
  allowed: number,
  today: string,
) => {
  const letters = events.filter((event) => event.kind === 'inquiry-sent');
  const ends = letters.map(({ inquiry }) => {
    const of = (kind: ClockEvent['kind']) =>
      events.find((event) => event.kind === kind && 'inquiry' in event && event.inquiry === inquiry)
        ?.on;
    const reached = of('inquiry-delivered');
    const silent = reached && calendar.workingDayAfter(reached, 15).day;
    const end = of('inquiry-answered') ?? today;
    return silent !== undefined && silent < end ? silent : end;
  });
  let day = startedOn;
  for (let counted = 0; counted < allowed;) {
    day = dayOf(dayNumber(day) + 1);
    const isOut = letters.some(({ on }, index) => day > on && day <= (ends[index] ?? ''));
    if (calendar.isWorkingDay(day) && !isOut) counted += 1;
  }
  return day;
};

describe('in every life of a case', () => {
  it('the last day is the one found by walking: no pause loses or wins a day', () => {
    fc.assert(
      fc.property(lives, fc.nat(40), (life, later) => {
        const events = eventsOf(life);
        const today = dayOf(dayNumber(events.at(-1)!.on) + later);
        const { dueOn, startedOn, workingDaysAllowed } = reading(events, today);
        if (dueOn === null || startedOn === null) return;
        expect(dueOn).toBe(walkedDue(events, startedOn, workingDaysAllowed, today));
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the clock never shortens, whatever happens next and however long it takes', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const events = eventsOf(life);
        let before = '';
        for (const [index, event] of events.entries()) {
          const { dueOn } = reading(events.slice(0, index + 1), event.on);
          if (dueOn === null) continue;
          expect(dueOn >= before).toBe(true);
          before = dueOn;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('used days stay within the term exactly as long as the case is not overdue', () => {
    fc.assert(
      fc.property(lives, fc.nat(60), (life, later) => {
        const events = eventsOf(life);
        const result = reading(events, dayOf(dayNumber(events.at(-1)!.on) + later));
        if (result.dueOn === null || result.startedOn === null) return;
        expect(result.workingDaysUsed >= 0).toBe(true);
        if (result.isOverdue)
          expect(result.workingDaysUsed >= result.workingDaysAllowed).toBe(true);
        else expect(result.workingDaysUsed <= result.workingDaysAllowed).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what was lawful under one calendar can be read under any other', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...otherCalendars), fc.nat(60), (life, other, later) => {
        const events = eventsOf(life);
        const today = dayOf(dayNumber(events.at(-1)!.on) + later);
        expect(readClock(events, other, today)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('any list of events ends in a reading or a fault, never in an exception', () => {
    const day = fc
      .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2110-12-31') })
      .map(dayOf);
    const event = fc
      .record({ step: lives.map(({ steps }) => steps[0]), on: day, start: fc.boolean() })
      .map(({ step, on, start }) => (start || !step ? received(on) : eventOf(step, on)));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), day, (events, today) => {
        const result = readClock(events, calendar, today);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
