import { Footprints } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { distanceWord } from '../../format/place-words.ts';
import { placeOfVenue, type CopiesElsewhere } from '../../format/shelf.ts';
import { useSay } from '../../i18n/say.tsx';
import { copiesLeftWord, shelfWords } from '../../i18n/shelf.ts';
import { useCollected } from '../../kiosk/use-collection.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** To the venue's sign on the map, where the way can be printed; else to the list of venues. */
const useWayTo = (): ((venue: string) => Route) => {
  const zone = useZone();
  const { answer } = useCollected('place');
  return (name) => {
    const venue = zone?.venues.find((one) => one.name === name);
    const places = answer.state === 'ready' ? answer.value : [];
    const placeId = venue === undefined ? null : placeOfVenue(venue, places);
    return placeId === null ? { screen: 'venues' } : { screen: 'map', theme: null, placeId };
  };
};

/** Where else it lies, the nearest first, and the way there. */
export const Elsewhere = ({ found }: { readonly found: readonly CopiesElsewhere[] }) => {
  const say = useSay();
  const { go } = useNavigation();
  const wayTo = useWayTo();
  if (found.length === 0) return null;
  return (
    <Section word={shelfWords.elsewhere}>
      <ul role="list" className="paper-venues">
        {found.map(({ venue, shelf, copies, metres }) => (
          <li key={venue} className="paper-venue">
            <div>
              <h3 lang="zh-CN">{venue}</h3>
              <p>
                <span lang="zh-CN">{shelf}</span>
                <span className="shelf-count shelf-some">{say(copiesLeftWord(copies))}</span>
                {metres !== null && <span>{say(distanceWord(metres))}</span>}
              </p>
            </div>
            <Button word={shelfWords.way} icon={Footprints} onPress={() => go(wayTo(venue))} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
