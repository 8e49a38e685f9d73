import { ChartColumnBig, MessageCircleMore, Scale, Smile } from 'lucide-react';
import { Section } from '../../components/section.tsx';
import { Screen } from '../../components/screen.tsx';
import { homeWords, superviseLines } from '../../i18n/home.ts';
import { districtCard, late, lateFirst } from '../../format/scorecards.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import { formOf, type Route } from '../../navigation/history.ts';
import { Card } from '../scorecards/Card.tsx';
import { WayButton } from './WayButton.tsx';

/** The others stand one touch further, under 各单位公开情况. */
const lateShown = 3;

/** The district's own figures at once, and the agencies that are late by name. */
const HowWell = () => {
  const zone = useZone();
  const { venue } = useSnapshot();
  if (zone === null || zone.scorecards.length === 0) return null;
  const lateOnes = lateFirst(zone.scorecards).filter((card) => late(card) > 0);
  return (
    <Section word={homeWords.howWell} hint={homeWords.howWellHint}>
      <Card isWhole of={districtCard(venue.district, zone.scorecards)} />
      {lateOnes.slice(0, lateShown).map((card) => (
        <Card key={card.agency} of={card} />
      ))}
    </Section>
  );
};

/** 监督权: what the agencies publish and when, and a word to them. */
export const SuperviseScreen = () => {
  const say = useSay();
  const { requests } = useSnapshot();
  // Where nothing can be handed in, the list of all forms says why.
  const form = (kind: 'message' | 'satisfaction'): Route =>
    requests.state === 'ready' ? formOf(kind) : { screen: 'requests', first: 'interaction' };
  return (
    <Screen name="supervise" title={say(homeWords.superviseTitle)}>
      <p className="home-ways-lead">{say(homeWords.superviseLead)}</p>
      <ul role="list" className="home-ways">
        <WayButton
          icon={<Scale aria-hidden className="channel-icon" />}
          name={say(homeWords.scorecards)}
          line={say(superviseLines.scorecards)}
          route={{ screen: 'scorecards' }}
        />
        <WayButton
          icon={<MessageCircleMore aria-hidden className="channel-icon" />}
          name={say(homeWords.complain)}
          line={say(superviseLines.complain)}
          route={form('message')}
        />
        <WayButton
          icon={<Smile aria-hidden className="channel-icon" />}
          name={say(homeWords.rate)}
          line={say(superviseLines.rate)}
          route={form('satisfaction')}
        />
        <WayButton
          icon={<ChartColumnBig aria-hidden className="channel-icon" />}
          name={say(homeWords.figures)}
          line={say(superviseLines.figures)}
          route={{ screen: 'figures' }}
        />
      </ul>
      <HowWell />
    </Screen>
  );
};
