import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Word } from '../i18n/word.ts';
import { useSay } from '../i18n/say.tsx';
import { Bilingual } from './bilingual.tsx';
import './door.css';

/** A large way in: what is behind it, and in a line what for. `isMain`: the one most people come for. */
export const Door = ({
  icon: Icon,
  word,
  hint,
  isMain = false,
  onPress,
}: {
  readonly icon: LucideIcon;
  readonly word: Word;
  /** Empty where the name says it. */
  readonly hint: Word;
  readonly isMain?: boolean;
  readonly onPress: () => void;
}) => {
  const say = useSay();
  return (
    <li>
      <button type="button" className="door" data-main={isMain} onClick={onPress}>
        <span className="door-icon">
          <Icon aria-hidden />
        </span>
        <span className="door-words">
          <span className="door-name">
            <Bilingual of={word} />
          </span>
          {say(hint) !== '' && <span className="door-hint">{say(hint)}</span>}
        </span>
        <ChevronRight aria-hidden className="door-chevron" />
      </button>
    </li>
  );
};

export const Doors = ({ children }: { readonly children: ReactNode }) => (
  <ul role="list" className="doors">
    {children}
  </ul>
);
