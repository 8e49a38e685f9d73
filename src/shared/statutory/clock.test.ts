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
import { type ClockReading, firstDates, progressText, readClockWriting } from './clock.ts';
import { officialNotices } from './holidays.ts';
import { WorkingCalendar } from './working-days.ts';

const calendar = new WorkingCalendar(officialNotices);

const closed = (on: string): ClockEvent => ({ kind: 'closed', on, reason: 'withdrawn' });

const reading = (events: readonly ClockEvent[], today: string): ClockReading =>
  readingOf(events, calendar, today);
const fault = (...events: readonly ClockEvent[]): unknown => {
  const result = readClockWriting(events, calendar, events.at(-1)?.on ?? '2026-03-02');
  return result.ok ? 'accepted' : `${result.error.code} ${result.error.index}`;
};

describe('the dates on the slip', () => {
  it('are 7, 20 and 40 working days, estimated where no notice is out', () => {
    expect(firstDates('2026-09-28', calendar)).toEqual({
      askSupplementBy: { day: '2026-10-13', isEstimated: false },
      replyBy: { day: '2026-10-30', isEstimated: false },
      extendedReplyBy: { day: '2026-11-27', isEstimated: false },
    });
    const late = firstDates('2026-11-25', calendar);
    expect(late.replyBy).toEqual({ day: '2026-12-23', isEstimated: false });
    expect(late.extendedReplyBy).toEqual({ day: '2027-01-21', isEstimated: true });
  });
});

