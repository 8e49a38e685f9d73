import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Scorecard } from '../../../shared/zone.ts';
import { dayWord } from '../../format/dates.ts';
import { dueWord, lateWord, scorecardWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
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
  const lateRequests = requests === null ? null : requests.overdue;
  const isLate = overdue.length > 0 || (lateRequests ?? 0) > 0;
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

/** One agency's figures, or with `isWhole` those of the district. */
export const Card = ({
  of,
  isWhole = false,
}: {
  readonly of: Scorecard;
  readonly isWhole?: boolean;
}) => {
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
