import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { Word } from '../i18n/word.ts';
import { Bilingual } from './bilingual.tsx';
import './button.css';

export interface ButtonProps {
  readonly word: Word;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** Arrows that point onwards stand behind the word. */
  readonly iconAfter?: boolean;
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly inline?: boolean;
  /** Why it cannot be pressed now, in plain words; shown under the button. Stays reachable, so that it can be read. */
  readonly disabledReason?: string | null;
  /** Out of use without a reason worth telling, such as 上一页 on the first page. */
  readonly disabled?: boolean;
  readonly focusFirst?: boolean;
}

export const Button = ({
  word,
  onPress,
  icon: Icon,
  iconAfter = false,
  kind = 'plain',
  inline = false,
  disabledReason = null,
  disabled = false,
  focusFirst = false,
}: ButtonProps) => {
  const reasonId = useId();
  const blocked = disabled || disabledReason !== null;
  return (
    <span className="button-holder">
      <button
        type="button"
        className={`button button-${kind}${iconAfter ? ' button-reversed' : ''}`}
        aria-disabled={blocked || undefined}
        aria-describedby={disabledReason !== null ? reasonId : undefined}
        autoFocus={focusFirst}
        onClick={() => {
          if (!blocked) onPress();
        }}
      >
        {Icon && <Icon aria-hidden className="button-icon" />}
        <Bilingual of={word} inline={inline} />
      </button>
      {disabledReason !== null && (
        <span id={reasonId} className="button-reason">
          {disabledReason}
        </span>
      )}
    </span>
  );
};
