import {
  ArrowLeft,
  ArrowRight,
  Check,
  ChevronDown,
  Eye,
  EyeOff,
  Printer,
  Send,
} from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { shownSteps } from '../../../shared/submission/definition.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { isWritten, progressWord } from '../../format/form-steps.ts';
import { printingBlocked } from '../../format/device-reasons.ts';
import { isCovered } from '../../format/masking.ts';
import { assistedWords, formWords, identityWords } from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { useForm } from './form-context.tsx';
import { isAllAgreed, useReviewRows } from './ReviewStep.tsx';
import { StepBody } from './StepBody.tsx';
import { useSteps } from './use-steps.ts';
import { useWriting } from './writing.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './fields.css';
import './form.css';
import './identity.css';
import './parts.css';

const Progress = () => {
  const say = useSay();
  const { definition, place } = useForm();
  return (
    <header className="form-head">
      <p className="form-title">{say(definition.words)}</p>
      <p className="form-place">{say(progressWord(place))}</p>
      {place.count > 1 && (
        <p className="form-bars" aria-hidden>
          {Array.from({ length: place.count }, (_, index) => (
            <span
              key={index}
              data-step={
                index + 1 < place.number ? 'done' : index + 1 === place.number ? 'now' : 'ahead'
              }
            />
          ))}
        </p>
      )}
    </header>
  );
};

/** Landscape has room to show the whole way beside the step. */
const Way = () => {
  const say = useSay();
  const { definition, draft, place } = useForm();
  return (
    <div className="form-way" aria-hidden>
      <p className="form-way-title">{say(formWords.steps)}</p>
      <ol role="list">
        {shownSteps(definition, draft.fields).map(({ id, words }, index) => (
          <li
            key={id}
            data-step={
              index + 1 < place.number ? 'done' : index + 1 === place.number ? 'now' : 'ahead'
            }
          >
            <span>{index + 1 < place.number ? <Check /> : index + 1}</span>
            {say(words)}
          </li>
        ))}
      </ol>
    </div>
  );
};

const StepHeading = () => {
  const say = useSay();
  const { place, draft } = useForm();
  const { isUncovered, setUncovered } = useWriting();
  const heading = useRef<HTMLHeadingElement>(null);
  const { words, lead, fields } = place.step;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const hasPersonal =
    (place.step.asks === 'identity' && draft.identity !== null) ||
    fields.some((field) => isWritten(field) && isCovered(field, draft.fields[field.name]));
  return (
    <div className="step-heading">
      <h1 ref={heading} tabIndex={-1}>
        {say(words)}
        <SecondLine of={words} />
      </h1>
      {hasPersonal && (
        <Button
          word={isUncovered ? formWords.cover : formWords.show}
          icon={isUncovered ? EyeOff : Eye}
          kind="quiet"
          inline
          onPress={() => setUncovered(!isUncovered)}
        />
      )}
      {lead && <p className="step-lead">{say(lead)}</p>}
    </div>
  );
};

/** After a try that found something wrong, the first wrong field comes into sight and takes the focus. */
const useFirstProblem = (tries: number) => {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    const wrong = page.current?.querySelector('.field-problem:not(:empty)');
    wrong?.parentElement?.scrollIntoView({ block: 'center' });
    // A field that is written opens its keyboard.
    wrong?.parentElement?.querySelector<HTMLElement>('.text-field, button')?.focus();
  }, [tries]);
  return page;
};

interface Going {
  readonly isLast: boolean;
  readonly isCorrecting: boolean;
  readonly isBusy: boolean;
  readonly endsWithPaper: boolean;
}

const nextWord = ({ isLast, isCorrecting, isBusy, endsWithPaper }: Going): Word => {
  if (isCorrecting) return formWords.backToReview;
  if (!isLast) return formWords.next;
  if (endsWithPaper) return isBusy ? formWords.sendingToPrinter : formWords.printForm;
  return isBusy ? formWords.handingIn : formWords.handIn;
};

/** Why a form that ends with paper cannot be printed now. */
const useNoPaper = (isWanted: boolean): Word | null => {
  const { devices } = useSnapshot();
  return isWanted ? printingBlocked(devices.a4) : null;
};

/** One step: what is asked above, the ways back and on below it, the keyboard at the lower edge or beside. */
export const FormFrame = () => {
  const say = useSay();
  const form = useForm();
  const { place, route, draft } = form;
  const { writing, write, settle, setSlot } = useWriting();
  const { view } = useVault();
  const rows = useReviewRows();
  const { next, previous, isBusy, tries, fault } = useSteps(form, settle, rows);
  const page = useFirstProblem(tries);
  const titleId = useId();
  const isLast = place.next === null && !route.correcting;
  const isCardLeft = place.step.asks === 'identity' && view.card.state === 'left-behind';
  const isUnread = isLast && draft.assisted.isAssisted && !isAllAgreed(rows, route.agreed);
  const endsWithPaper = form.definition.endsWith === 'paper';
  const noPaper = useNoPaper(isLast && endsWithPaper);
  const going = { isLast, isCorrecting: route.correcting, isBusy, endsWithPaper };
  const NextIcon = endsWithPaper ? Printer : Send;
  const reason = isCardLeft
    ? identityWords.takeFirst
    : isUnread
      ? assistedWords.allOfThem
      : noPaper;
  return (
    <section
      className="form"
      data-writing={writing !== null}
      aria-label={say(form.definition.words)}
    >
      <Progress />
      <div
        ref={page}
        className="form-page scroll"
        tabIndex={0}
        role="group"
        id={titleId}
        aria-label={say(place.step.words)}
      >
        <StepHeading />
        <StepBody isTried={tries > 0} />
        {fault !== null && (
          <Notice tone="bad" live>
            {say(fault)}
          </Notice>
        )}
      </div>
      <div className="form-actions">
        <Button word={formWords.previous} icon={ArrowLeft} onPress={previous} />
        {writing !== null && (
          <Button
            word={formWords.hideKeyboard}
            icon={ChevronDown}
            onPress={() => {
              settle();
              write(null);
            }}
          />
        )}
        <Button
          word={nextWord(going)}
          icon={isLast ? NextIcon : ArrowRight}
          iconAfter
          kind="primary"
          disabled={isBusy}
          disabledReason={say(reason)}
          onPress={() => void next()}
        />
      </div>
      <div className="form-side">
        <div ref={setSlot} className="form-keyboard" />
        {writing === null && <Way />}
      </div>
    </section>
  );
};
