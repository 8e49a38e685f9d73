import { Clock, HandCoins, MapPin, Phone, Timer, type LucideIcon } from 'lucide-react';
import type { GuideDetails } from '../../../shared/item-details.ts';
import { Button } from '../../components/button.tsx';
import { guideWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The same place as a point of the map, where the district has drawn one. */
const OnMap = ({ placeId }: { readonly placeId: string }) => {
  const { go } = useNavigation();
  return (
    <Button
      word={guideWords.map}
      icon={MapPin}
      inline
      onPress={() => go({ screen: 'map', theme: null, placeId })}
    />
  );
};

/** How long, how much, where, when, and whom to call, at one glance. */
export const GuideFacts = ({ guide }: { readonly guide: GuideDetails }) => {
  const say = useSay();
  const facts: readonly (readonly [LucideIcon, Word, string])[] = [
    [Timer, guideWords.timeLimit, guide.timeLimit],
    [HandCoins, guideWords.fee, guide.fee],
    [MapPin, guideWords.place, guide.place],
    [Clock, guideWords.hours, guide.hours],
    [Phone, guideWords.phone, guide.phone],
  ];
  return (
    <dl className="matter-guide-facts">
      {facts.map(
        ([Icon, label, text]) =>
          text !== '' && (
            <div key={say(label)}>
              <dt>
                <Icon aria-hidden />
                {say(label)}
              </dt>
              <dd>{text}</dd>
              {label === guideWords.place && guide.placeId !== null && (
                <dd>
                  <OnMap placeId={guide.placeId} />
                </dd>
              )}
            </div>
          ),
      )}
    </dl>
  );
};
