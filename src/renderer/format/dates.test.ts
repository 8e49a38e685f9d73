import { describe, expect, it } from 'vitest';
import { word } from '../i18n/word.ts';
import { clockText, dayWord, instantWord, shortDayText, untilWord, weekdayWord } from './dates.ts';

describe('days and times', () => {
  it('writes a calendar day without leading zeros', () => {
    expect(dayWord('2024-03-05')).toEqual(word('2024年3月5日', '5 March 2024'));
  });

  it('says that the last day of a term counts', () => {
    expect(untilWord('2024-03-05')).toEqual(
      word('2024年3月5日（含当天）前', 'by 5 March 2024, that day included'),
    );
  });

  it('keeps leading zeros where dates stand in a column', () => {
    expect(shortDayText('2024-03-05')).toBe('2024.03.05');
  });

  it('shows an instant in the time of China, also across midnight', () => {
    expect(instantWord('2024-03-04T16:05:00Z')).toEqual(
      word('2024年3月5日 00:05', '5 March 2024, 00:05'),
    );
    expect(clockText('2024-03-04T23:30:00+00:00')).toBe('07:30');
  });

  it('names the day of the week', () => {
    expect(weekdayWord('2024-03-05T01:00:00Z')).toEqual(word('3月5日 星期二', 'Tuesday, 5 March'));
  });
});
