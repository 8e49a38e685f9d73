import { Accessibility, BookOpen, Footprints, ReceiptText, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { openingAt, type Moment } from '../../../shared/opening-hours.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { dayWord } from '../../format/dates.ts';
import { distanceWord, openingWord } from '../../format/place-words.ts';
import type { Place } from '../../format/places.ts';
import { mapWords } from '../../i18n/map.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useTakenSlip } from '../../kiosk/use-taken-slip.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Pictogram } from './Pictogram.tsx';

const Fact = ({ word, children }: { readonly word: Word; readonly children: ReactNode }) => {
  const say = useSay();
  return (
    <div>
      <dt>{say(word)}</dt>
      <dd>{children}</dd>
    </div>
  );
};

const Facts = ({ place: { details } }: { readonly place: Place }) => {
  const say = useSay();
  const { address, phone, hours, transport, fees, commitments, isBarrierFree } = details;
  return (
    <dl className="place-facts">
      <Fact word={mapWords.address}>{address}</Fact>
      {phone !== '' && <Fact word={mapWords.phone}>{phone}</Fact>}
      {hours !== '' && <Fact word={mapWords.hours}>{hours}</Fact>}
      {transport !== '' && <Fact word={mapWords.getThere}>{transport}</Fact>}
      {fees.length > 0 && (
        <Fact word={mapWords.fees}>
          {fees.map(({ name, price }) => (
            <span key={name} className="place-fee">
              {name} <b>{price}</b>
            </span>
          ))}
        </Fact>
      )}
      {commitments.length > 0 && <Fact word={mapWords.commitments}>{commitments.join('；')}</Fact>}
      <Fact word={mapWords.checkedOn}>
        {say(dayWord(details.checkedOn))}
        <span className="place-access">
          <Accessibility aria-hidden />
          {say(isBarrierFree ? mapWords.barrierFree : mapWords.steps)}
        </span>
      </Fact>
    </dl>
  );
};

/** Everything about the chosen place; the same from the map and from the list. */
export const PlaceCard = ({
  place,
  moment,
  onClose,
}: {
  readonly place: Place;
  readonly moment: Moment;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  const slip = useTakenSlip();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose by key or reader goes on at the card.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place.id]);
  const opening = openingAt(place.details.hours, moment);
  const openWords = openingWord(opening);
  return (
    <section className="place-card" aria-label={place.name}>
      <header className="place-head">
        <span className="place-sign">
          <Pictogram theme={place.details.theme} />
        </span>
        <div className="place-name">
          <h2 ref={heading} tabIndex={-1}>
            <TitleText of={place.name} />
          </h2>
          <p>
            <span className="row-kind">{place.details.category}</span>
            {openWords !== null && (
              <span className={`place-${opening.state}`}>{say(openWords)}</span>
            )}
          </p>
        </div>
        <Button word={mapWords.close} icon={X} kind="quiet" onPress={onClose} />
      </header>
      {place.metres !== null && (
        <p className="place-distance">
          <Footprints aria-hidden />
          {say(distanceWord(place.metres))}
        </p>
      )}
      <Facts place={place} />
      <div className="place-actions">
        <Button
          word={mapWords.details}
          icon={BookOpen}
          onPress={() => go({ screen: 'item', itemId: place.id })}
        />
        <Button
          word={mapWords.print}
          icon={ReceiptText}
          kind="primary"
          disabled={slip.isPrinting}
          disabledReason={say(slip.blocked)}
          onPress={() => slip.print({ what: 'route', placeId: place.id })}
        />
      </div>
      {slip.state !== null && (
        <Notice tone={slip.state.tone} live>
          {say(slip.state.word)}
        </Notice>
      )}
    </section>
  );
};
