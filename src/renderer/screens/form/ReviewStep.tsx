import { Check, Eye, EyeOff, FileText, PencilLine, X } from 'lucide-react';
import type { FieldProblem } from '../../../shared/submission/kinds.ts';
import { Button } from '../../components/button.tsx';
import { reviewRows, stillAgreed, type ReviewRow } from '../../format/review-rows.ts';
import {
  assistedWords,
  fieldProblemTexts,
  formWords,
  partProblemTexts,
  reviewWords,
} from '../../i18n/form.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FieldProblemLine } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { useWriting } from './writing.tsx';

/** Everything that was answered, of this draft. */
export const useReviewRows = (): readonly ReviewRow[] => {
  const { definition, draft, services } = useForm();
  const agency = services.agencies.find(({ id }) => id === draft.agencyId);
  return reviewRows(definition, draft, agency?.name ?? null);
};

/** What must be agreed to when it is read out: an empty answer is said too, it may have been forgotten. */
export const isAllAgreed = (rows: readonly ReviewRow[], agreed: readonly string[]): boolean =>
  rows.every(({ key }) => agreed.includes(key));

const reviewProblem = (key: string, fault: FieldProblem): string =>
  key === 'identity' || key === 'agent-identity'
    ? partProblemTexts.identity
    : key === 'signature'
      ? partProblemTexts.signature
      : fieldProblemTexts[fault];

const Answer = ({ row }: { readonly row: ReviewRow }) => {
  const { draft } = useForm();
  const { isUncovered } = useWriting();
  const text = isUncovered ? row.text : row.covered;
  const fault = draft.problems[row.key];
  return (
    <div className="review-answer">
      <p className="review-label">{row.label}</p>
      <p className={text === '' ? 'review-text review-none' : 'review-text'}>
        {text === '' ? formWords.notAnswered.zh : text}
      </p>
      {fault !== undefined && <FieldProblemLine problem={reviewProblem(row.key, fault)} />}
    </div>
  );
};

const Correct = ({ row, isWrong }: { readonly row: ReviewRow; readonly isWrong: boolean }) => {
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
      aria-label={`${word.zh} ${row.label}`}
      onClick={correct}
    >
      {isWrong ? <X aria-hidden /> : <PencilLine aria-hidden />}
      {word.zh}
    </button>
  );
};

const Agree = ({ row }: { readonly row: ReviewRow }) => {
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
      aria-label={`${assistedWords.right.zh} ${row.label}`}
      onClick={() => replace({ ...route, agreed })}
    >
      <Check aria-hidden />
      {assistedWords.right.zh}
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
  const { draft } = useForm();
  const rows = useReviewRows();
  const { isAssisted } = draft.assisted;
  return (
    <div className="review">
      <p className="field-help">{isAssisted ? assistedWords.readBack.zh : reviewWords.lead.zh}</p>
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
        <FieldProblemLine problem={partProblemTexts['read-back']} />
      )}
    </div>
  );
};
