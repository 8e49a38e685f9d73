import { CircleCheck, Circle, type LucideIcon } from 'lucide-react';
import { displayWords } from '../i18n/frame.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { SecondLine } from './bilingual.tsx';
import './switch.css';

/** A large switch whose state shows in three ways: its word, its mark, its colour. */
export const Switch = ({
  word,
  hint,
  icon: Icon,
  on,
  onChange,
}: {
  readonly word: Word;
  readonly hint: Word;
  readonly icon: LucideIcon;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) => {
  const say = useSay();
  const Mark = on ? CircleCheck : Circle;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className="switch"
      onClick={() => onChange(!on)}
    >
      <Icon aria-hidden className="switch-icon" />
      <span className="switch-words">
        <span className="switch-name">
          {say(word)}
          <SecondLine of={word} />
        </span>
        <span className="switch-hint">{say(hint)}</span>
      </span>
      <span className="switch-state">
        <Mark aria-hidden />
        {say(on ? displayWords.on : displayWords.off)}
      </span>
    </button>
  );
};
