import { ChartColumnBig, MessageCircleMore, Scale, Smile } from 'lucide-react';
import { Screen } from '../../components/screen.tsx';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { formOf, type Route } from '../../navigation/history.ts';
import { WayButton } from './WayButton.tsx';

/** 监督权: what the agencies publish and when, and a word to them. */
export const SuperviseScreen = () => {
  const say = useSay();
  const { requests } = useSnapshot();
  // Where nothing can be handed in, the list of all forms says why.
  const form = (kind: 'message' | 'satisfaction'): Route =>
    requests.state === 'ready' ? formOf(kind) : { screen: 'requests' };
  return (
    <Screen name="supervise" title={say(homeWords.superviseTitle)}>
      <p className="home-ways-lead">{say(homeWords.superviseLead)}</p>
      <ul role="list" className="home-ways">
        <WayButton
          icon={<Scale aria-hidden className="channel-icon" />}
          name={say(homeWords.scorecards)}
          route={{ screen: 'scorecards' }}
        />
        <WayButton
          icon={<MessageCircleMore aria-hidden className="channel-icon" />}
          name={say(homeWords.complain)}
          route={form('message')}
        />
        <WayButton
          icon={<Smile aria-hidden className="channel-icon" />}
          name={say(homeWords.rate)}
          route={form('satisfaction')}
        />
        <WayButton
          icon={<ChartColumnBig aria-hidden className="channel-icon" />}
          name={say(homeWords.figures)}
          route={{ screen: 'figures' }}
        />
      </ul>
    </Screen>
  );
};
