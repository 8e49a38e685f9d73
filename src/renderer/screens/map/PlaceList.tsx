import { ChevronRight } from 'lucide-react';
import { openingAt, type Moment } from '../../../shared/opening-hours.ts';
import { TitleText } from '../../components/title-text.tsx';
import { metresWord, openingWord } from '../../format/place-words.ts';
import type { Place } from '../../format/places.ts';
import { useSay } from '../../i18n/say.tsx';
import { Pictogram } from './Pictogram.tsx';
import '../../components/item-row.css';

const Row = ({
  place,
  moment,
  isChosen,
  onChoose,
}: {
  readonly place: Place;
  readonly moment: Moment;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}) => {
  const say = useSay();
  const { name, details, metres } = place;
  const opening = openingAt(details.hours, moment);
  const words = openingWord(opening);
  return (
    <li>
      <button
        type="button"
        className="row place-row"
        aria-current={isChosen || undefined}
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

/** The same places as on the map, nearest first. */
export const PlaceList = ({
  places,
  moment,
  chosenId,
  onChoose,
}: {
  readonly places: readonly Place[];
  readonly moment: Moment;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}) => (
  <ul role="list" className="rows place-rows">
    {places.map((place) => (
      <Row
        key={place.id}
        place={place}
        moment={moment}
        isChosen={place.id === chosenId}
        onChoose={onChoose}
      />
    ))}
  </ul>
);
