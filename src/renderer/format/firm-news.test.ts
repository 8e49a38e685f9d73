import { describe, expect, it } from 'vitest';
import { byNews, newsState } from './firm-news.ts';

const today = '2026-11-23';

describe('news of firms', () => {
  it('that recruit run until their last day has passed', () => {
    expect(newsState({ endsOn: '2026-11-22' }, today)).toEqual({ isOver: true, daysLeft: 0 });
    expect(newsState({ endsOn: '2026-11-23' }, today)).toEqual({ isOver: false, daysLeft: 0 });
    expect(newsState({ endsOn: '2026-12-05' }, today)).toEqual({ isOver: false, daysLeft: 12 });
  });

  it('of other topics never end', () => {
    expect(newsState({ endsOn: null }, today)).toEqual({ isOver: false, daysLeft: null });
  });

  it('stand with what still runs first, each newest first', () => {
    const news = (endsOn: string | null, publishedOn: string) => ({
      details: { endsOn },
      item: { publishedOn },
    });
    const over = news('2026-10-31', '2026-11-20');
    const older = news('2027-01-31', '2026-09-01');
    const newer = news(null, '2026-11-01');
    expect([over, older, newer].toSorted(byNews(today))).toEqual([newer, older, over]);
  });
});
