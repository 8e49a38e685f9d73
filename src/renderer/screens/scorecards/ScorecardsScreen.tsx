import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { districtCard, lateFirst } from '../../format/scorecards.ts';
import { scorecardWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import { Card } from './Card.tsx';

/** 本单位公开情况: the whole district, then each unit, those that are late first. */
export const ScorecardsScreen = () => {
  const say = useSay();
  const zone = useZone();
  const { venue } = useSnapshot();
  return (
    <Screen name="scorecards" title={say(scorecardWords.title)} ready={zone !== null}>
      <p className="units-lead">{say(scorecardWords.lead)}</p>
      {zone === null && <Waiting />}
      {zone?.scorecards.length === 0 && (
        <Notice tone="info">
          <strong>{say(scorecardWords.emptyTitle)}</strong> {say(scorecardWords.emptyAdvice)}
        </Notice>
      )}
      {zone !== null && zone.scorecards.length > 0 && (
        <div className="scorecards">
          <Card isWhole of={districtCard(venue.district, zone.scorecards)} />
          {lateFirst(zone.scorecards).map((card) => (
            <Card key={card.agency} of={card} />
          ))}
        </div>
      )}
    </Screen>
  );
};
