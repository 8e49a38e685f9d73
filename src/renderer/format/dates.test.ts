import { describe, expect, it } from 'vitest';
import { clockText, dayText, instantText, shortDayText, untilText, weekdayText } from './dates.ts';

describe('days and times', () => {
  it('writes a calendar day without leading zeros', () => {
    expect(dayText('2024-03-05')).toBe('2024年3月5日');
  });

  it('says that the last day of a term counts', () => {
    expect(untilText('2024-03-05')).toBe('2024年3月5日（含当天）前');
  });

  it('keeps leading zeros where dates stand in a column', () => {
    expect(shortDayText('2024-03-05')).toBe('2024.03.05');
  });

  it('shows an instant in the time of China, also across midnight', () => {
    expect(instantText('2024-03-04T16:05:00Z')).toBe('2024年3月5日 00:05');
    expect(clockText('2024-03-04T23:30:00+00:00')).toBe('07:30');
  });

  it('names the day of the week', () => {
    expect(weekdayText('2024-03-05T01:00:00Z')).toBe('3月5日 星期二');
  });
});