describe('the clock of a request', () => {
  it('runs from the day of receipt, which is day 0', () => {
    expect(reading([received('2026-03-02')], '2026-03-02')).toEqual({
      stage: 'handling',
      startedOn: '2026-03-02',
      dueOn: '2026-03-30',
      isEstimated: false,
      askSupplementBy: '2026-03-11',
      supplementBy: null,
      workingDaysUsed: 0,
      workingDaysAllowed: 20,
      isInquirySilent: false,
      isOverdue: false,
    });
    expect(progressText(reading([received('2026-03-02')], '2026-03-06'))).toBe('第 4/20 个工作日');
  });

  it('leaves the office seven working days to ask for a supplement', () => {
    const events = [received('2026-03-02')];
    expect(reading(events, '2026-03-11').askSupplementBy).toBe('2026-03-11');
    expect(reading(events, '2026-03-12').askSupplementBy).toBe(null);
    expect(reading([...events, asked('2026-03-11', '2026-03-25')], '2026-03-11').stage).toBe(
      'awaiting-supplement',
    );
  });

  it('counts a worked Saturday and no holiday', () => {
    const spring = reading([received('2026-02-13')], '2026-02-28');
    expect(spring.workingDaysUsed).toBe(6);
    expect(spring.dueOn).toBe('2026-03-19');
  });

  it('waits for the office to confirm what came over the line', () => {
    const events: ClockEvent[] = [{ kind: 'received', on: '2026-03-02', way: 'online' }];
    expect(reading(events, '2026-03-03')).toMatchObject({
      stage: 'awaiting-confirmation',
      startedOn: null,
      dueOn: '2026-03-30',
      isEstimated: true,
      askSupplementBy: null,
      workingDaysUsed: 0,
    });
    expect(
      reading([...events, { kind: 'confirmed', on: '2026-03-04' }], '2026-03-05'),
    ).toMatchObject({
      stage: 'handling',
      startedOn: '2026-03-04',
      dueOn: '2026-04-01',
      workingDaysUsed: 1,
    });
  });

  it('stands still while a supplement is awaited, and starts anew when it comes', () => {
    const waiting = [received('2026-03-02'), asked('2026-03-11', '2026-03-25')];
    expect(reading(waiting, '2026-03-20')).toMatchObject({
      stage: 'awaiting-supplement',
      dueOn: null,
      supplementBy: '2026-03-25',
      askSupplementBy: null,
      workingDaysUsed: 7,
      isOverdue: false,
    });
    const given = [...waiting, { kind: 'supplemented', on: '2026-03-24' } as const];
    expect(reading(given, '2026-03-25')).toMatchObject({
      stage: 'handling',
      startedOn: '2026-03-24',
      dueOn: '2026-04-22',
      supplementBy: null,
      workingDaysUsed: 1,
    });
  });

  it('is given up when the term for the supplement has passed', () => {
    const waiting = [received('2026-03-02'), asked('2026-03-05', '2026-03-19')];
    const over = [...waiting, { kind: 'supplement-term-over', on: '2026-03-20' } as const];
    expect(reading(over, '2026-06-01')).toMatchObject({
      stage: 'given-up',
      dueOn: null,
      supplementBy: null,
      isOverdue: false,
    });
  });

  it('does not count the time for asking a third party', () => {
    const events = [received('2026-03-02'), sent('2026-03-05'), delivered('2026-03-06')];
    expect(reading(events, '2026-03-09')).toMatchObject({
      stage: 'asking-others',
      dueOn: '2026-04-01',
      isEstimated: true,
      workingDaysUsed: 3,
    });
    expect(reading([...events, answered('2026-03-12')], '2026-03-13')).toMatchObject({
      stage: 'handling',
      dueOn: '2026-04-07',
      isEstimated: false,
      workingDaysUsed: 4,
    });
  });

  it('goes on by itself when a third party is silent for 15 working days from its receipt', () => {
    const events = [received('2026-03-02'), sent('2026-03-05'), delivered('2026-03-06')];
    expect(reading(events, '2026-03-26').stage).toBe('asking-others');
    expect(reading(events, '2026-03-27')).toMatchObject({
      stage: 'handling',
      dueOn: '2026-04-22',
      isEstimated: false,
    });
    expect(reading([...events, answered('2026-04-10')], '2026-04-13').dueOn).toBe('2026-04-22');
  });

  it('takes letters that overlap as one pause', () => {
    const events = [
      received('2026-03-02'),
      sent('2026-03-05', 'a'),
      sent('2026-03-09', 'b'),
      answered('2026-03-11', 'a'),
      answered('2026-03-13', 'b'),
    ];
    expect(reading(events, '2026-03-13').dueOn).toBe('2026-04-08');
  });

  it('counts a letter still out when the supplement comes from that day on', () => {
    const events: ClockEvent[] = [
      received('2026-03-02'),
      sent('2026-03-03'),
      asked('2026-03-05', '2026-03-19'),
      { kind: 'supplemented', on: '2026-03-10' },
      answered('2026-03-12'),
    ];
    expect(reading(events, '2026-03-12')).toMatchObject({
      dueOn: '2026-04-10',
      workingDaysUsed: 0,
    });
  });

  it('starts anew with a supplement handed in within its term that comes after giving up', () => {
    const events: ClockEvent[] = [
      received('2026-03-02'),
      asked('2026-03-05', '2026-03-19'),
      { kind: 'supplement-term-over', on: '2026-03-20' },
    ];
    expect(reading(events, '2026-03-23').stage).toBe('given-up');
    const supplemented: ClockEvent = {
      kind: 'supplemented',
      on: '2026-03-23',
      handedInOn: '2026-03-19',
    };
    expect(reading([...events, supplemented], '2026-03-23')).toMatchObject({
      stage: 'handling',
      startedOn: '2026-03-23',
      dueOn: calendar.workingDayAfter('2026-03-23', 20).day,
      isOverdue: false,
    });
  });

  it('tells of a letter of inquiry that 15 working days after sending has not reached anybody', () => {
    const events = [received('2026-03-02'), sent('2026-03-05')];
    const isSilent = (more: readonly ClockEvent[], today: string): boolean =>
      reading([...events, ...more], today).isInquirySilent;
    expect(isSilent([], '2026-03-26')).toBe(false);
    expect(isSilent([], '2026-03-27')).toBe(true);
    expect(isSilent([delivered('2026-03-25')], '2026-03-27')).toBe(false);
    expect(isSilent([answered('2026-03-25')], '2026-03-27')).toBe(false);
    expect(isSilent([closed('2026-03-25')], '2026-03-27')).toBe(false);
  });

  it('is extended by up to 20 working days while it runs', () => {
    const events = [received('2026-03-02'), extended('2026-03-30')];
    expect(reading(events, '2026-04-02')).toMatchObject({
      dueOn: '2026-04-28',
      workingDaysUsed: 23,
      workingDaysAllowed: 40,
      isOverdue: false,
    });
    expect(reading([received('2026-03-02'), extended('2026-03-20', 5)], '2026-03-20').dueOn).toBe(
      '2026-04-07',
    );
  });

  it('is overdue after its last day, and a late reply stays late', () => {
    const events = [received('2026-03-02')];
    expect(reading(events, '2026-03-30').isOverdue).toBe(false);
    expect(reading(events, '2026-03-31').isOverdue).toBe(true);
    const inTime = [...events, { kind: 'replied', on: '2026-03-30' } as const];
    const tooLate = [...events, { kind: 'replied', on: '2026-03-31' } as const];
    expect(reading(inTime, '2026-09-01')).toMatchObject({
      stage: 'replied',
      isOverdue: false,
      workingDaysUsed: 20,
    });
    expect(reading([...tooLate, closed('2026-08-01')], '2026-09-01')).toMatchObject({
      stage: 'closed',
      isOverdue: true,
      workingDaysUsed: 21,
    });
  });

  it('does not lose a day to a clock set back', () => {
    expect(reading([received('2026-03-02'), extended('2026-03-20')], '2025-01-01')).toEqual(
      reading([received('2026-03-02'), extended('2026-03-20')], '2026-03-20'),
    );
  });

  it('says 预计 across a year end without notice', () => {
    expect(reading([received('2026-12-10')], '2026-12-10')).toMatchObject({
      dueOn: '2027-01-08',
      isEstimated: true,
    });
  });
});

