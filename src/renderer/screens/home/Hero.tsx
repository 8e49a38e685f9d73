import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemSummary } from '../../../shared/content.ts';
import { Skyline } from '../../components/pictures/skyline.tsx';
import { greetingAt } from '../../format/greeting.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { latestRequest } from '../../kiosk/latest.ts';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** As many as leave the whole home screen in view without scrolling. */
const latestCount = 3;

const LatestRow = ({ item }: { readonly item: ItemSummary }) => {
  const { go } = useNavigation();
  const [, month, day] = item.publishedOn.split('-');
  return (
    <li>
      <button
        type="button"
        className="latest-row"
        onClick={() => go({ screen: 'item', itemId: item.id })}
      >
        <time dateTime={item.publishedOn}>{`${month}.${day}`}</time>
        <span className="latest-title" lang="zh-CN">
          {item.title}
        </span>
        <ChevronRight aria-hidden />
      </button>
    </li>
  );
};

/** 最新公开: a quiet list. Without an answer nothing stands there; 返回 and the services work all the same. */
const Latest = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { answer, retry } = useAnswer('list', latestRequest, sequence);
  return (
    <section className="latest" aria-labelledby="home-latest">
      <div className="latest-head">
        <h2 id="home-latest">{say(homeWords.latest)}</h2>
        <button
          type="button"
          className="latest-all"
          onClick={() =>
            answer.state === 'failed'
              ? retry()
              : go({ screen: 'channel', filters: latestRequest.filters })
          }
        >
          {say(homeWords.allLatest)}
          <ChevronRight aria-hidden />
        </button>
      </div>
      {answer.state === 'failed' && <p className="latest-none">{say(homeWords.latestFailed)}</p>}
      {answer.state === 'ready' && answer.value.rows.length === 0 && (
        <p className="latest-none">{say(homeWords.latestNone)}</p>
      )}
      <ul role="list" className="latest-rows" aria-busy={answer.state === 'waiting'}>
        {answer.state === 'ready' &&
          answer.value.rows
            .slice(0, latestCount)
            .map((item) => <LatestRow key={item.id} item={item} />)}
      </ul>
    </section>
  );
};

/** The calm head of the home screen: a greeting, what one can do here, and what is new. */
export const Hero = ({
  sequence,
  isBrief,
  children,
}: {
  readonly sequence: number;
  readonly isBrief: boolean;
  /** Where landscape has the search line. */
  readonly children: ReactNode;
}) => {
  const say = useSay();
  const now = useNow();
  return (
    <div className="hero">
      <Skyline />
      <div className="hero-words">
        <p className="hero-greeting">{say(greetingAt(now))}</p>
        <h1>{say(homeWords.title)}</h1>
        <p className="hero-can">{say(homeWords.can)}</p>
      </div>
      {children}
      {!isBrief && <Latest sequence={sequence} />}
    </div>
  );
};
