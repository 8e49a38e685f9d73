import {
  Angry,
  Check,
  Circle,
  Frown,
  Laugh,
  Meh,
  Smile,
  Square,
  type LucideIcon,
} from 'lucide-react';
import { useId } from 'react';
import type { FieldDefinition, FieldOption } from '../../../shared/submission/definition.ts';
import { formWords } from '../../i18n/form.ts';
import { FieldLabel, FieldProblemLine } from './FieldParts.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import type { Word } from '../../i18n/word.ts';

/** A large button whose choice shows in three ways: a mark, a border with its colour, and a word. */
export const ChoiceButton = ({
  option,
  isChosen,
  several = false,
  face: Face,
  onChoose,
}: {
  readonly option: { readonly words: FieldOption['words']; readonly hint?: string };
  readonly isChosen: boolean;
  readonly several?: boolean;
  readonly face?: LucideIcon | undefined;
  readonly onChoose: () => void;
}) => {
  const say = useSay();
  const Empty = several ? Square : Circle;
  return (
    <button type="button" className="choice" aria-pressed={isChosen} onClick={onChoose}>
      {Face ? (
        <Face aria-hidden className="choice-face" />
      ) : (
        <span className={several ? 'choice-mark choice-box' : 'choice-mark'} aria-hidden>
          {isChosen ? <Check /> : <Empty />}
        </span>
      )}
      <span className="choice-words">
        <span>{say(option.words)}</span>
        <SecondLine of={option.words} />
        {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
      </span>
      {isChosen && <span className="choice-chosen">{say(formWords.chosen)}</span>}
    </button>
  );
};

const faces: Readonly<Record<string, LucideIcon>> = {
  '5': Laugh,
  '4': Smile,
  '3': Meh,
  '2': Frown,
  '1': Angry,
};

/** One or several of the options, all in sight. */
export const ChoiceField = ({
  field,
  chosen,
  problem,
  onChoose,
}: {
  readonly field: FieldDefinition;
  readonly chosen: readonly string[];
  readonly problem: Word | null;
  readonly onChoose: (value: string) => void;
}) => {
  const labelId = useId();
  const options = field.options ?? [];
  const isRating = field.kind === 'rating';
  return (
    <div className="field" data-field={field.name}>
      <FieldLabel
        id={labelId}
        words={field.words}
        help={field.help}
        isRequired={field.isRequired}
      />
      <div
        className={isRating ? 'choices choices-rating' : 'choices'}
        data-many={options.length > 4}
        role="group"
        aria-labelledby={labelId}
      >
        {options.map((option) => (
          <ChoiceButton
            key={option.value}
            option={option}
            isChosen={chosen.includes(option.value)}
            several={field.kind === 'choices'}
            face={isRating ? faces[option.value] : undefined}
            onChoose={() => onChoose(option.value)}
          />
        ))}
      </div>
      <FieldProblemLine problem={problem} />
    </div>
  );
};
