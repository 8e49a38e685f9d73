import { ArrowLeft, Check, CircleHelp, X, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { CheckQuestion, PolicyCheck } from '../../../shared/policy-check.ts';
import { Button } from '../../components/button.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { askedBy, mayBeNegative, unsure } from '../../format/self-check.ts';
import { checkWords, questionPlace } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NumberPad } from './NumberPad.tsx';
import './self-check.css';

type CheckRoute = Extract<Route, { screen: 'self-check' }>;

interface Option {
  readonly value: string;
  readonly word: Word;
  readonly icon: LucideIcon | null;
}

const notSure: Option = { value: unsure, word: checkWords.unsure, icon: CircleHelp };

const optionsOf = ({ answer }: CheckQuestion): readonly Option[] => {
  switch (answer.kind) {
    case 'yes-no':
      return [
        { value: 'yes', word: checkWords.yes, icon: Check },
        { value: 'no', word: checkWords.no, icon: X },
        notSure,
      ];
    case 'choice':
      return [
        ...answer.options.map((text) => ({
          value: text,
          word: { zh: text, en: '' },
          icon: null,
        })),
        notSure,
      ];
    case 'number':
      return [notSure];
  }
};

const Options = ({
  question,
  chosen,
  onAnswer,
}: {
  readonly question: CheckQuestion;
  readonly chosen: string | undefined;
  readonly onAnswer: (answer: string) => void;
}) => {
  const say = useSay();
  return (
    <div className="check-options" data-kind={question.answer.kind} role="group">
      {optionsOf(question).map(({ value, word, icon: Icon }) => (
        <button
          key={value}
          type="button"
          className="check-option"
          data-unsure={value === unsure}
          aria-pressed={chosen === value}
          onClick={() => onAnswer(value)}
        >
          {Icon && <Icon aria-hidden />}
          <span>{say(word)}</span>
        </button>
      ))}
    </div>
  );
};

/** One question a screen; an answer leads to the next. */
export const QuestionScreen = ({
  route,
  questions,
  checks,
  title,
}: {
  readonly route: CheckRoute;
  readonly questions: readonly CheckQuestion[];
  /** Those that the answers are for. */
  readonly checks: readonly PolicyCheck[];
  /** Of the policy; null for the questions that several share. */
  readonly title: string | null;
}) => {
  const say = useSay();
  const { replace, back } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const question = questions[route.place];
  useEffect(() => heading.current?.focus({ preventScroll: true }), [route.place]);
  if (question === undefined) return null;
  const { text, hint, answer } = question;
  const asked = askedBy(question);
  const chosen = route.answers[asked];
  // Not a step to go back from: 返回 leaves the self-check, 上一题 goes to the question before.
  const onAnswer = (given: string): void =>
    replace({ ...route, answers: { ...route.answers, [asked]: given }, place: route.place + 1 });
  const previous = (): void =>
    route.place === 0 ? back() : replace({ ...route, place: route.place - 1 });
  return (
    <section className="check" aria-labelledby={headingId}>
      <header className="check-head">
        <p className="check-policy">
          {title === null ? say(checkWords.forFirm) : <TitleText of={title} />}
        </p>
        <p className="check-place">{say(questionPlace(route.place + 1, questions.length))}</p>
        <p className="check-bars" aria-hidden>
          {questions.map((one, index) => (
            <span key={askedBy(one)} data-done={index <= route.place} />
          ))}
        </p>
      </header>
      <div className="check-question">
        <h1 id={headingId} ref={heading} tabIndex={-1}>
          {text}
        </h1>
        {hint !== '' && <p className="check-hint">{hint}</p>}
        <p className="check-private">{say(checkWords.lead)}</p>
      </div>
      <div className="check-answers scroll">
        {answer.kind === 'number' && (
          <NumberPad
            key={asked}
            unit={answer.unit}
            highest={answer.highest}
            isSigned={mayBeNegative(checks, question)}
            initial={chosen === unsure ? '' : (chosen ?? '')}
            onDone={onAnswer}
          />
        )}
        <Options question={question} chosen={chosen} onAnswer={onAnswer} />
      </div>
      <div className="check-actions">
        <Button
          word={route.place === 0 ? checkWords.quit : checkWords.previous}
          icon={ArrowLeft}
          onPress={previous}
        />
      </div>
    </section>
  );
};
