import {
  ChartColumnBig,
  LibraryBig,
  MapPinned,
  MonitorCog,
  Newspaper,
  ScanQrCode,
  type LucideIcon,
} from 'lucide-react';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Screen } from '../../components/screen.tsx';
import { channelWord } from '../../format/channel-word.ts';
import { shortcutsOf } from '../../format/home-order.ts';
import { general } from '../../i18n/general.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Word } from '../../i18n/word.ts';
import { latestRequest } from '../../kiosk/latest.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { WayButton } from './WayButton.tsx';

interface Way {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly route: Route;
}

const ways: readonly Way[] = [
  {
    word: homeWords.latest,
    icon: Newspaper,
    route: { screen: 'channel', filters: latestRequest.filters },
  },
  { word: homeWords.figures, icon: ChartColumnBig, route: { screen: 'figures' } },
  { word: shelfWords.title, icon: LibraryBig, route: { screen: 'shelf', part: null } },
  { word: homeWords.venues, icon: MapPinned, route: { screen: 'venues' } },
  { word: homeWords.verify, icon: ScanQrCode, route: { screen: 'verify' } },
  { word: general.machineStatus, icon: MonitorCog, route: { screen: 'status' } },
];

/** What 长辈版 leaves out of the home screen: everything is still there, one touch further. */
export const MoreScreen = () => {
  const say = useSay();
  const zone = useZone();
  const { venue, feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
  const channels = answer.state === 'ready' ? shortcutsOf(zone, venue.kind, answer.value) : [];
  return (
    <Screen name="more" title={say(homeWords.moreTitle)}>
      <ul role="list" className="home-ways">
        {ways.map(({ word, icon: Icon, route }) => (
          <WayButton
            key={say(word)}
            icon={<Icon aria-hidden className="channel-icon" />}
            name={say(word)}
            route={route}
          />
        ))}
        {channels.map((channel) => (
          <WayButton
            key={channel.id}
            icon={<ChannelIcon name={channel.icon} />}
            name={say(channelWord(channel))}
            route={{ screen: 'channel', filters: { channel: channel.id } }}
          />
        ))}
      </ul>
    </Screen>
  );
};