describe('an order of events the law does not know', () => {
  const start = received('2026-03-02');
  const online: ClockEvent = { kind: 'received', on: '2026-03-02', way: 'online' };
  const confirmed: ClockEvent = { kind: 'confirmed', on: '2026-03-03' };
  const supplemented: ClockEvent = { kind: 'supplemented', on: '2026-03-10' };
  const replied: ClockEvent = { kind: 'replied', on: '2026-03-20' };

  it.each<[string, string, ClockEvent[]]>([
    ['nothing', 'nothing-received 0', []],
    ['a reply to nothing', 'nothing-received 0', [replied]],
    ['two receipts', 'already-done 1', [start, start]],
    ['a confirmation nobody needs', 'already-done 1', [start, confirmed]],
    ['a reply before the confirmation', 'out-of-order 1', [online, replied]],
    ['an extension before the confirmation', 'out-of-order 1', [online, extended('2026-03-10')]],
    [
      'a day before the last one',
      'went-back 2',
      [start, extended('2026-03-20'), sent('2026-03-19')],
    ],
    ['a supplement asked on day 8', 'too-late 1', [start, asked('2026-03-12', '2026-03-26')]],
    ['a term that is over at once', 'bad-term 1', [start, asked('2026-03-05', '2026-03-05')]],
    [
      'a second request for a supplement',
      'already-done 3',
      [start, asked('2026-03-05', '2026-03-19'), supplemented, asked('2026-03-11', '2026-03-19')],
    ],
    ['a supplement nobody asked for', 'out-of-order 1', [start, supplemented]],
    [
      'giving up on the last day of the term',
      'too-early 2',
      [
        start,
        asked('2026-03-05', '2026-03-19'),
        { kind: 'supplement-term-over', on: '2026-03-19' },
      ],
    ],
    [
      'an extension while a supplement is awaited',
      'out-of-order 2',
      [start, asked('2026-03-05', '2026-03-19'), extended('2026-03-06')],
    ],
    [
      'a supplement handed in after its term, once the request is given up',
      'ended 3',
      [
        start,
        asked('2026-03-05', '2026-03-19'),
        { kind: 'supplement-term-over', on: '2026-03-20' },
        { kind: 'supplemented', on: '2026-03-23', handedInOn: '2026-03-20' },
      ],
    ],
    [
      'a supplement that claims a day before anybody asked for it, once the request is given up',
      'ended 3',
      [
        start,
        asked('2026-03-05', '2026-03-19'),
        { kind: 'supplement-term-over', on: '2026-03-20' },
        { kind: 'supplemented', on: '2026-03-23', handedInOn: '2026-03-04' },
      ],
    ],
    [
      'a supplement handed in on a day to come',
      'bad-term 2',
      [
        start,
        asked('2026-03-05', '2026-03-19'),
        { kind: 'supplemented', on: '2026-03-10', handedInOn: '2026-03-11' },
      ],
    ],
    ['an extension after the last day', 'too-late 1', [start, extended('2026-03-31')]],
    ['an extension by 21 days', 'bad-term 1', [start, extended('2026-03-20', 21)]],
    [
      'a second one',
      'already-done 2',
      [start, extended('2026-03-20', 5), extended('2026-03-23', 5)],
    ],
    ['an answer nobody asked for', 'unknown-inquiry 1', [start, answered('2026-03-10')]],
    [
      'two answers to one letter',
      'already-done 3',
      [start, sent('2026-03-05'), answered('2026-03-06'), answered('2026-03-09')],
    ],
    ['one letter sent twice', 'already-done 2', [start, sent('2026-03-05'), sent('2026-03-06')]],
    ['anything after the reply', 'ended 2', [start, replied, extended('2026-03-23')]],
    ['closing twice', 'ended 3', [start, replied, closed('2026-03-23'), closed('2026-03-24')]],
    ['a day no calendar covers', 'day-out-of-range 0', [received('1999-03-02')]],
  ])('%s is a fault', (_, expected, events) => {
    expect(fault(...events)).toBe(expected);
  });
});
