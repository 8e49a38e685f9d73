import { describe, expect, it } from 'vitest';
import { openingAt, type Moment } from './opening-hours.ts';

const isWeekday = (weekday: number): boolean => weekday > 0 && weekday < 6;
const at = (weekday: number, time: string, isWorkingDay = isWeekday(weekday)): Moment => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wasWorkingDay = isWeekday((weekday + 6) % 7);
  return { weekday, isWorkingDay, wasWorkingDay, minute: hour * 60 + minute };
};
const office = '工作日 9:00—12:00，13:30—17:00，周六 9:00—12:00';

describe('opening hours as they are written', () => {
  it('say until when it is open, and when it opens again today', () => {
    expect(openingAt(office, at(1, '9:00'))).toEqual({ state: 'open', until: '12:00' });
    expect(openingAt(office, at(1, '12:00'))).toEqual({ state: 'closed', opens: '13:30' });
    expect(openingAt(office, at(1, '17:00'))).toEqual({ state: 'closed', opens: null });
  });

  it('know the Saturday of its own, and that a holiday is no working day', () => {
    expect(openingAt(office, at(6, '11:59'))).toEqual({ state: 'open', until: '12:00' });
    expect(openingAt(office, at(0, '10:00'))).toEqual({ state: 'closed', opens: null });
    expect(openingAt(office, at(4, '10:00', false))).toEqual({ state: 'closed', opens: null });
  });

  it('are always open round the clock', () => {
    expect(openingAt('24 小时', at(0, '3:00'))).toEqual({ state: 'open', until: null });
  });

  it('may reach over the end of the week', () => {
    const museum = '周二至周日 8:30—20:30';
    expect(openingAt(museum, at(0, '20:29'))).toEqual({ state: 'open', until: '20:30' });
    expect(openingAt(museum, at(1, '10:00'))).toEqual({ state: 'closed', opens: null });
  });

  it('may reach over midnight', () => {
    const market = '周五至周六 18:00—2:00';
    expect(openingAt(market, at(5, '1:59'))).toEqual({ state: 'closed', opens: '18:00' });
    expect(openingAt(market, at(5, '23:00'))).toEqual({ state: 'open', until: '2:00' });
    expect(openingAt(market, at(0, '1:59'))).toEqual({ state: 'open', until: '2:00' });
    expect(openingAt(market, at(0, '2:00'))).toEqual({ state: 'closed', opens: null });
    const metro = '每天 5:30—0:30';
    expect(openingAt(metro, at(3, '0:29'))).toEqual({ state: 'open', until: '0:30' });
    expect(openingAt(metro, at(3, '0:30'))).toEqual({ state: 'closed', opens: '5:30' });
  });

  it('ask of the day before whether what opened then is still open', () => {
    const night = '工作日 20:00—1:00';
    expect(openingAt(night, at(6, '0:30'))).toEqual({ state: 'open', until: '1:00' });
    expect(openingAt(night, at(1, '0:30'))).toEqual({ state: 'closed', opens: '20:00' });
    const afterHoliday = { ...at(3, '0:30'), wasWorkingDay: false };
    expect(openingAt(night, afterHoliday)).toEqual({ state: 'closed', opens: '20:00' });
  });

  it('say nothing when they are written in another way', () => {
    for (const hours of ['', '赶集日', '9:00—17:00', '工作日白天', '每天 9 点到 5 点'])
      expect(openingAt(hours, at(1, '10:00'))).toEqual({ state: 'unknown' });
  });
});
