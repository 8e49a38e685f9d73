import { ChevronRight } from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import { ChoiceStrip } from '../../components/choice-strip.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { byNews } from '../../format/firm-news.ts';
import { firmShowWords, firmWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCollection, type CollectedOf } from '../../kiosk/use-collection.ts';
import { useNow } from '../../kiosk/use-now.ts';
import type { FirmShow } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FirmMark } from './FirmMark.tsx';
import { NewsEnd } from './NewsEnd.tsx';
import './firms.css';

type Topic = CollectedOf<'company-news'>['details']['topic'];

const Card = ({
  id,
  name,
  summary,
  note,
}: {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly note: string;
}) => {
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className="firm-card"
        onClick={() => go({ screen: 'item', itemId: id })}
      >
        <FirmMark name={name} />
        <span className="firm-words">
          <span className="firm-name">{name}</span>
          <span className="firm-summary">{summary}</span>
          {note !== '' && <span className="firm-note">{note}</span>}
        </span>
        <ChevronRight aria-hidden className="firm-chevron" />
      </button>
    </li>
  );
};

const None = () => {
  const say = useSay();
  return <Notice tone="info">{say(firmWords.none)}</Notice>;
};

const Companies = () => {
  const { items, retry } = useCollection('company');
  if (items === 'waiting') return <Waiting />;
  if (items === 'failed') return <Trouble onRetry={retry} />;
  if (items.length === 0) return <None />;
  return (
    <ul role="list" className="firm-cards">
      {items.map(({ item, details }) => (
        <Card
          key={item.id}
          id={item.id}
          name={item.title}
          summary={item.summary}
          note={`${details.industry} · ${details.park}`}
        />
      ))}
    </ul>
  );
};

const Products = () => {
  const { items, retry } = useCollection('product');
  const { items: companies } = useCollection('company');
  if (items === 'waiting') return <Waiting />;
  if (items === 'failed') return <Trouble onRetry={retry} />;
  if (items.length === 0) return <None />;
  const maker = (id: string): string =>
    typeof companies === 'string'
      ? ''
      : (companies.find(({ item }) => item.id === id)?.item.title ?? '');
  return (
    <ul role="list" className="firm-cards">
      {items.map(({ item, details }) => (
        <Card
          key={item.id}
          id={item.id}
          name={item.title}
          summary={item.summary}
          note={maker(details.companyId)}
        />
      ))}
    </ul>
  );
};

const News = ({ topic }: { readonly topic: Topic }) => {
  const { go } = useNavigation();
  const { items, retry } = useCollection('company-news');
  const today = chinaDay(Date.parse(useNow()));
  if (items === 'waiting') return <Waiting />;
  if (items === 'failed') return <Trouble onRetry={retry} />;
  const shown = items.filter(({ details }) => details.topic === topic).toSorted(byNews(today));
  if (shown.length === 0) return <None />;
  return (
    <ul role="list" className="rows">
      {shown.map(({ item, details }) => (
        <li key={item.id}>
          <button
            type="button"
            className="row"
            onClick={() => go({ screen: 'item', itemId: item.id })}
          >
            <span className="row-text">
              <span className="row-title">{item.title}</span>
              <span className="row-excerpt">{item.summary}</span>
            </span>
            <NewsEnd news={details} today={today} />
            <ChevronRight aria-hidden className="row-chevron" />
          </button>
        </li>
      ))}
    </ul>
  );
};

const bodyOf = (show: FirmShow) => {
  switch (show) {
    case 'companies':
      return <Companies />;
    case 'products':
      return <Products />;
    default:
      return <News topic={show} />;
  }
};

const newsShows: readonly FirmShow[] = ['innovation', 'launch', 'recruiting'];
const firmsShows: readonly FirmShow[] = ['companies', 'products'];

/** 明星企业、明星产品, and the three kinds of news. */
export const FirmsScreen = ({ show }: { readonly show: FirmShow }) => {
  const say = useSay();
  const { replace } = useNavigation();
  const isNews = newsShows.includes(show);
  const shows = isNews ? newsShows : firmsShows;
  return (
    <Screen
      name="firms"
      title={say(isNews ? firmWords.news : firmShowWords[show])}
      actions={
        <ChoiceStrip
          label={firmWords.news}
          choices={shows.map((value) => ({ value, word: firmShowWords[value] }))}
          chosen={show}
          onChoose={(next) => replace({ screen: 'firms', show: next })}
        />
      }
    >
      {bodyOf(show)}
    </Screen>
  );
};
