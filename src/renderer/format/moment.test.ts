import { describe, expect, it } from 'vitest';
import type { HolidayNotice } from '../../shared/statutory/holiday-notice.ts';
import { calendarWith } from '../../shared/statutory/calendar-with.ts';
import { officialNotices } from '../../shared/statutory/holidays.ts';
import { momentAt } from './moment.ts';

const at = (time: string, notices: readonly HolidayNotice[] = []) =>
  momentAt(Date.parse(`${time}+08:00`), calendarWith(notices));

describe('the moment at which opening hours are read', () => {
  it('is a weekday and a minute in China, and knows the day before', () => {
    expect(at('2026-11-30T08:05')).toEqual({
      weekday: 1,
      isWorkingDay: true,
      wasWorkingDay: false,
      minute: 485,
    });
    expect(at('2026-11-28T00:00')).toMatchObject({ isWorkingDay: false, wasWorkingDay: true });
  });

  it('follows the notices that the center published', () => {
    const [official] = officialNotices.filter(({ year }) => year === 2026);
    const dayOff = { day: '2026-12-02', isOff: true, name: '示例' };
    const changed = { ...official!, days: [...official!.days, dayOff] };
    expect(at('2026-12-02T10:00')).toMatchObject({ weekday: 3, isWorkingDay: true });
    expect(at('2026-12-02T10:00', [changed])).toMatchObject({ weekday: 3, isWorkingDay: false });
    expect(at('2026-12-03T00:10', [changed])).toMatchObject({ wasWorkingDay: false });
  });
});
