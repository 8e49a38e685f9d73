import {
  BookOpenCheck,
  ChartColumn,
  Landmark,
  LibraryBig,
  ListChecks,
  MapPinHouse,
  MessagesSquare,
  Network,
  Scale,
  type LucideIcon,
} from 'lucide-react';
import type { ChannelNode } from '../../../shared/content.ts';
import type { Zone, ZonePart } from '../../../shared/zone.ts';
import { SecondLine } from '../../components/bilingual.tsx';
import { doorWords, informationWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Word } from '../../i18n/word.ts';
import { channelOf } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

interface Door {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly route: Route | null;
}

/** Collections the district plays parts for; what nobody plays has no door. */
const doorsOf = (zone: Zone | null, channels: readonly ChannelNode[]): Door[] => {
  const column = (part: ZonePart): Route | null => {
    const channel = channelOf(zone, channels, part);
    return channel && { screen: 'channel', filters: { channel: channel.id } };
  };
  return [
    { word: doorWords.statutory, icon: Landmark, route: column('statutory') },
    { word: doorWords.focus, icon: Scale, route: column('focus') },
    { word: doorWords.five, icon: ListChecks, route: column('five-disclosures') },
    { word: doorWords.units, icon: Network, route: column('units') && { screen: 'units' } },
    { word: doorWords.scorecards, icon: ChartColumn, route: { screen: 'scorecards' } },
    { word: doorWords.responses, icon: MessagesSquare, route: column('responses') },
    { word: doorWords.rights, icon: BookOpenCheck, route: column('rights') },
    { word: doorWords.local, icon: MapPinHouse, route: column('local') },
  ];
};

export const Doors = ({
  zone,
  channels,
}: {
  readonly zone: Zone | null;
  readonly channels: readonly ChannelNode[];
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <ul role="list" className="info-doors" aria-label={say(informationWords.doors)}>
      {doorsOf(zone, channels).map(
        ({ word, icon: Icon, route }) =>
          route !== null && (
            <li key={say(word)}>
              <button type="button" className="info-door" onClick={() => go(route)}>
                <Icon aria-hidden />
                <span className="info-door-name">{say(word)}</span>
                <SecondLine of={word} />
              </button>
            </li>
          ),
      )}
      <li className="info-door-paper">
        <button
          type="button"
          className="info-door"
          onClick={() => go({ screen: 'shelf', part: null })}
        >
          <LibraryBig aria-hidden />
          <span className="info-door-name">{say(shelfWords.title)}</span>
          <span className="info-door-hint">{say(shelfWords.doorHint)}</span>
        </button>
      </li>
    </ul>
  );
};
