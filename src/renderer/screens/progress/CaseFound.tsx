import { Phone, RotateCcw } from 'lucide-react';
import type { CaseView } from '../../../shared/submission/question.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { chinaDay } from '../../../shared/calendar.ts';
import { caseSteps, dueWords } from '../../format/case-progress.ts';
import { dayText, instantText, untilText } from '../../format/dates.ts';
import { progressWords, stageWords } from '../../i18n/progress.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { Reply } from './Reply.tsx';

const Head = ({ found }: { readonly found: CaseView }) => (
  <div className={`case-head case-${found.reply === null ? 'open' : 'answered'}`}>
    <p className="case-stage" role="status">
      {stageWords[found.stage].zh}
      <span lang="en" className="english">
        {stageWords[found.stage].en}
      </span>
    </p>
    <p className="case-number">{found.number}</p>
    <p className="case-agency">
      {found.agency.name}
      {found.agency.phone !== '' && (
        <span>
          <Phone aria-hidden />
          {found.agency.phone}
        </span>
      )}
    </p>
  </div>
);

const Due = ({ found }: { readonly found: CaseView }) => {
  const due = dueWords(found, chinaDay(Date.parse(useNow())));
  if (due === null || found.due === null) return null;
  return (
    <li className="case-due" data-late={due.isLate}>
      <span className="case-dot" aria-hidden />
      <p className="case-step-name">{progressWords.due.zh}</p>
      <p className="case-step-day">
        {found.due.isEstimated && <em>{progressWords.estimated.zh}</em>}
        {dayText(found.due.on)}，{due.text}
      </p>
    </li>
  );
};

/** What happened, oldest above, and what is still to come. */
const Stages = ({ found }: { readonly found: CaseView }) => (
  <section className="case-box" aria-labelledby="case-stages">
    <h2 id="case-stages">{progressWords.stages.zh}</h2>
    <ol role="list" className="case-steps">
      {caseSteps(found).map(({ stage, on, day, note, isLast }, index) => (
        <li key={index} data-last={isLast}>
          <span className="case-dot" aria-hidden />
          <p className="case-step-name">{stageWords[stage].zh}</p>
          <p className="case-step-day">
            {dayText(on)}　第 {day} 天
          </p>
          {note !== '' && <p className="case-step-note">{note}</p>}
        </li>
      ))}
      <Due found={found} />
    </ol>
  </section>
);

const Supplement = ({ found }: { readonly found: CaseView }) => {
  const { go } = useNavigation();
  if (found.supplement === null) return null;
  return (
    <Notice tone="caution">
      <p>
        <strong>{progressWords.supplementTitle.zh}</strong>，请在
        {untilText(found.supplement.by)}补充：
      </p>
      <p className="case-points">{found.supplement.points}</p>
      <Button
        word={progressWords.supplementNow}
        kind="primary"
        onPress={() => go(formOf('supplement', found.number))}
      />
    </Notice>
  );
};

/** Without a reply: when to come again, or, once the term has passed, what one can do about it. */
const NotYet = ({ overdueRemedy }: Pick<CaseView, 'overdueRemedy'>) =>
  overdueRemedy === null ? (
    <p className="case-not-yet">{progressWords.notYet.zh}</p>
  ) : (
    <Notice tone="caution">
      <p>
        <strong>{progressWords.overdue.zh}</strong>
        <span lang="en" className="english">
          {progressWords.overdue.en}
        </span>
      </p>
      <p>{overdueRemedy}</p>
    </Notice>
  );

/** A case as the center tells it. */
export const CaseFound = ({
  found,
  askedAt,
}: {
  readonly found: CaseView;
  readonly askedAt: string | null;
}) => {
  const { call } = useVault();
  return (
    <Screen
      name="case"
      title={found.title}
      actions={
        <Button
          word={progressWords.another}
          icon={RotateCcw}
          onPress={() => void call('closeLookup', {})}
        />
      }
    >
      <Head found={found} />
      <div className="case-columns">
        <div>
          <Supplement found={found} />
          {found.reply === null ? (
            <NotYet overdueRemedy={found.overdueRemedy} />
          ) : (
            <Reply reply={found.reply} />
          )}
        </div>
        <Stages found={found} />
      </div>
      {askedAt !== null && (
        <p className="case-asked">
          {progressWords.askedAt.zh} {instantText(askedAt)}
        </p>
      )}
    </Screen>
  );
};
