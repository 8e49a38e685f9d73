import type { Word } from '../i18n/word.ts';
import { useSay } from '../i18n/say.tsx';
import './choice-strip.css';

export interface Choice<Value> {
  readonly value: Value;
  readonly word: Word;
}

/** A few choices of which one holds, all in sight. */
export const ChoiceStrip = <Value extends string | null>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: Word;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) => {
  const say = useSay();
  return (
    <div className="choice-strip" role="group" aria-label={say(label)}>
      {choices.map(({ value, word }) => (
        <button
          key={value ?? ''}
          type="button"
          className="choice-strip-one"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {say(word)}
        </button>
      ))}
    </div>
  );
};
