import { ChevronRight, RotateCcw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { firstOpen, type Outcome, type Standing } from '../../format/self-check.ts';
import { checkWords, openQuestions } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { Checked } from './use-checks.ts';
import './self-check.css';

type CheckRoute = Extract<Route, { screen: 'self-check' }>;

interface Sorted {
  readonly policy: Checked;
  readonly standing: Standing;
}

const groups: readonly (readonly [Outcome, Word])[] = [
  ['fits', checkWords.fitting],
  ['ask', checkWords.toAsk],
  ['unfit', checkWords.unfitting],
];

const SortedRow = ({ route, one }: { readonly route: CheckRoute; readonly one: Sorted }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { item, details, check } = one.policy;
  // The first question that was not among the shared ones, or the result.
  const isDecided = one.standing.outcome === 'unfit';
  const place = isDecided ? check.questions.length : firstOpen(check, route.answers);
  return (
    <li>
      <button
        type="button"
        className="row"
        onClick={() => go({ screen: 'self-check', itemId: item.id, answers: route.answers, place })}
      >
        <span className="row-text">
          <span className="row-title">{details.benefit?.gives ?? item.title}</span>
          <span className="row-excerpt">
            <TitleText of={item.title} />
          </span>
          {one.standing.outcome !== 'unfit' && (
            <span className="row-facts">
              <span className="row-kind">{say(openQuestions(one.standing.open))}</span>
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** All policies by what the shared answers say of them. */
export const SortedScreen = ({
  route,
  sorted,
}: {
  readonly route: CheckRoute;
  readonly sorted: readonly Sorted[];
}) => {
  const say = useSay();
  const { replace } = useNavigation();
  return (
    <Screen
      name="check-sorted"
      title={say(checkWords.profileTitle)}
      lead={<p className="service-lead">{say(checkWords.profileLead)}</p>}
      actions={
        <div className="check-next">
          <Button
            word={checkWords.again}
            icon={RotateCcw}
            onPress={() => replace({ ...route, answers: {}, place: 0 })}
          />
        </div>
      }
    >
      {groups.map(([outcome, word]) => {
        const group = sorted.filter(({ standing }) => standing.outcome === outcome);
        return (
          group.length > 0 && (
            <Section key={outcome} word={word}>
              <ul role="list" className="rows">
                {group.map((one) => (
                  <SortedRow key={one.policy.item.id} route={route} one={one} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </Screen>
  );
};
