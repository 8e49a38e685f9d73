import { TriangleAlert } from 'lucide-react';
import { formWords } from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';

/** Labels that say it themselves need no mark. */
const saysSo = '可以不';

/** What is asked, whether it must be answered, and one line of help. */
export const FieldLabel = ({
  id,
  words,
  help,
  isRequired,
}: {
  readonly id?: string;
  readonly words: Word;
  readonly help?: Word | undefined;
  readonly isRequired: boolean;
}) => (
  <div className="field-label" id={id}>
    <p className="field-name">
      {words.zh}
      {words.en !== '' && (
        <span lang="en" className="english">
          {words.en}
        </span>
      )}
      {!isRequired && !words.zh.includes(saysSo) && (
        <span className="field-optional">{formWords.optional.zh}</span>
      )}
    </p>
    {help && <p className="field-help">{help.zh}</p>}
  </div>
);

/** Stands empty under every field, so that nothing jumps and the words are read out when they come. */
export const FieldProblemLine = ({
  id,
  problem,
}: {
  readonly id?: string;
  readonly problem: string | null;
}) => (
  <p id={id} className="field-problem" role="alert">
    {problem !== null && (
      <>
        <TriangleAlert aria-hidden />
        {problem}
      </>
    )}
  </p>
);
