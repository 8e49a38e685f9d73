import {
  Building2,
  Clock,
  House,
  Landmark,
  LibraryBig,
  MapPin,
  Phone,
  Store,
  type LucideIcon,
} from 'lucide-react';
import type { VenueKind } from '../../../shared/zone.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { distanceWord } from '../../format/place-words.ts';
import { venuesNearby, type VenueNearby } from '../../format/venues.ts';
import { useSay } from '../../i18n/say.tsx';
import { venueKindWords, venueWords } from '../../i18n/venues.ts';
import { twoSentences, type Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import './venues.css';

const icons: Readonly<Record<VenueKind, LucideIcon>> = {
  hall: Landmark,
  library: LibraryBig,
  park: Building2,
  street: Store,
  community: House,
};

const Fact = ({
  word,
  icon: Icon,
  children,
}: {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly children: string;
}) => {
  const say = useSay();
  if (children === '') return null;
  return (
    <div>
      <dt>
        <Icon aria-hidden />
        <span className="visually-hidden">{say(word)}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
};

const Card = ({ nearby: { venue, metres } }: { readonly nearby: VenueNearby }) => {
  const say = useSay();
  const Icon = icons[venue.kind];
  return (
    <li className="venue">
      <span className="venue-icon">
        <Icon aria-hidden />
      </span>
      <div>
        <h2>{venue.name}</h2>
        <p className="venue-kind">
          <span>{say(venueKindWords[venue.kind])}</span>
          {metres !== null && <strong>{say(distanceWord(metres))}</strong>}
        </p>
        <dl>
          <Fact word={venueWords.address} icon={MapPin}>
            {venue.address}
          </Fact>
          <Fact word={venueWords.hours} icon={Clock}>
            {venue.hours}
          </Fact>
          <Fact word={venueWords.phone} icon={Phone}>
            {venue.phone}
          </Fact>
        </dl>
      </div>
    </li>
  );
};

/** 最近的专区: nobody has to come here again for what stands nearer to home. */
export const VenuesScreen = () => {
  const say = useSay();
  const zone = useZone();
  const { venue } = useSnapshot();
  const nearby = zone === null ? null : venuesNearby(zone.venues, venue.name);
  return (
    <Screen name="venues" title={say(venueWords.title)} ready={nearby !== null}>
      {nearby === null && <Waiting rows={4} />}
      {nearby?.length === 0 && (
        <Notice tone="info">{say(twoSentences(venueWords.none, venueWords.noneHint))}</Notice>
      )}
      {nearby !== null && nearby.length > 0 && (
        <>
          <p className="venues-lead">{say(venueWords.lead)}</p>
          <ul role="list" className="venues">
            {nearby.map((one) => (
              <Card key={one.venue.name} nearby={one} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
};
