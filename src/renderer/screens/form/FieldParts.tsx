import { TriangleAlert } from 'lucide-react';
import { formWords, saysOptional } from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

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
}) => {
  const say = useSay();
  return (
    <div className="field-label" id={id}>
      <p className="field-name">
        {say(words)}
        <SecondLine of={words} />
        {!isRequired && !saysOptional(words) && (
          <span className="field-optional">{say(formWords.optional)}</span>
        )}
      </p>
      {help && <p className="field-help">{say(help)}</p>}
    </div>
  );
};

/** Stands empty under every field, so that nothing jumps and the words are read out when they come. */
export const FieldProblemLine = ({
  id,
  problem,
}: {
  readonly id?: string;
  readonly problem: Word | null;
}) => {
  const say = useSay();
  return (
    <p id={id} className="field-problem" role="alert">
      {problem !== null && (
        <>
          <TriangleAlert aria-hidden />
          {say(problem)}
        </>
      )}
    </p>
  );
};
