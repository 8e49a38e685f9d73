import { LibraryBig } from 'lucide-react';
import type { ChannelNode } from '../../../shared/content.ts';
import type { Zone, ZonePart } from '../../../shared/zone.ts';
import { SecondLine } from '../../components/bilingual.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { channelWord } from '../../format/channel-word.ts';
import { superviseLines } from '../../i18n/home.ts';
import { informationWords, scorecardWords } from '../../i18n/information.ts';
import { useLanguage, useSay } from '../../i18n/say.tsx';
import { shelfWords } from '../../i18n/shelf.ts';
import { plain, type Word } from '../../i18n/word.ts';
import { channelOf } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

interface Door {
  readonly word: Word;
  /** What is behind it in plain words; may be empty. The center writes it in Chinese only. */
  readonly line: Word;
  readonly icon: string;
  readonly route: Route;
}

/** Collections the district plays parts for, by its own names; what nobody plays has no door. */
const doorsOf = (zone: Zone | null, channels: readonly ChannelNode[]): Door[] => {
  const door = (part: ZonePart, route?: Route): Door[] => {
    const channel = channelOf(zone, channels, part);
    if (channel === null) return [];
    const { id, description, icon } = channel;
    const column: Route = { screen: 'channel', filters: { channel: id } };
    const [word, line] = [channelWord(channel), plain(description)];
    return [{ word, line, icon, route: route ?? column }];
  };
  return [
    ...door('statutory'),
    ...door('focus'),
    ...door('five-disclosures'),
    ...door('units', { screen: 'units' }),
    {
      word: scorecardWords.title,
      line: superviseLines.scorecards,
      icon: 'chart-column',
      route: { screen: 'scorecards' },
    },
    ...door('responses'),
    ...door('rights'),
    ...door('local'),
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
  const isChinese = useLanguage() === 'zh';
  const { go } = useNavigation();
  return (
    <ul role="list" className="info-doors" aria-label={say(informationWords.doors)}>
      {doorsOf(zone, channels).map(({ word, line, icon, route }) => (
        <li key={say(word)}>
          <button type="button" className="info-door" onClick={() => go(route)}>
            <ChannelIcon name={icon} />
            <span className="info-door-words">
              <span className="info-door-name">{say(word)}</span>
              {isChinese && say(line) !== '' ? (
                <span className="info-door-hint">{say(line)}</span>
              ) : (
                <SecondLine of={word} />
              )}
            </span>
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
