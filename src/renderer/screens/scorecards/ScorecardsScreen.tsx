import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Scorecard } from '../../../shared/zone.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dayWord } from '../../format/dates.ts';
import { districtCard, lateFirst } from '../../format/scorecards.ts';
import { dueWord, lateWord, scorecardWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import { Figures } from './Figures.tsx';
import './scorecards.css';

/** Late is said as plainly as on time. */
const Overdue = ({
  of: { overdue, requests },
  withList,
}: {
  readonly of: Scorecard;
  readonly withList: boolean;
}) => {
  const say = useSay();
  const lateRequests = requests?.overdue ?? 0;
  const isLate = overdue.length > 0 || lateRequests > 0;
  const Icon = isLate ? TriangleAlert : CircleCheck;
  return (
    <div className="score-overdue" data-late={isLate}>
      <p>
        <Icon aria-hidden /> <strong>{say(lateWord(overdue.length, lateRequests))}</strong>
      </p>
      {withList && overdue.length > 0 && (
        <ul aria-label={say(scorecardWords.overdue)}>
          {overdue.map(({ channel, dueOn }) => (
            <li key={channel}>
              {channel}　{say(dueWord(dayWord(dueOn)))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Card = ({ of, isWhole = false }: { readonly of: Scorecard; readonly isWhole?: boolean }) => {
  const say = useSay();
  const last = of.lastPublishedOn;
  return (
    <section className="scorecard" data-whole={isWhole}>
      <div className="scorecard-head">
        <h2>{of.agency}</h2>
        <p>
          {say(scorecardWords.lastPublished)}
          {' · '}
          {say(last === null ? scorecardWords.never : dayWord(last))}
        </p>
      </div>
      <Figures of={of} />
      <Overdue of={of} withList={!isWhole} />
    </section>
  );
};

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
