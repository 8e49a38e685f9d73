import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from './day-number.ts';
import { HolidayNotice } from './holiday-notice.ts';
import { officialNotices } from './holidays.ts';
import { fixedLegalHolidays, legalHolidays } from './legal-holidays.ts';
import { firstCoveredDay, lastCoveredDay, WorkingCalendar } from './working-days.ts';

const calendar = new WorkingCalendar(officialNotices);

/** Counted on paper by walking day by day: what the tables must agree with. */
const walk = (start: string, count: number): string => {
  let number = dayNumber(start);
  for (let left = count; left > 0;) {
    number += 1;
    if (calendar.isWorkingDay(dayOf(number))) left -= 1;
  }
  return dayOf(number);
};

describe('what kind of day it is', () => {
  it.each([
    ['2026-11-25', true, 'a Wednesday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked before Spring Festival'],
    ['2026-10-10', true, 'a Saturday worked after National Day'],
    ['2026-01-04', true, 'a Sunday worked after New Year'],
    ['2026-02-23', false, 'a Monday inside Spring Festival'],
    ['2020-01-31', false, 'a Friday that a late notice made a day off'],
    ['2020-02-01', false, 'a Saturday first to be worked, then off'],
    ['2019-05-02', false, 'a Thursday that a changed notice made a day off'],
    ['2019-05-05', true, 'the Sunday worked for it'],
    ['2018-12-29', true, 'a Saturday the next year’s notice made a working day'],
    ['2018-12-31', false, 'a Monday the next year’s notice made a day off'],
    ['2027-01-01', false, 'New Year of a year without notice'],
    ['2027-02-05', false, 'New Year’s Eve by the moon of a year without notice'],
    ['2027-06-09', false, 'Dragon Boat Festival of a year without notice'],
    ['2045-10-03', false, 'National Day far ahead'],
    ['2027-01-04', true, 'an ordinary Monday of a year without notice'],
  ])('%s: %s, %s', (day, isWorking) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorking);
  });

  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, expected) => {
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(expected);
  });

  it('is settled by the notice of its year, at the end of December by the next one too', () => {
    expect(calendar.isSettled('2026-12-27')).toBe(true);
    expect(calendar.isSettled('2026-12-31')).toBe(false);
    expect(calendar.isSettled('2027-01-01')).toBe(false);
    expect(calendar.isSettled('2025-12-31')).toBe(true);
    expect(calendar.isSettled('2018-06-01')).toBe(false);
  });

  it('has the later of two notices of one year', () => {
    const [first] = officialNotices.filter(({ year }) => year === 2026);
    const changed = {
      ...first!,
      days: [...first!.days, { day: '2026-11-27', isOff: true, name: '示例' }],
    };
    const updated = new WorkingCalendar([...officialNotices, changed]);
    expect(updated.isWorkingDay('2026-11-27')).toBe(false);
    expect(updated.workingDayAfter('2026-11-26', 1).day).toBe('2026-11-30');
  });
});

describe('counting working days', () => {
  it.each([
    ['2024-09-10', '2024-09-20', '2024-10-08', '2024-10-14', '2024-11-11'],
    ['2024-12-30', '2025-01-09', '2025-01-21', '2025-01-27', '2025-03-03'],
    ['2025-04-25', '2025-05-08', '2025-05-20', '2025-05-27', '2025-06-25'],
    ['2026-09-28', '2026-10-13', '2026-10-23', '2026-10-30', '2026-11-27'],
  ])('from %s', (received, ...days) => {
    const counted = [7, 15, 20, 40].map((count) => calendar.workingDayAfter(received, count));
    expect(counted).toEqual(days.map((day) => ({ day, isEstimated: false })));
  });

  it('over a year end without notice skips New Year and says that it is an estimate', () => {
    expect(calendar.workingDayAfter('2026-12-10', 7)).toEqual({
      day: '2026-12-21',
      isEstimated: false,
    });
    expect(calendar.workingDayAfter('2026-12-10', 15)).toEqual({
      day: '2026-12-31',
      isEstimated: true,
    });
    expect(calendar.workingDayAfter('2026-12-10', 20)).toEqual({
      day: '2027-01-08',
      isEstimated: true,
    });
    expect(calendar.workingDayAfter('2026-12-10', 40).isEstimated).toBe(true);
  });

  it('moves an estimate when the notice comes', () => {
    const notice2027: HolidayNotice = {
      year: 2027,
      source: '示例',
      days: [
        ...legalHolidays(2027).map((day) => ({ day, isOff: true, name: '示例' })),
        { day: '2027-01-04', isOff: true, name: '示例' },
        { day: '2026-12-26', isOff: false, name: '示例' },
      ],
    };
    const settled = new WorkingCalendar([...officialNotices, notice2027]);
    expect(settled.workingDayAfter('2026-12-10', 20)).toEqual({
      day: '2027-01-08',
      isEstimated: false,
    });
    expect(settled.workingDayAfter('2026-12-24', 5).day).toBe('2026-12-30');
  });

  it('starts on a day off as on any other day', () => {
    expect(calendar.workingDayAfter('2026-10-03', 1).day).toBe('2026-10-08');
    expect(calendar.workingDayAfter('2026-10-07', 1).day).toBe('2026-10-08');
    expect(calendar.workingDaysBetween('2026-10-08', '2026-10-01')).toBe(0);
  });

  it('refuses what it cannot know', () => {
    expect(() => calendar.workingDayAfter('1999-12-31', 1)).toThrow(RangeError);
    expect(() => calendar.workingDayAfter(lastCoveredDay, 1)).toThrow(RangeError);
    expect(() => calendar.workingDayAfter('2026-01-01', 0)).toThrow(RangeError);
    expect(() => calendar.workingDayAfter('2026-01-01', 1.5)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay('never')).toThrow(RangeError);
    expect(calendar.covers(firstCoveredDay)).toBe(true);
    expect(calendar.covers('2100-01-01')).toBe(false);
    expect(calendar.covers('never')).toBe(false);
  });
});

