import { chinaDay } from '../../../shared/calendar.ts';
import type { ItemDetail } from '../../../shared/content.ts';
import type { CompanyNewsDetails } from '../../../shared/item-details.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { newsState } from '../../format/firm-news.ts';
import { firmWords, peopleWord } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { FirmFrame } from './FirmFrame.tsx';
import { NewsEnd } from './NewsEnd.tsx';
import { Maker } from './ProductPage.tsx';

const Posts = ({ posts }: Pick<CompanyNewsDetails, 'posts'>) => {
  const say = useSay();
  return (
    <Section word={firmWords.posts}>
      <ul role="list" className="posts">
        {posts.map(({ name, count, pay }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="post-count">{say(peopleWord(count))}</span>
            <span>{pay}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One piece of news; recruiting says until when, and that it is over. */
export const NewsPage = ({
  detail,
  news,
}: {
  readonly detail: ItemDetail;
  readonly news: CompanyNewsDetails;
}) => {
  const say = useSay();
  const today = chinaDay(Date.parse(useNow()));
  const { isOver } = newsState(news, today);
  return (
    <FirmFrame
      detail={detail}
      facts={
        <>
          {isOver && <Notice tone="caution">{say(firmWords.ended)}</Notice>}
          <p>
            <NewsEnd news={news} today={today} />
          </p>
          {news.posts.length > 0 && <Posts posts={news.posts} />}
        </>
      }
    >
      <Maker companyId={news.companyId} />
    </FirmFrame>
  );
};
