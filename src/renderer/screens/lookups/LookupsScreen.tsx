import {
  BusFront,
  ChevronRight,
  Clock,
  HandCoins,
  LayoutGrid,
  Phone,
  Shapes,
  Stethoscope,
  type LucideIcon,
} from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import type { LookupDetails } from '../../../shared/item-details.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { lookupWords, rowCountWord, topicWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCollection, type CollectedOf } from '../../kiosk/use-collection.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { CheckedOn } from './CheckedOn.tsx';
import './lookups.css';

type Topic = LookupDetails['topic'];

const icons: Record<Topic, LucideIcon> = {
  phones: Phone,
  hours: Clock,
  transport: BusFront,
  fees: HandCoins,
  medical: Stethoscope,
  other: LayoutGrid,
};
const allTopics = Object.keys(icons) as readonly Topic[];

/** All tables, or those of a topic that has one. */
const Topics = ({
  topics,
  chosen,
}: {
  readonly topics: readonly Topic[];
  readonly chosen: Topic | null;
}) => {
  const say = useSay();
  const { replace } = useNavigation();
  return (
    <div className="topics" role="group" aria-label={say(lookupWords.title)}>
      <button
        type="button"
        className="topic"
        aria-pressed={chosen === null}
        onClick={() => replace({ screen: 'lookups', topic: null })}
      >
        <Shapes aria-hidden />
        <span>{say(lookupWords.all)}</span>
      </button>
      {topics.map((topic) => {
        const Icon = icons[topic];
        return (
          <button
            key={topic}
            type="button"
            className="topic"
            aria-pressed={topic === chosen}
            onClick={() => replace({ screen: 'lookups', topic })}
          >
            <Icon aria-hidden />
            <span>{say(topicWords[topic])}</span>
          </button>
        );
      })}
    </div>
  );
};

const Row = ({
  lookup: { item, details },
  today,
}: {
  readonly lookup: CollectedOf<'lookup'>;
  readonly today: string;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className="row" onClick={() => go({ screen: 'item', itemId: item.id })}>
        <span className="row-text">
          <span className="row-title">
            <TitleText of={item.title} />
          </span>
          <span className="row-excerpt">{item.summary}</span>
          <span className="row-facts">
            <span className="row-kind">{say(topicWords[details.topic])}</span>
            <span className="row-fact">{say(rowCountWord(details.rows.length))}</span>
            <CheckedOn lookup={details} today={today} />
          </span>
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** 便民查询: tables by what one wants to know. */
export const LookupsScreen = ({ topic }: { readonly topic: Topic | null }) => {
  const say = useSay();
  const today = chinaDay(Date.parse(useNow()));
  const { items, retry } = useCollection('lookup');
  if (items === 'failed') return <Trouble onRetry={retry} />;
  const isReady = items !== 'waiting';
  const topics = isReady
    ? allTopics.filter((each) => items.some(({ details }) => details.topic === each))
    : [];
  const shown = isReady
    ? items.filter(({ details }) => topic === null || details.topic === topic)
    : [];
  return (
    <Screen
      name="lookups"
      title={say(lookupWords.title)}
      ready={isReady}
      lead={<p className="service-lead">{say(lookupWords.lead)}</p>}
      actions={topics.length > 1 ? <Topics topics={topics} chosen={topic} /> : undefined}
    >
      {!isReady && <Waiting />}
      {isReady && shown.length === 0 && <Notice tone="info">{say(lookupWords.none)}</Notice>}
      <ul role="list" className="rows">
        {shown.map((lookup) => (
          <Row key={lookup.item.id} lookup={lookup} today={today} />
        ))}
      </ul>
    </Screen>
  );
};
