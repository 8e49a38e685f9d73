import { Check, Eye, EyeOff, FileText, PencilLine, X } from 'lucide-react';
import type { FieldProblem } from '../../../shared/submission/kinds.ts';
import { Button } from '../../components/button.tsx';
import { reviewRows, stillAgreed, type ReviewRow } from '../../format/review-rows.ts';
import {
  assistedWords,
  fieldProblemWords,
  formWords,
  partProblemWords,
  reviewWords,
} from '../../i18n/form.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FieldProblemLine } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { useWriting } from './writing.tsx';
import { useLanguage, useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';

/** Everything that was answered, of this draft. */
export const useReviewRows = (): readonly ReviewRow[] => {
  const { definition, draft, services } = useForm();
  const agency = services.agencies.find(({ id }) => id === draft.agencyId);
  return reviewRows(definition, draft, agency?.name ?? null, useLanguage());
};

/** What must be agreed to when it is read out: an empty answer is said too, it may have been forgotten. */
export const isAllAgreed = (rows: readonly ReviewRow[], agreed: readonly string[]): boolean =>
  rows.every(({ key }) => agreed.includes(key));

const reviewProblem = (key: string, fault: FieldProblem): Word =>
  key === 'identity' || key === 'agent-identity'
    ? partProblemWords.identity
    : key === 'signature'
      ? partProblemWords.signature
      : fieldProblemWords[fault];

const Answer = ({ row }: { readonly row: ReviewRow }) => {
  const say = useSay();
  const { draft } = useForm();
  const { isUncovered } = useWriting();
  const text = isUncovered ? row.text : row.covered;
  const fault = draft.problems[row.key];
  return (
    <div className="review-answer">
      <p className="review-label">{row.label}</p>
      <p className={text === '' ? 'review-text review-none' : 'review-text'}>
        {text === '' ? say(formWords.notAnswered) : text}
      </p>
      {fault !== undefined && <FieldProblemLine problem={reviewProblem(row.key, fault)} />}
    </div>
  );
};

const Correct = ({ row, isWrong }: { readonly row: ReviewRow; readonly isWrong: boolean }) => {
  const say = useSay();
  const { route } = useForm();
  const { go, replace } = useNavigation();
  const rows = useReviewRows();
  const correct = (): void => {
    const agreed = stillAgreed(rows, route.agreed, row.stepId);
    replace({ ...route, agreed });
    go({ ...route, agreed, step: row.stepId, correcting: true });
  };
  const word = isWrong ? assistedWords.wrong : formWords.change;
  return (
    <button
      type="button"
      className="review-change"
      aria-label={`${say(word)} ${row.label}`}
      onClick={correct}
    >
      {isWrong ? <X aria-hidden /> : <PencilLine aria-hidden />}
      {say(word)}
    </button>
  );
};

const Agree = ({ row }: { readonly row: ReviewRow }) => {
  const say = useSay();
  const { route } = useForm();
  const { replace } = useNavigation();
  const isAgreed = route.agreed.includes(row.key);
  const agreed = isAgreed
    ? route.agreed.filter((key) => key !== row.key)
    : [...route.agreed, row.key];
  return (
    <button
      type="button"
      className="review-agree"
      aria-pressed={isAgreed}
      aria-label={`${say(assistedWords.right)} ${row.label}`}
      onClick={() => replace({ ...route, agreed })}
    >
      <Check aria-hidden />
      {say(assistedWords.right)}
    </button>
  );
};

const Tools = () => {
  const { definition } = useForm();
  const { isUncovered, setUncovered } = useWriting();
  const { go } = useNavigation();
  return (
    <div className="review-tools">
      <Button
        word={isUncovered ? reviewWords.coverAll : reviewWords.showAll}
        icon={isUncovered ? EyeOff : Eye}
        onPress={() => setUncovered(!isUncovered)}
      />
      {definition.hasDocument && (
        <Button
          word={reviewWords.preview}
          icon={FileText}
          onPress={() => go({ screen: 'application-preview' })}
        />
      )}
    </div>
  );
};

/** All answers, each with its way back; read out and agreed to one by one when somebody of staff wrote them. */
export const ReviewStep = () => {
  const say = useSay();
  const { draft } = useForm();
  const rows = useReviewRows();
  const { isAssisted } = draft.assisted;
  return (
    <div className="review">
      <p className="field-help">
        {isAssisted ? say(assistedWords.readBack) : say(reviewWords.lead)}
      </p>
      <Tools />
      <ul role="list" className="review-rows" data-assisted={isAssisted}>
        {rows.map((row) => (
          <li key={row.key}>
            <Answer row={row} />
            <div className="review-actions">
              {isAssisted && <Agree row={row} />}
              <Correct row={row} isWrong={isAssisted} />
            </div>
          </li>
        ))}
      </ul>
      {draft.problems['read-back'] !== undefined && (
        <FieldProblemLine problem={partProblemWords['read-back']} />
      )}
    </div>
  );
};
