import { Clock, HandCoins, MapPin, Phone, Timer } from 'lucide-react';
import type { GuideDetails } from '../../../shared/item-details.ts';
import { KnownFacts } from '../../components/known-facts.tsx';
import { guideWords } from '../../i18n/resident.ts';
import { OnMap } from '../map/OnMap.tsx';

/** How long, how much, where, when, and whom to call, at one glance. */
export const GuideFacts = ({ guide }: { readonly guide: GuideDetails }) => (
  <KnownFacts
    facts={[
      { word: guideWords.timeLimit, text: guide.timeLimit, icon: Timer },
      { word: guideWords.fee, text: guide.fee, icon: HandCoins },
      {
        word: guideWords.place,
        text: guide.place,
        icon: MapPin,
        way: guide.placeId !== null && <OnMap placeId={guide.placeId} />,
      },
      { word: guideWords.hours, text: guide.hours, icon: Clock },
      { word: guideWords.phone, text: guide.phone, icon: Phone },
    ]}
  />
);
