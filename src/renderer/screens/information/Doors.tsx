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
import { informationWords, scorecardWords } from '../../i18n/information.ts';
import { channelWord } from '../../format/channel-word.ts';
import { useSay } from '../../i18n/say.tsx';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Word } from '../../i18n/word.ts';
import { channelOf } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

interface Door {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly route: Route;
}

/** Collections the district plays parts for, by its own names; what nobody plays has no door. */
const doorsOf = (zone: Zone | null, channels: readonly ChannelNode[]): Door[] => {
  const door = (part: ZonePart, icon: LucideIcon, route?: Route): Door[] => {
    const channel = channelOf(zone, channels, part);
    if (channel === null) return [];
    const column: Route = { screen: 'channel', filters: { channel: channel.id } };
    return [{ word: channelWord(channel), icon, route: route ?? column }];
  };
  return [
    ...door('statutory', Landmark),
    ...door('focus', Scale),
    ...door('five-disclosures', ListChecks),
    ...door('units', Network, { screen: 'units' }),
    { word: scorecardWords.title, icon: ChartColumn, route: { screen: 'scorecards' } },
    ...door('responses', MessagesSquare),
    ...door('rights', BookOpenCheck),
    ...door('local', MapPinHouse),
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
      {doorsOf(zone, channels).map(({ word, icon: Icon, route }) => (
        <li key={say(word)}>
          <button type="button" className="info-door" onClick={() => go(route)}>
            <Icon aria-hidden />
            <span className="info-door-name">{say(word)}</span>
            <SecondLine of={word} />
          </button>
        </li>
      ))}
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
