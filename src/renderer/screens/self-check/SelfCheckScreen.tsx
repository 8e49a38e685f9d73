import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { askedBy, sharedQuestions, standingOf } from '../../format/self-check.ts';
import { checkWords } from '../../i18n/enterprise.ts';
import type { Route } from '../../navigation/history.ts';
import { QuestionScreen } from './QuestionScreen.tsx';
import { ResultScreen } from './ResultScreen.tsx';
import { SortedScreen } from './SortedScreen.tsx';
import { useChecks } from './use-checks.ts';

type CheckRoute = Extract<Route, { screen: 'self-check' }>;

/** One policy's questions and its result, or the shared questions and what they sort. */
export const SelfCheckScreen = ({ route }: { readonly route: CheckRoute }) => {
  const { checks, retry } = useChecks();
  if (checks === 'waiting') return <Waiting />;
  if (checks === 'failed') return <Trouble onRetry={retry} />;
  const all = checks.map(({ check }) => check);
  if (route.itemId === null) {
    const questions = sharedQuestions(all);
    if (route.place < questions.length)
      return <QuestionScreen route={route} questions={questions} checks={all} title={null} />;
    const shared = new Set(questions.map(askedBy));
    const sorted = checks
      .filter(({ check }) => check.questions.some((one) => shared.has(askedBy(one))))
      .map((policy) => ({ policy, standing: standingOf(policy.check, route.answers) }));
    return <SortedScreen route={route} sorted={sorted} />;
  }
  const policy = checks.find(({ item }) => item.id === route.itemId);
  if (policy === undefined)
    return <Trouble title={checkWords.gone} advice={checkWords.goneAdvice} />;
  const { questions } = policy.check;
  return route.place < questions.length ? (
    <QuestionScreen route={route} questions={questions} checks={all} title={policy.item.title} />
  ) : (
    <ResultScreen route={route} policy={policy} />
  );
};
