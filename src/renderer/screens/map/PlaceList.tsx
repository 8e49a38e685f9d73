import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { pageSize } from '../../../shared/page-size.ts';
import { openingAt, type Moment } from '../../../shared/opening-hours.ts';
import { LongList, type RowPlace } from '../../components/long-list/LongList.tsx';
import type { ListPlaceBoard } from '../../components/long-list/place.ts';
import { TitleText } from '../../components/title-text.tsx';
import { metresWord, openingWord } from '../../format/place-words.ts';
import type { Place } from '../../format/places.ts';
import { mapWords } from '../../i18n/map.ts';
import { useSay } from '../../i18n/say.tsx';
import { Pictogram } from './Pictogram.tsx';
import '../../components/item-row.css';

interface Choice {
  readonly moment: Moment;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

const Row = ({
  place,
  at,
  moment,
  chosenId,
  onChoose,
}: Choice & {
  readonly place: Place;
  readonly at?: RowPlace;
}) => {
  const say = useSay();
  const { name, details, metres } = place;
  const opening = openingAt(details.hours, moment);
  const words = openingWord(opening);
  return (
    <li aria-posinset={at?.position} aria-setsize={at?.total}>
      <button
        type="button"
        className="row place-row"
        aria-current={place.id === chosenId || undefined}
        onClick={() => onChoose(place.id)}
      >
        <span className="place-sign">
          <Pictogram theme={details.theme} />
        </span>
        <span className="row-text">
          <span className="row-title">
            <TitleText of={name} />
          </span>
          <span className="row-facts">
            <span className="row-kind">{details.category}</span>
            {words !== null && (
              <span className={`row-fact place-${opening.state}`}>{say(words)}</span>
            )}
            <span className="row-fact">{details.address}</span>
          </span>
        </span>
        {metres !== null && <span className="place-metres">{say(metresWord(metres))}</span>}
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** A few of the places beside the map, nearest first. */
export const NearestPlaces = ({
  places,
  ...choice
}: Choice & { readonly places: readonly Place[] }) => (
  <ul role="list" className="rows place-rows">
    {places.map((place) => (
      <Row key={place.id} place={place} {...choice} />
    ))}
  </ul>
);

/** The same places as on the map, nearest first: a city has thousands. */
export const PlaceList = ({
  places,
  question,
  sequence,
  board,
  moment,
  chosenId,
  onChoose,
}: Choice & {
  readonly places: readonly Place[];
  /** Which places these are, in words that differ whenever they do. */
  readonly question: string;
  readonly sequence: number;
  readonly board: ListPlaceBoard;
}) => {
  const say = useSay();
  const pageOf = (page: number) => places.slice(page * pageSize, (page + 1) * pageSize);
  const first = useMemo(() => places.slice(0, pageSize), [places]);
  return (
    <LongList
      question={question}
      sequence={sequence}
      total={places.length}
      first={first}
      ask={(page) => Promise.resolve(pageOf(page))}
      renderRow={(place, at) => (
        <Row
          key={place.id}
          place={place}
          at={at}
          moment={moment}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      )}
      label={say(mapWords.list)}
      board={board}
    />
  );
};
