import { describe, expect, it } from 'vitest';
import { openingAt, type Moment } from './opening-hours.ts';

const at = (weekday: number, time: string, isWorkingDay = weekday > 0 && weekday < 6): Moment => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { weekday, isWorkingDay, minute: hour * 60 + minute };
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

  it('say nothing when they are written in another way', () => {
    for (const hours of ['', '赶集日', '9:00—17:00', '工作日白天', '每天 9 点到 5 点'])
      expect(openingAt(hours, at(1, '10:00'))).toEqual({ state: 'unknown' });
  });
});
