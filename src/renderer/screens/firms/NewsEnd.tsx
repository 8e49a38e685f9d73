import type { CompanyNewsDetails } from '../../../shared/item-details.ts';
import { dayWord } from '../../format/dates.ts';
import { newsState } from '../../format/firm-news.ts';
import { daysLeftWord, firmWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';

/** Until when a firm recruits, or that it is over. */
export const NewsEnd = ({
  news,
  today,
}: {
  readonly news: CompanyNewsDetails;
  readonly today: string;
}) => {
  const say = useSay();
  const { isOver, daysLeft } = newsState(news, today);
  if (daysLeft === null || news.endsOn === null) return null;
  return (
    <span className="news-end" data-over={isOver}>
      <strong>{say(isOver ? firmWords.over : daysLeftWord(daysLeft))}</strong>
      <span>{say(dayWord(news.endsOn))}</span>
    </span>
  );
};
