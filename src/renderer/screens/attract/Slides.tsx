import type { ReactNode } from 'react';
import { chinaYear } from '../../../shared/calendar.ts';
import type { ItemSummary } from '../../../shared/content.ts';
import { isOver } from '../../../shared/validity.ts';
import type { PlaylistEntry, ZoneService } from '../../../shared/zone.ts';
import { ServicePicture } from '../../components/pictures/service-picture.tsx';
import { Skyline } from '../../components/pictures/skyline.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { shortDayText } from '../../format/dates.ts';
import { figuresOf } from '../../format/figures.ts';
import { attractWords } from '../../i18n/attract.ts';
import { kindWords } from '../../i18n/content.ts';
import { figureWords } from '../../i18n/figures.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { latestRequest } from '../../kiosk/latest.ts';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { Figures } from '../figures/Figures.tsx';

const everything = { filters: {}, page: 0 } as const;
const newestCount = 5;
/** Longer titles are set smaller, so that they stay within four lines. */
const longTitle = 12;

/** Which of our pictures stands for a kind of item. */
const pictureOf: Readonly<Record<ItemSummary['kind'], ZoneService>> = {
  policy: 'information',
  interpretation: 'interaction',
  guide: 'matters',
  gazette: 'information',
  notice: 'request',
  statute: 'information',
  unit: 'enterprise',
  place: 'map',
  lookup: 'lookup',
  term: 'interaction',
  company: 'enterprise',
  product: 'enterprise',
  'company-news': 'enterprise',
  map: 'map',
};

/** Lines break between the phrases of a short title, between the words of a long one. */
const Title = ({ children }: { readonly children: string }) => {
  const isLong = children.length > longTitle;
  return (
    <p className="slide-title" data-long={isLong}>
      {isLong ? (
        <TitleText of={children} />
      ) : (
        children.split(/(?<=[、，])/).map((phrase) => <span key={phrase}>{phrase}</span>)
      )}
    </p>
  );
};

const Words = ({ title, line }: { readonly title: string; readonly line: string }) => (
  <div className="slide slide-words">
    <div>
      <Title>{title}</Title>
      {line !== '' && <p className="slide-line">{line}</p>}
    </div>
    <Skyline />
  </div>
);

/** What stands in where an entry has nothing to show, such as an item that was withdrawn. */
const Fallback = () => {
  const say = useSay();
  return <Words title={say(attractWords.fallbackTitle)} line={say(attractWords.fallbackLine)} />;
};

const ItemSlide = ({ itemId }: { readonly itemId: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('item', { id: itemId }, feed.sequence);
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed') return <Fallback />;
  const { item, validity } = answer.value;
  // Nobody is invited to what no longer holds.
  if (isOver(validity.state)) return <Fallback />;
  return (
    <div className="slide slide-item">
      <span className="slide-picture on-ground">
        <ServicePicture of={pictureOf[item.kind]} />
      </span>
      <div>
        <p className="slide-kind">{say(kindWords[item.kind])}</p>
        <Title>{item.title}</Title>
        <p className="slide-line">{item.summary}</p>
        <p className="slide-facts">
          <span>{item.agency}</span>
          <time dateTime={item.publishedOn}>{shortDayText(item.publishedOn)}</time>
        </p>
      </div>
    </div>
  );
};

const Headed = ({
  heading,
  name,
  children,
}: {
  readonly heading: string;
  readonly name: string;
  readonly children: ReactNode;
}) => (
  <section className={`slide slide-${name}`} aria-label={heading}>
    <h2 className="slide-heading">{heading}</h2>
    {children}
  </section>
);

const Latest = () => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('list', latestRequest, feed.sequence);
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed' || answer.value.rows.length === 0) return <Fallback />;
  return (
    <Headed heading={say(homeWords.latest)} name="latest">
      <ul role="list">
        {answer.value.rows.slice(0, newestCount).map(({ id, title, kind, publishedOn }) => (
          <li key={id}>
            <p className="slide-row">
              <TitleText of={title} />
            </p>
            <p className="slide-facts">
              <time dateTime={publishedOn}>{shortDayText(publishedOn)}</time>
              <span>{say(kindWords[kind])}</span>
            </p>
          </li>
        ))}
      </ul>
    </Headed>
  );
};

const Wall = () => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('list', everything, feed.sequence);
  const year = chinaYear(Date.parse(useNow()));
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed' || answer.value.total === 0) return <Fallback />;
  return (
    <Headed heading={say(figureWords.title)} name="figures">
      <Figures figures={figuresOf(answer.value, year)} />
    </Headed>
  );
};

/** One picture of the loop. */
export const Slide = ({ entry }: { readonly entry: PlaylistEntry }) => {
  switch (entry.show) {
    case 'words':
      return <Words title={entry.title} line={entry.line} />;
    case 'item':
      return <ItemSlide itemId={entry.itemId} />;
    case 'latest':
      return <Latest />;
    case 'figures':
      return <Wall />;
  }
};