describe('for every day and count', () => {
  const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2045-12-31') }).map(dayOf);
  const count = fc.integer({ min: 1, max: 400 });

  it('the result is a working day after the start, and the table agrees with walking', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, counted) => {
        const result = calendar.workingDayAfter(start, counted).day;
        expect(calendar.isWorkingDay(result)).toBe(true);
        expect(result > start).toBe(true);
        expect(result).toBe(walk(start, counted));
      }),
    );
  });

  it('one more to count is a later day, and an estimate stays one', () => {
    fc.assert(
      fc.property(day, count, (start, counted) => {
        const one = calendar.workingDayAfter(start, counted);
        const more = calendar.workingDayAfter(start, counted + 1);
        expect(more.day > one.day).toBe(true);
        expect(one.isEstimated && !more.isEstimated).toBe(false);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, fc.nat(100), count, (start, later, counted) => {
        const end = calendar.workingDayAfter(start, counted).day;
        const laterEnd = calendar.workingDayAfter(dayOf(dayNumber(start) + later), counted).day;
        expect(laterEnd >= end).toBe(true);
      }),
    );
  });

  it('counting back what was counted gives the same number', () => {
    fc.assert(
      fc.property(day, count, (start, counted) => {
        const end = calendar.workingDayAfter(start, counted).day;
        expect(calendar.workingDaysBetween(start, end)).toBe(counted);
      }),
    );
  });
});

describe('a notice', () => {
  const [notice] = officialNotices.filter(({ year }) => year === 2026);

  it('is well-formed in every bundled year', () => {
    for (const bundled of officialNotices) expect(HolidayNotice.parse(bundled)).toEqual(bundled);
    expect(officialNotices.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });

  it('makes only weekend days worked, and as many days off as it says', () => {
    const worked = officialNotices.flatMap(({ days }) => days.filter(({ isOff }) => !isOff));
    expect(worked.every(({ day }) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
    const daysOff = officialNotices.map(({ days }) => days.filter(({ isOff }) => isOff).length);
    expect(daysOff).toEqual([30, 30, 31, 31, 27, 28, 28, 33]);
  });

  it.each([
    ['names a day twice', { days: [...notice!.days, notice!.days[0]!] }],
    ['belongs to another year', { year: 2025 }],
    ['forgets a legal holiday', { days: notice!.days.filter(({ day }) => day !== '2026-05-02') }],
    [
      'makes a legal holiday worked',
      {
        days: notice!.days.map((each) =>
          each.day === '2026-10-01' ? { ...each, isOff: false } : each,
        ),
      },
    ],
    ['has no such day', { days: [{ day: '2026-02-30', isOff: true, name: '示例' }] }],
  ])('is refused when it %s', (_, change) => {
    expect(HolidayNotice.safeParse({ ...notice, ...change }).success).toBe(false);
  });

  it('of a year before 2025 needs one day for Labour Day, since then two', () => {
    expect(fixedLegalHolidays(2024)).not.toContain('2024-05-02');
    expect(fixedLegalHolidays(2026)).toContain('2026-05-02');
  });
});
