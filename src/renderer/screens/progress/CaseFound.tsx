import { Phone, RotateCcw } from 'lucide-react';
import type { CaseView } from '../../../shared/submission/question.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { chinaDay } from '../../../shared/calendar.ts';
import { caseSteps, dueWords } from '../../format/case-progress.ts';
import { dayWord, instantWord, untilWord } from '../../format/dates.ts';
import {
  caseDayWord,
  dueLineWord,
  progressWords,
  stageWords,
  supplementByWord,
} from '../../i18n/progress.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { Reply } from './Reply.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

const Head = ({ found }: { readonly found: CaseView }) => {
  const say = useSay();
  return (
    <div className={`case-head case-${found.reply === null ? 'open' : 'answered'}`}>
      <p className="case-stage" role="status">
        {say(stageWords[found.stage])}
        <SecondLine of={stageWords[found.stage]} />
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
};

const Due = ({ found }: { readonly found: CaseView }) => {
  const say = useSay();
  const due = dueWords(found, chinaDay(Date.parse(useNow())));
  if (due === null || found.due === null) return null;
  return (
    <li className="case-due" data-late={due.isLate}>
      <span className="case-dot" aria-hidden />
      <p className="case-step-name">{say(progressWords.due)}</p>
      <p className="case-step-day">
        {found.due.isEstimated && <em>{say(progressWords.estimated)}</em>}
        {say(dueLineWord(dayWord(found.due.on), due.text))}
      </p>
    </li>
  );
};

/** What happened, oldest above, and what is still to come. */
const Stages = ({ found }: { readonly found: CaseView }) => {
  const say = useSay();
  return (
    <section className="case-box" aria-labelledby="case-stages">
      <h2 id="case-stages">{say(progressWords.stages)}</h2>
      <ol role="list" className="case-steps">
        {caseSteps(found).map(({ stage, on, day, note, isLast }, index) => (
          <li key={index} data-last={isLast}>
            <span className="case-dot" aria-hidden />
            <p className="case-step-name">{say(stageWords[stage])}</p>
            <p className="case-step-day">
              {say(dayWord(on))}　{say(caseDayWord(day))}
            </p>
            {note !== '' && <p className="case-step-note">{note}</p>}
          </li>
        ))}
        <Due found={found} />
      </ol>
    </section>
  );
};

const Supplement = ({ found }: { readonly found: CaseView }) => {
  const say = useSay();
  const { go } = useNavigation();
  if (found.supplement === null) return null;
  return (
    <Notice tone="caution">
      <p>
        <strong>{say(progressWords.supplementTitle)}</strong>
        {say(supplementByWord(untilWord(found.supplement.by)))}
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
const NotYet = ({ overdueRemedy }: Pick<CaseView, 'overdueRemedy'>) => {
  const say = useSay();
  return overdueRemedy === null ? (
    <p className="case-not-yet">{say(progressWords.notYet)}</p>
  ) : (
    <Notice tone="caution">
      <p>
        <strong>{say(progressWords.overdue)}</strong>
        <SecondLine of={progressWords.overdue} />
      </p>
      <p>{overdueRemedy}</p>
    </Notice>
  );
};

/** A case as the center tells it. */
export const CaseFound = ({
  found,
  askedAt,
}: {
  readonly found: CaseView;
  readonly askedAt: string | null;
}) => {
  const say = useSay();
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
          {say(progressWords.askedAt)} {say(instantWord(askedAt))}
        </p>
      )}
    </Screen>
  );
};
