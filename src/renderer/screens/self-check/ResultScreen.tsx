import {
  BookOpen,
  CircleCheck,
  CircleHelp,
  CircleX,
  PencilLine,
  Phone,
  RotateCcw,
  type LucideIcon,
} from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PrintNotes } from '../../components/print-notes.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { verdictOf, type Outcome, type Reason } from '../../format/self-check.ts';
import { bestWindow } from '../../format/subject-window.ts';
import { checkWords, outcomeHints, outcomeWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useNow } from '../../kiosk/use-now.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { answerWord } from './answer-word.ts';
import { resultNotes } from './result-notes.ts';
import type { Checked } from './use-checks.ts';
import './self-check.css';

type CheckRoute = Extract<Route, { screen: 'self-check' }>;

const icons: Record<Outcome, LucideIcon> = { fits: CircleCheck, unfit: CircleX, ask: CircleHelp };
const stateIcons: Record<Reason['state'], LucideIcon> = {
  met: CircleCheck,
  unfit: CircleX,
  ask: CircleHelp,
};
const stateWords: Record<Reason['state'], Word> = {
  met: checkWords.met,
  unfit: checkWords.unmet,
  ask: checkWords.unclear,
};

const ReasonRow = ({ reason }: { readonly reason: Reason }) => {
  const say = useSay();
  const Icon = stateIcons[reason.state];
  return (
    <li className="reason" data-state={reason.state}>
      <p className="reason-state">
        <Icon aria-hidden />
        {say(stateWords[reason.state])}
      </p>
      <div className="reason-words">
        <p className="reason-question">{reason.question?.text}</p>
        <p className="reason-answer">
          {say(checkWords.answered)}：{say(answerWord(reason))}
        </p>
        <blockquote>
          <span className="visually-hidden">{say(checkWords.clause)}：</span>
          {reason.rule.clause}
        </blockquote>
      </div>
    </li>
  );
};

/** Where one applies, where that can be done here, and whether it can be done today. */
const useApplication = (itemId: string) => {
  const { services } = useServices();
  const today = chinaDay(Date.parse(useNow()));
  if (typeof services === 'string') return null;
  const own = services.applications.filter((one) => one.itemId === itemId);
  return bestWindow(own, today);
};

const Next = ({ policy, outcome }: { readonly policy: Checked; readonly outcome: Outcome }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { item, details } = policy;
  const known = useApplication(item.id);
  const application = outcome === 'unfit' ? null : known;
  return (
    <Section word={checkWords.next}>
      {details.benefit !== null && details.benefit.phone !== '' && (
        <p className="check-phone">
          <Phone aria-hidden />
          <span>
            {say(checkWords.call)}：{details.benefit.from}
          </span>
          <strong>{details.benefit.phone}</strong>
        </p>
      )}
      {application !== null && application.window.state !== 'open' && (
        <Notice tone="info">
          {say(checkWords.applying)}：{say(application.window.text)}
        </Notice>
      )}
      <div className="check-next">
        {application?.window.state === 'open' && (
          <Button
            word={checkWords.apply}
            icon={PencilLine}
            kind="primary"
            onPress={() =>
              go({ screen: 'subject', list: 'applications', id: application.subject.id })
            }
          />
        )}
        <Button
          word={checkWords.read}
          icon={BookOpen}
          onPress={() => go({ screen: 'item', itemId: item.id })}
        />
      </div>
    </Section>
  );
};

/** 符合、不符合、需人工, each with the policy's own sentences as the reason. */
export const ResultScreen = ({
  route,
  policy,
}: {
  readonly route: CheckRoute;
  readonly policy: Checked;
}) => {
  const say = useSay();
  const { replace } = useNavigation();
  const verdict = verdictOf(policy.check, route.answers);
  const { outcome, reasons } = verdict;
  const Icon = icons[outcome];
  return (
    <Screen
      name="check-result"
      title={<TitleText of={policy.item.title} />}
      actions={
        <div className="check-next">
          <PrintNotes word={checkWords.printResult} notes={() => resultNotes(policy, verdict)} />
          <Button
            word={checkWords.again}
            icon={RotateCcw}
            onPress={() => replace({ ...route, answers: {}, place: 0 })}
          />
        </div>
      }
    >
      <div className="check-verdict" data-outcome={outcome} role="status">
        <Icon aria-hidden />
        <div>
          <p className="check-verdict-word">{say(outcomeWords[outcome])}</p>
          <p>{say(outcomeHints[outcome])}</p>
        </div>
      </div>
      <Next policy={policy} outcome={outcome} />
      <Section word={checkWords.reasons}>
        <ul role="list" className="reasons">
          {reasons.map((reason) => (
            <ReasonRow key={`${reason.rule.questionId} ${reason.rule.clause}`} reason={reason} />
          ))}
        </ul>
      </Section>
    </Screen>
  );
};
